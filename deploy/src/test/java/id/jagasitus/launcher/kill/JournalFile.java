package id.jagasitus.launcher.kill;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * The journal as it lies on the disk, read without the program that wrote it.
 *
 * @param lines whole ones, without their line feed
 * @param breaks lines that do not carry the hash of the one before
 */
record JournalFile(List<String> lines, List<String> breaks) {

  static JournalFile read(Path home) throws IOException {
    var lines = new ArrayList<String>();
    var breaks = new ArrayList<String>();
    String before = "";
    for (String line : whole(home.resolve("journal"))) {
      if (!before.isEmpty() && !line.endsWith("\"prev\":\"" + hash(before) + "\"}")) {
        breaks.add(line);
      }
      before = line;
      lines.add(line);
    }
    return new JournalFile(lines, breaks);
  }

  /** What stands behind the last line feed is cut off at the next start. */
  private static List<String> whole(Path folder) throws IOException {
    var text = new StringBuilder();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".jsonl")).sorted().toList()) {
        text.append(Files.readString(file));
      }
    }
    int end = text.lastIndexOf("\n");
    return end < 0 ? List.of() : text.substring(0, end).lines().toList();
  }

  private static String hash(String line) {
    try {
      byte[] bytes = (line + "\n").getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  long count(Act act) {
    return lines.stream().filter(act::in).count();
  }

  Stream<String> of(String kind) {
    return lines.stream().filter(line -> line.contains("\"kind\":\"" + kind + "\""));
  }
}
