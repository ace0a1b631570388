package id.jagasitus.site;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The stored form of a baseline: ASCII lines of tab-separated, percent-encoded fields. First {@code
 * jagasitus-baseline 1}, then {@code approved TIME BY}, one line {@code TYPE HASH SIZE MODIFIED
 * PATH MIME TITLE} for each entry in the order of the paths, last {@code end HASH}: the SHA-256 of
 * every byte before that line.
 */
final class BaselineLines {

  private static final String HEAD = "jagasitus-baseline 1";
  private static final String PLAIN = "-._~/:+,";
  private static final int FIELDS = 7;

  private final Path file;
  private final MessageDigest digest = Contents.sha256();
  private int number;

  private BaselineLines(Path file) {
    this.file = file;
  }

  static void write(Baseline baseline, Path file) throws IOException {
    Path temporary = file.resolveSibling(file.getFileName() + ".tmp");
    new BaselineLines(file).writeAll(baseline, temporary);
    Files.move(
        temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private void writeAll(Baseline baseline, Path temporary) throws IOException {
    try (FileChannel channel =
            FileChannel.open(
                temporary,
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE);
        var out =
            new BufferedWriter(
                new OutputStreamWriter(Channels.newOutputStream(channel), US_ASCII))) {
      put(out, HEAD);
      put(out, "approved\t" + baseline.approved() + '\t' + escape(baseline.by()));
      for (SiteFile entry : baseline.files()) {
        put(out, line(entry));
      }
      put(out, "end\t" + HexFormat.of().formatHex(digest.digest()));
      out.flush();
      channel.force(true);
    }
  }

  private void put(BufferedWriter out, String line) throws IOException {
    out.write(line);
    out.write('\n');
    count(line);
  }

  private void count(String line) {
    digest.update(line.getBytes(UTF_8));
    digest.update((byte) '\n');
  }

  private static String line(SiteFile entry) {
    return String.join(
        "\t",
        entry.type().name(),
        entry.hash(),
        Long.toString(entry.size()),
        entry.modified().toString(),
        Escapes.encode(entry.path().byteChars(), PLAIN),
        escape(entry.mime()),
        escape(entry.title()));
  }

  private static String escape(String text) {
    return Escapes.encode(new String(text.getBytes(UTF_8), ISO_8859_1), PLAIN);
  }

  private static String unescape(String escaped) {
    return new String(Escapes.decode(escaped).getBytes(ISO_8859_1), UTF_8);
  }

  static Baseline read(Path file) throws IOException {
    try (var in = Files.newBufferedReader(file, ISO_8859_1)) {
      return new BaselineLines(file).readAll(in);
    }
  }

  private Baseline readAll(BufferedReader in) throws IOException {
    String head = next(in);
    if (!head.equals(HEAD)) {
      throw damaged("expected '" + HEAD + "'", null);
    }
    count(head);
    String[] approval = next(in).split("\t", -1);
    if (approval.length != 3 || !approval[0].equals("approved")) {
      throw damaged("expected when and by whom it was approved", null);
    }
    count(String.join("\t", approval));
    try {
      return new Baseline(Instant.parse(approval[1]), unescape(approval[2]), entries(in));
    } catch (DateTimeParseException | IllegalArgumentException e) {
      throw damaged(String.valueOf(e.getMessage()), e);
    }
  }

  private SortedMap<SitePath, SiteFile> entries(BufferedReader in) throws IOException {
    var files = new TreeMap<SitePath, SiteFile>();
    String line = next(in);
    while (!line.startsWith("end\t")) {
      count(line);
      SiteFile entry = entry(line.split("\t", -1));
      files.put(entry.path(), entry);
      line = next(in);
    }
    String hash = HexFormat.of().formatHex(digest.digest());
    if (!line.equals("end\t" + hash)) {
      throw damaged("the lines before do not have the hash it names", null);
    }
    return files;
  }

  private static SiteFile entry(String[] fields) {
    if (fields.length != FIELDS) {
      throw new IllegalArgumentException("expected " + FIELDS + " fields, found " + fields.length);
    }
    return new SiteFile(
        SitePath.parse(fields[4]),
        FileType.valueOf(fields[0]),
        Long.parseLong(fields[2]),
        Instant.parse(fields[3]),
        fields[1],
        unescape(fields[6]),
        unescape(fields[5]));
  }

  private String next(BufferedReader in) throws IOException {
    number++;
    String line = in.readLine();
    if (line == null) {
      throw damaged("the file ends too early", null);
    }
    return line;
  }

  private DamagedBaselineException damaged(String what, @Nullable Exception cause) {
    var damaged = new DamagedBaselineException(file, number, what);
    if (cause != null) {
      damaged.initCause(cause);
    }
    return damaged;
  }
}
