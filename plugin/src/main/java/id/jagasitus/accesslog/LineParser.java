package id.jagasitus.accesslog;

import id.jagasitus.event.Address;
import id.jagasitus.event.LogLine;
import id.jagasitus.event.LogLine.Part;
import id.jagasitus.event.LogLine.Slice;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Predicate;

/** Reads lines of one format into a {@link LogLine}. Not for sharing between threads. */
final class LineParser {

  private static final byte[] OURS = " jg1 ".getBytes(StandardCharsets.US_ASCII);

  private final LogFormat format;
  private final Predicate<String> trusted;
  private final Columns columns = new Columns();
  private final TimeReader times = new TimeReader();
  private byte[] bytes = {};
  private int end;

  /**
   * For lines of {@code format}.
   *
   * @param trusted tells which addresses are proxies whose word about the client counts
   */
  LineParser(LogFormat format, Predicate<String> trusted) {
    this.format = format;
    this.trusted = trusted;
  }

  /** Whether the line could be read; then {@code line} holds slices of it. */
  boolean parse(byte[] source, int from, int to, LogLine line) {
    bytes = source;
    end = to;
    if (!columns.cut(source, from, to) || columns.leadingCount < format.leading()) {
      return false;
    }
    long time = times.read(source, columns.time);
    if (time == TimeReader.BAD) {
      return false;
    }
    line.clear();
    line.time(time);
    line.numbers(status(), size(), -1);
    leading(line);
    request(line);
    trailing(line);
    ours(line);
    return true;
  }

  Columns columns() {
    return columns;
  }

  private int status() {
    return bytes[columns.status] == '-' ? -1 : (int) number(columns.status);
  }

  /** Apache writes a dash for no bytes at all. */
  private long size() {
    return bytes[columns.size] == '-' ? 0 : number(columns.size);
  }

  private long number(int at) {
    long value = 0;
    for (int i = at; i < end && bytes[i] >= '0' && bytes[i] <= '9' && i < at + 18; i++) {
      value = value * 10 + bytes[i] - '0';
    }
    return value;
  }

  private void leading(LogLine line) {
    int client = format.leading() - 3;
    put(line.slice(Part.CLIENT), columns.leading[2 * client], columns.leading[2 * client + 1]);
    if (format.host()) {
      host(line.slice(Part.HOST));
    } else if (format.forwarded() == LogFormat.Forwarded.FIRST) {
      put(line.slice(Part.FORWARDED), columns.leading[0], columns.leading[1]);
    }
  }

  private void host(Slice slice) {
    int from = columns.leading[0];
    int to = columns.leading[1];
    int colon = to - 1;
    while (colon > from && bytes[colon] >= '0' && bytes[colon] <= '9') {
      colon--;
    }
    boolean port = colon > from && bytes[colon] == ':' && bytes[colon - 1] != ':';
    put(slice, from, port ? colon : to);
  }

  /** {@code METHOD URI PROTOCOL}; what has another shape is kept whole as the path. */
  private void request(LogLine line) {
    int from = columns.request;
    int to = columns.requestEnd;
    int space = from;
    while (space < to && space < from + 32 && methodByte(bytes[space])) {
      space++;
    }
    if (space == from || space >= to || bytes[space] != ' ') {
      uri(line, from, dash(from, to) ? from : to);
      return;
    }
    put(line.slice(Part.METHOD), from, space);
    int last = to - 1;
    while (last > space && bytes[last] != ' ') {
      last--;
    }
    boolean protocol =
        last > space
            && last + 5 < to
            && bytes[last + 1] == 'H'
            && bytes[last + 2] == 'T'
            && bytes[last + 3] == 'T'
            && bytes[last + 4] == 'P';
    if (protocol) {
      put(line.slice(Part.PROTOCOL), last + 1, to);
    }
    uri(line, space + 1, protocol ? last : to);
  }

  private static boolean methodByte(byte b) {
    return (b >= 'A' && b <= 'Z') || (b >= 'a' && b <= 'z') || b == '-' || b == '_';
  }

  private boolean dash(int from, int to) {
    return to - from == 1 && bytes[from] == '-';
  }

  private void uri(LogLine line, int from, int to) {
    int mark = ByteSearch.next(bytes, from, to, '?');
    text(line.slice(Part.PATH), from, mark);
    if (mark < to) {
      line.hasQuery(true);
      text(line.slice(Part.QUERY), mark + 1, to);
    }
  }

  private void trailing(LogLine line) {
    if (format.quoted() >= 2) {
      column(line.slice(Part.REFERER), 0);
      column(line.slice(Part.AGENT), 1);
    }
    if (format.forwarded() == LogFormat.Forwarded.LAST) {
      column(line.slice(Part.FORWARDED), 2);
    }
    if (!line.slice(Part.FORWARDED).isEmpty()) {
      visitor(line);
    }
  }

  private void column(Slice slice, int index) {
    if (index < columns.quotedCount) {
      int from = columns.quoted[2 * index];
      int to = columns.quoted[2 * index + 1];
      text(slice, from, dash(from, to) ? from : to);
    }
  }

  /** Walks the chain from the right over trusted proxies, as the filter does for live requests. */
  private void visitor(LogLine line) {
    String peer = line.slice(Part.CLIENT).text();
    String client = peer;
    String[] chain = line.slice(Part.FORWARDED).text().split(",");
    for (int i = chain.length - 1; i >= 0 && trusted.test(client); i--) {
      Optional<Address> before = Address.parse(chain[i].strip());
      if (before.isEmpty()) {
        break;
      }
      client = before.get().text();
    }
    if (!client.equals(peer)) {
      set(line.slice(Part.CLIENT), client);
      set(line.slice(Part.PEER), peer);
    }
  }

  private static void set(Slice slice, String text) {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    slice.set(utf8, 0, utf8.length);
  }

  /** The exact time and the duration that our own visitor log adds. */
  private void ours(LogLine line) {
    int at = columns.rest;
    if (at + OURS.length >= end || bytes[at + 1] != 'j') {
      return;
    }
    for (int i = 0; i < OURS.length; i++) {
      if (bytes[at + i] != OURS[i]) {
        return;
      }
    }
    int millis = at + OURS.length;
    int micros = millis;
    while (micros < end && bytes[micros] != ' ') {
      micros++;
    }
    line.time(number(millis));
    boolean known = micros + 1 < end && bytes[micros + 1] != '-';
    line.numbers(line.status(), line.bytes(), known ? number(micros + 1) : -1);
  }

  private void put(Slice slice, int from, int to) {
    if (!dash(from, to)) {
      slice.set(bytes, from, to - from);
    }
  }

  private void text(Slice slice, int from, int to) {
    if (columns.escaped && ByteSearch.has(bytes, from, to, '\\')) {
      Unescape.into(slice, bytes, from, to);
    } else {
      slice.set(bytes, from, to - from);
    }
  }
}
