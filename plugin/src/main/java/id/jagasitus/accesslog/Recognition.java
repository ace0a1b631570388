package id.jagasitus.accesslog;

import id.jagasitus.event.Address;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tells the format of a log from its first lines: the one that most of them fit. */
final class Recognition {

  private static final int LINES = 500;

  /** The format of the lines in {@code bytes[0, length)}; empty where hardly any line is one. */
  static Optional<LogFormat> of(byte[] bytes, int length) {
    List<Optional<LogFormat>> votes = votes(bytes, length);
    Map<LogFormat, Integer> counts = new EnumMap<>(LogFormat.class);
    votes.forEach(vote -> vote.ifPresent(format -> counts.merge(format, 1, Integer::sum)));
    int fitting = counts.values().stream().mapToInt(Integer::intValue).sum();
    if (fitting * 2 <= votes.size()) {
      return Optional.empty();
    }
    return counts.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
  }

  private static List<Optional<LogFormat>> votes(byte[] bytes, int length) {
    var votes = new ArrayList<Optional<LogFormat>>();
    int start = 0;
    for (int at = 0; at < length && votes.size() < LINES; at++) {
      if (bytes[at] == '\n') {
        int end = at > start && bytes[at - 1] == '\r' ? at - 1 : at;
        if (end > start) {
          votes.add(vote(bytes, start, end));
        }
        start = at + 1;
      }
    }
    return votes;
  }

  private static Optional<LogFormat> vote(byte[] bytes, int from, int to) {
    var columns = new Columns();
    if (!columns.cut(bytes, from, to) || columns.leadingCount < 3) {
      return Optional.empty();
    }
    boolean agent = columns.quotedCount >= 2;
    boolean chain = columns.quotedCount >= 3 && chain(bytes, columns, 2);
    if (columns.leadingCount == 3 || client(word(bytes, columns, 0), columns, bytes)) {
      return Optional.of(
          chain ? LogFormat.COMBINED_FORWARDED : agent ? LogFormat.COMBINED : LogFormat.COMMON);
    }
    if (addresses(word(bytes, columns, 0)) && addresses(word(bytes, columns, 1))) {
      return Optional.of(LogFormat.FORWARDED_COMBINED);
    }
    if (!agent) {
      return Optional.of(LogFormat.VHOST_COMMON);
    }
    return Optional.of(chain ? LogFormat.VHOST_COMBINED_FORWARDED : LogFormat.VHOST_COMBINED);
  }

  /** Four words of which the first is the client: the user's name holds a space. */
  private static boolean client(String first, Columns columns, byte[] bytes) {
    return Address.parse(first).isPresent()
        && Address.parse(word(bytes, columns, 1)).isEmpty()
        && word(bytes, columns, 1).equals("-");
  }

  private static boolean chain(byte[] bytes, Columns columns, int index) {
    int from = columns.quoted[2 * index];
    String text = text(bytes, from, columns.quoted[2 * index + 1]);
    return addresses(text);
  }

  private static boolean addresses(String text) {
    if (text.equals("-")) {
      return true;
    }
    for (String piece : text.split(",")) {
      if (Address.parse(piece.strip()).isEmpty()) {
        return false;
      }
    }
    return true;
  }

  private static String word(byte[] bytes, Columns columns, int index) {
    return text(bytes, columns.leading[2 * index], columns.leading[2 * index + 1]);
  }

  private static String text(byte[] bytes, int from, int to) {
    return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
  }

  private Recognition() {}
}
