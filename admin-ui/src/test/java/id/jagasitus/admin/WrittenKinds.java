package id.jagasitus.admin;

import id.jagasitus.Console;
import id.jagasitus.office.Setting;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The kinds of entries the plugin writes to the journal, read from its classes: every constant that
 * looks like a kind, in a package that appends to the journal. So a kind that is added later is
 * found without anybody's help. The layout of a class file is that of JVMS §4.4.
 */
final class WrittenKinds {

  private static final Pattern KIND = Pattern.compile("[a-z]+(\\.[a-z]+(-[a-z]+)*)+");

  /** Names of files and of the machine's own settings, which look the same. */
  private static final Pattern OTHER =
      Pattern.compile(
          ".*\\.(csv|html?|invalid|json|jsp|php|properties|psv|sql|toml|tmp|tsv|txt|war)"
              + "|(java|os|user|jagasitus)\\..*");

  private static final Set<String> JOURNALS =
      Set.of("id/jagasitus/journal/Appender", "id/jagasitus/journal/Journal");

  private WrittenKinds() {}

  static Set<String> all() throws Exception {
    var kinds = new TreeSet<String>();
    URI plugin = Console.class.getProtectionDomain().getCodeSource().getLocation().toURI();
    Path place = Path.of(plugin);
    if (Files.isDirectory(place)) {
      gather(place, kinds);
    } else {
      try (FileSystem jar = FileSystems.newFileSystem(place)) {
        gather(jar.getPath("/"), kinds);
      }
    }
    // The office writes its rules under the name of what was decided.
    for (Class<?> rule : Setting.class.getPermittedSubclasses()) {
      kinds.add("office." + rule.getSimpleName().toLowerCase(Locale.ROOT));
    }
    return kinds;
  }

  private static void gather(Path root, Set<String> kinds) throws IOException {
    Map<Path, List<Pool>> packages = new HashMap<>();
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".class")).toList()) {
        packages
            .computeIfAbsent(file.getParent(), fresh -> new ArrayList<>())
            .add(Pool.of(Files.readAllBytes(file)));
      }
    }
    Set<String> wordsOfPapers = wordsOfPapers();
    packages.forEach(
        (folder, pools) -> {
          Set<String> words = folder.endsWith("report") ? wordsOfPapers : Set.of();
          if (pools.stream().anyMatch(Pool::appends)) {
            pools.forEach(
                pool -> pool.kinds().filter(kind -> !words.contains(kind)).forEach(kinds::add));
          }
        });
  }

  /** The papers have sentences under keys, too. */
  private static Set<String> wordsOfPapers() throws IOException {
    var words = new Properties();
    try (var in = Console.class.getResourceAsStream("report/words.properties")) {
      words.load(in);
    }
    return words.stringPropertyNames();
  }

  /** The constants of one class. */
  private static final class Pool {
    private final Set<String> names = new HashSet<>();
    private final List<String> texts = new ArrayList<>();

    static Pool of(byte[] bytes) throws IOException {
      var in = new DataInputStream(new ByteArrayInputStream(bytes));
      in.skipBytes(8);
      int count = in.readUnsignedShort();
      var utf8 = new String[count];
      var strings = new ArrayList<Integer>();
      for (int at = 1; at < count; at++) {
        int tag = in.readUnsignedByte();
        switch (tag) {
          case 1 -> utf8[at] = in.readUTF();
          case 8 -> strings.add(in.readUnsignedShort());
          case 7, 16, 19, 20 -> in.skipBytes(2);
          case 15 -> in.skipBytes(3);
          case 5, 6 -> {
            in.skipBytes(8);
            at++; // long and double take two places
          }
          default -> in.skipBytes(4);
        }
      }
      var pool = new Pool();
      Stream.of(utf8).filter(text -> text != null).forEach(pool.names::add);
      strings.forEach(at -> pool.texts.add(utf8[at]));
      return pool;
    }

    Stream<String> kinds() {
      return texts.stream()
          .filter(text -> KIND.matcher(text).matches() && !OTHER.matcher(text).matches());
    }

    boolean appends() {
      return names.contains("append") && JOURNALS.stream().anyMatch(names::contains);
    }
  }
}
