package id.jagasitus.site;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What one scan found: every entry of the site, in the order of its paths. Immutable. */
public final class Inventory {

  private static final List<String> INDEX_PAGES = List.of("index.html", "index.htm");

  private final Instant began;
  private final SortedMap<SitePath, Entry> entries;
  private final List<ScanProblem> problems;
  private final int read;
  private final List<SiteFile> files;
  private final Map<String, SiteFile> byFoldedPath;
  private final NearNames nearNames;

  /** Answers to the usual spelling of every path of the site: what most requests ask. */
  private final Map<String, Lookup> usual;

  Inventory(
      Instant began, SortedMap<SitePath, Entry> entries, List<ScanProblem> problems, int read) {
    this.began = began;
    this.entries = Collections.unmodifiableSortedMap(new TreeMap<>(entries));
    this.problems = List.copyOf(problems);
    this.read = read;
    this.files = this.entries.values().stream().map(Entry::file).toList();
    this.byFoldedPath = new HashMap<>();
    files.forEach(file -> byFoldedPath.putIfAbsent(fold(file.path()), file));
    this.nearNames = new NearNames(files.stream().filter(Inventory::served).toList());
    this.usual = new HashMap<>();
    for (SiteFile file : files) {
      String path = '/' + file.path().escaped();
      usual.put(path, resolve(path));
      if (file.type() == FileType.FOLDER) {
        usual.put(path + '/', resolve(path + '/'));
      }
    }
  }

  /** A site of which nothing is known. */
  public static Inventory empty(Instant at) {
    return new Inventory(at, new TreeMap<>(), List.of(), 0);
  }

  /** When the scan began; what changed later may be missing. */
  public Instant began() {
    return began;
  }

  /** Every entry, by path. */
  public List<SiteFile> files() {
    return files;
  }

  /** What could not be looked at, or should be. */
  public List<ScanProblem> problems() {
    return problems;
  }

  /** How many files the scan had to read; the others were as known. */
  public int read() {
    return read;
  }

  /** Length of all files together, bytes. */
  public long bytes() {
    return files.stream().mapToLong(SiteFile::size).sum();
  }

  /** The entry at exactly this path. */
  public Optional<SiteFile> find(SitePath path) {
    return Optional.ofNullable(entries.get(path)).map(Entry::file);
  }

  /** Whether the scan may have overlooked this path because a problem hid it. */
  public boolean unsure(SitePath path) {
    return problems.stream().anyMatch(p -> p.hides() && path.within(p.path()));
  }

  @Nullable Entry entry(SitePath path) {
    return entries.get(path);
  }

  /**
   * What a static container would answer.
   *
   * @param path as sent, still percent-encoded, without the query
   */
  public Lookup lookup(String path) {
    Lookup known = usual.get(path);
    return known != null ? known : resolve(path);
  }

  private Lookup resolve(String path) {
    UrlPath wanted;
    try {
      wanted = UrlPath.parse(path);
    } catch (IllegalArgumentException malformed) {
      return new Lookup.Malformed(String.valueOf(malformed.getMessage()));
    }
    if (NeverServed.path(wanted.path().text())) {
      return new Lookup.Hidden();
    }
    if (wanted.path().equals(SitePath.ROOT)) {
      return index(new SiteFile(SitePath.ROOT, FileType.FOLDER, 0, began, "", "", ""));
    }
    return resolve(wanted);
  }

  private Lookup resolve(UrlPath wanted) {
    Entry entry = entries.get(wanted.path());
    if (entry == null) {
      SiteFile other = byFoldedPath.get(fold(wanted.path()));
      return other == null ? new Lookup.Missing() : new Lookup.OtherCase(other);
    }
    SiteFile file = entry.file();
    return switch (file.type()) {
      case FOLDER -> wanted.slash() ? index(file) : new Lookup.SlashMissing(file);
      case FILE, LINK -> wanted.slash() ? new Lookup.Missing() : new Lookup.Found(file);
      case OTHER -> new Lookup.Missing();
    };
  }

  private Lookup index(SiteFile folder) {
    String base = folder.path().byteChars();
    for (String name : INDEX_PAGES) {
      Entry page = entries.get(SitePath.ofByteChars(base.isEmpty() ? name : base + '/' + name));
      if (page != null && page.file().type() != FileType.FOLDER) {
        return new Lookup.Found(page.file());
      }
    }
    return new Lookup.NoIndex(folder);
  }

  /**
   * Served files whose path is one or two slips of the finger away.
   *
   * @param path as sent, still percent-encoded, without the query
   * @return nearest first, at most five; none for a path that no container resolves
   */
  public List<NearName> near(String path) {
    try {
      return nearNames.near(UrlPath.parse(path).path());
    } catch (IllegalArgumentException malformed) {
      return List.of();
    }
  }

  private static boolean served(SiteFile file) {
    return file.type() == FileType.FILE && !NeverServed.path(file.path().text());
  }

  private static String fold(SitePath path) {
    String text = new String(path.byteChars().getBytes(ISO_8859_1), UTF_8);
    return text.indexOf('\uFFFD') < 0 ? text.toLowerCase(Locale.ROOT) : path.byteChars();
  }
}
