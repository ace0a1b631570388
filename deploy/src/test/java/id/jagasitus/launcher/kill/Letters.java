package id.jagasitus.launcher.kill;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Which turns of the procedure a message tells of. */
final class Letters {

  private static final Pattern TO = Pattern.compile("(?m)^To: (\\S+)$");
  private static final Pattern LINE =
      Pattern.compile("Langkah ([0-9]), .*|\\S*/insiden/(lihat|lembar|laporan)\\?id=([0-9]+)");

  private Letters() {}

  /** One line for each: recipient, case or report with its number, step. */
  static List<String> turns(String message) {
    Matcher to = TO.matcher(message);
    if (!to.find()) {
      throw new IllegalArgumentException("a message to nobody");
    }
    var turns = new ArrayList<String>();
    String step = "";
    for (String line : plain(message).lines().toList()) {
      Matcher found = LINE.matcher(line);
      if (found.find() && found.group(1) != null) {
        step = found.group(1);
      } else if (found.reset().find() && !step.isEmpty()) {
        String kind = found.group(2).equals("laporan") ? "r" : "c";
        turns.add(to.group(1) + " " + kind + found.group(3) + "." + step);
        step = "";
      }
    }
    return turns;
  }

  /** The first part, decoded when it is quoted-printable (RFC 2045, 6.7). */
  private static String plain(String message) {
    int from = message.indexOf("text/plain");
    int to = message.indexOf("text/html");
    String part = message.substring(from, to < 0 ? message.length() : to);
    return part.contains("quoted-printable") ? decoded(part.replace("=\n", "")) : part;
  }

  private static String decoded(String text) {
    var bytes = new ByteArrayOutputStream();
    for (int i = 0; i < text.length(); i++) {
      char each = text.charAt(i);
      if (each == '=' && text.substring(i).matches("(?s)=[0-9A-F]{2}.*")) {
        bytes.write(Integer.parseInt(text.substring(i + 1, i + 3), 16));
        i += 2;
      } else {
        bytes.write(each);
      }
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  /** Whether a message, or a line of one, waits to be sent. */
  static boolean waiting(Path home) throws IOException {
    try (Stream<Path> files = Files.walk(home.resolve("outbox"))) {
      return files
          .map(file -> file.getFileName().toString())
          .anyMatch(name -> name.matches(".*\\.notice|.*\\.(waiting|sending)\\..*"));
    }
  }

  /** Messages in the queue on the disk that are in a state. */
  static List<String> queued(Path home, String state) throws IOException {
    Path outbox = home.resolve("outbox");
    var messages = new ArrayList<String>();
    try (Stream<Path> files = Files.list(outbox)) {
      for (Path file :
          files
              .filter(each -> each.getFileName().toString().contains("." + state + "."))
              .toList()) {
        messages.add(Files.readString(file).replace("\r\n", "\n"));
      }
    }
    return messages;
  }
}
