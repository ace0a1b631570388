package id.jagasitus.guard;

import id.jagasitus.detect.RuleSelfTest;
import id.jagasitus.rule.Loaded;
import id.jagasitus.rule.RuleFile;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The office's own rules: every {@code .toml} file of a folder. A file with a problem yields
 * nothing, but what ran from it before keeps running.
 */
public final class OwnRules {

  /** The file the page writes. */
  static final String PAGE_FILE = "kantor.toml";

  private static final int MOST_FILES = 50;
  private static final int MOST_RULES = 500;
  private static final int MOST_BYTES = 256 << 10;

  private final Path folder;
  private final Supplier<Set<String>> packIds;
  private volatile Map<String, Held> files = Map.of();

  /** What is held of one file. */
  private record Held(Stamp stamp, List<Loaded> rules, List<String> problems) {}

  /** Tells whether a file is another than before. */
  private record Stamp(FileTime modified, long bytes) {}

  /**
   * A text that was looked at.
   *
   * @param rules its rules; empty when there are problems
   * @param problems one sentence each
   */
  public record Checked(List<Loaded> rules, List<String> problems) {
    public Checked {
      rules = List.copyOf(rules);
      problems = List.copyOf(problems);
    }
  }

  OwnRules(Path folder, Supplier<Set<String>> packIds) {
    this.folder = folder;
    this.packIds = packIds;
  }

  List<Loaded> rules() {
    return files.values().stream().flatMap(held -> held.rules.stream()).toList();
  }

  List<String> problems() {
    return files.values().stream().flatMap(held -> held.problems.stream()).toList();
  }

  String text() throws IOException {
    try {
      return Files.readString(folder.resolve(PAGE_FILE));
    } catch (NoSuchFileException e) {
      return "";
    }
  }

  void write(String text) throws IOException {
    Files.createDirectories(folder);
    Path fresh = folder.resolve(PAGE_FILE + ".tmp");
    Files.writeString(fresh, text);
    Files.move(
        fresh,
        folder.resolve(PAGE_FILE),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
  }

  /** Looks at the folder; true when the rules are others than before. */
  synchronized boolean refresh() throws IOException {
    var now = new TreeMap<String, Held>();
    for (Path file : list()) {
      String name = String.valueOf(file.getFileName());
      now.put(name, held(name, file, now));
    }
    List<Loaded> before = rules();
    files = now;
    return !before.equals(rules());
  }

  private List<Path> list() throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    var found = new ArrayList<Path>();
    try (DirectoryStream<Path> listed = Files.newDirectoryStream(folder, "*.toml")) {
      listed.forEach(found::add);
    }
    return found.stream().sorted().limit(MOST_FILES).toList();
  }

  private Held held(String name, Path file, Map<String, Held> others) throws IOException {
    Held before = files.get(name);
    var stamp = new Stamp(Files.getLastModifiedTime(file), Files.size(file));
    if (before != null && before.stamp.equals(stamp)) {
      return before;
    }
    Checked checked = check(name, file, others);
    List<Loaded> running = before == null ? List.of() : before.rules;
    return new Held(stamp, checked.problems.isEmpty() ? checked.rules : running, checked.problems);
  }

  private Checked check(String name, Path file, Map<String, Held> others) throws IOException {
    if (Files.size(file) > MOST_BYTES) {
      return wrong(name + ": expected at most " + MOST_BYTES + " bytes, not " + Files.size(file));
    }
    try {
      var known = new HashSet<>(packIds.get());
      others.values().forEach(held -> held.rules.forEach(rule -> known.add(rule.rule().id())));
      return check(name, Files.readString(file, StandardCharsets.UTF_8), known);
    } catch (MalformedInputException e) {
      return wrong(name + ": expected UTF-8 text");
    }
  }

  /** Looks at a text as if it were a file of that name. */
  Checked check(String name, String text) {
    var known = new HashSet<>(packIds.get());
    files.forEach(
        (file, held) -> {
          if (!file.equals(name)) {
            held.rules.forEach(rule -> known.add(rule.rule().id()));
          }
        });
    return check(name, text, known);
  }

  /** Looks at a text that is only tried: names may be there already. */
  static Checked checkDraft(String text) {
    return text.isBlank()
        ? wrong("draft.toml: expected a [category] table and at least one [[rule]]")
        : check("draft.toml", text, Set.of());
  }

  private static Checked check(String name, String text, Set<String> known) {
    if (text.isBlank()) {
      return new Checked(List.of(), List.of());
    }
    if (text.length() > MOST_BYTES) {
      return wrong(name + ": expected at most " + MOST_BYTES + " characters");
    }
    RuleFile.Read read = RuleFile.read(name, text);
    var problems = new ArrayList<>(read.problems());
    if (read.rules().size() > MOST_RULES) {
      problems.add(name + ": expected at most " + MOST_RULES + " rules");
    }
    for (Loaded loaded : read.rules()) {
      @Nullable String twice =
          known.contains(loaded.rule().id())
              ? ", field id: there is a rule of that name already; expected another name"
              : null;
      String where = loaded.rule().origin() + ", rule " + loaded.rule().id();
      if (twice != null) {
        problems.add(where + twice);
      }
      RuleSelfTest.failures(loaded).forEach(failure -> problems.add(where + ": " + failure));
    }
    return new Checked(problems.isEmpty() ? read.rules() : List.of(), problems);
  }

  private static Checked wrong(String problem) {
    return new Checked(List.of(), List.of(problem));
  }
}
