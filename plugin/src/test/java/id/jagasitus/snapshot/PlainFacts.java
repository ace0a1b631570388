package id.jagasitus.snapshot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Lines about the entries of a folder as {@code golden/restic/make.py} writes them. */
final class PlainFacts {

  private PlainFacts() {}

  /** One line an entry, in the order of raw paths. */
  static List<String> of(Path root) throws IOException {
    var lines = new TreeMap<RawName, String>();
    try (var paths = Files.walk(root)) {
      for (Path path : (Iterable<Path>) paths::iterator) {
        if (!path.equals(root)) {
          RawName name = RawName.of(root.relativize(path));
          lines.put(name, '/' + escaped(name) + ' ' + facts(path));
        }
      }
    }
    return new ArrayList<>(lines.values());
  }

  private static String facts(Path path) throws IOException {
    Map<String, Object> facts =
        Files.readAttributes(
            path, "unix:mode,nlink,size,lastModifiedTime", LinkOption.NOFOLLOW_LINKS);
    Instant time = ((FileTime) fact(facts, "lastModifiedTime")).toInstant();
    return String.format(
        Locale.ROOT,
        "%o %d.%09d %s",
        (int) fact(facts, "mode") & 07777,
        time.getEpochSecond(),
        time.getNano(),
        what(path, facts));
  }

  private static Object fact(Map<String, Object> facts, String name) {
    return Objects.requireNonNull(facts.get(name), name);
  }

  private static String what(Path path, Map<String, Object> facts) throws IOException {
    if (Files.isSymbolicLink(path)) {
      return "symlink " + escaped(RawName.of(Files.readSymbolicLink(path)));
    }
    if (Files.isDirectory(path)) {
      return "dir";
    }
    return "file " + facts.get("size") + ' ' + sha256(path) + ' ' + facts.get("nlink");
  }

  private static String sha256(Path file) throws IOException {
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static String escaped(RawName name) {
    var out = new StringBuilder();
    for (byte b : name.bytes()) {
      char c = (char) (b & 0xff);
      boolean plain = c < 128 && (Character.isLetterOrDigit(c) || "._-/".indexOf(c) >= 0);
      out.append(plain ? String.valueOf(c) : String.format(Locale.ROOT, "%%%02X", (int) c));
    }
    return out.toString();
  }
}
