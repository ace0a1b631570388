package id.jagasitus.watch;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.InflaterInputStream;

/**
 * The objects of a PDF (ISO 32000-1, 7.3 and 7.5.7), found by their marks wherever they stand: a
 * table of contents that lies, or is missing, changes nothing. All is bounded: objects, the length
 * of each, and how much may be unpacked of the whole file, so that what unfolds without end is cut
 * off.
 */
final class PdfObjects {

  private static final int MOST_OBJECTS = 20_000;
  private static final int LONGEST_HEAD = 64 << 10;
  private static final int MOST_STREAM = 1 << 20;
  private static final int MOST_UNPACKED = 24 << 20;
  private static final int MOST_DIGITS = 8;

  private static final List<String> OTHERWISE = List.of("LZWDecode", "RunLength", "/DCT", "/JPX");
  private static final Pattern REFERENCE =
      Pattern.compile("\\G\\s{0,8}(\\d{1,8})\\s{1,8}\\d{1,5}\\s{1,8}R\\b");
  private static final Pattern PAIR = Pattern.compile("(\\d{1,8})\\s{1,8}(\\d{1,8})");
  private static final Pattern FIRST = Pattern.compile("/First\\s{0,8}(\\d{1,8})");

  /**
   * One object.
   *
   * @param head its text up to its stream
   * @param from where the bytes of its stream begin
   * @param to where they end; equal to {@code from} without a stream
   */
  record Item(String head, int from, int to) {

    boolean streams() {
      return to > from;
    }
  }

  private final String raw;
  private final Map<Integer, Item> items = new LinkedHashMap<>();
  private int left = MOST_UNPACKED;

  /**
   * @param raw the file, a letter for each byte
   */
  PdfObjects(String raw) {
    this.raw = raw;
    find();
    List<Item> packed =
        items.values().stream().filter(item -> item.head().contains("/ObjStm")).toList();
    packed.forEach(this::unpack);
  }

  Collection<Item> all() {
    return items.values();
  }

  /** Whether the file says that it is locked. */
  boolean locked() {
    return trailer("/Encrypt").contains("/Encrypt");
  }

  private void find() {
    for (int at = raw.indexOf("obj"); at >= 0 && items.size() < MOST_OBJECTS; ) {
      int number = numberBefore(at);
      at += 3;
      if (number >= 0) {
        Item item = item(at);
        items.put(number, item);
        at = item.to();
      }
      at = raw.indexOf("obj", at);
    }
  }

  /** The number of the object whose word {@code obj} stands there; -1 when it is another word. */
  private int numberBefore(int at) {
    int generation = digits(blank(at));
    int end = generation == blank(at) ? at : blank(generation);
    int start = digits(end);
    boolean numbered = end < generation && start < end && end - start <= MOST_DIGITS;
    return numbered ? Integer.parseInt(raw.substring(start, end)) : -1;
  }

  private int blank(int end) {
    int at = end;
    while (at > 0 && raw.charAt(at - 1) <= ' ') {
      at--;
    }
    return at;
  }

  private int digits(int end) {
    int at = end;
    while (at > 0 && raw.charAt(at - 1) >= '0' && raw.charAt(at - 1) <= '9') {
      at--;
    }
    return at;
  }

  private Item item(int start) {
    int most = Math.min(raw.length(), start + LONGEST_HEAD);
    int stream = raw.indexOf("stream", start, most);
    int end = raw.indexOf("endobj", start, most);
    if (stream < 0 || (end >= 0 && end < stream)) {
      int to = end < 0 ? most : end;
      return new Item(raw.substring(start, to), to, to);
    }
    int from = stream + "stream".length();
    from += raw.startsWith("\r\n", from) ? 2 : 1;
    int to = raw.indexOf("endstream", from);
    int begin = Math.min(from, raw.length());
    return new Item(raw.substring(start, stream), begin, to < 0 ? raw.length() : to);
  }

  /** Adds the objects packed together in one stream. */
  private void unpack(Item packed) {
    String text = new String(stream(packed), StandardCharsets.ISO_8859_1);
    Matcher first = FIRST.matcher(packed.head());
    int begin = first.find() ? Integer.parseInt(first.group(1)) : text.length();
    if (begin >= text.length()) {
      return;
    }
    Matcher pair = PAIR.matcher(text).region(0, begin);
    int number = -1;
    int from = begin;
    while (pair.find() && items.size() < MOST_OBJECTS) {
      int next = begin + Integer.parseInt(pair.group(2));
      add(number, text, from, next);
      number = Integer.parseInt(pair.group(1));
      from = next;
    }
    add(number, text, from, text.length());
  }

  private void add(int number, String text, int from, int to) {
    if (number >= 0 && from < to && to <= text.length()) {
      items.put(number, new Item(text.substring(from, Math.min(to, from + LONGEST_HEAD)), 0, 0));
    }
  }

  /** The bytes of a stream, unpacked as far as the bounds allow; empty when packed otherwise. */
  byte[] stream(Item item) {
    String head = item.head();
    left -= item.to() - item.from();
    if (left <= 0 || OTHERWISE.stream().anyMatch(head::contains)) {
      return new byte[0];
    }
    byte[] bytes = raw.substring(item.from(), item.to()).getBytes(StandardCharsets.ISO_8859_1);
    byte[] plain =
        head.contains("ASCII85") || head.contains("/A85") ? Ascii85.decode(bytes) : bytes;
    boolean packed = head.contains("/FlateDecode") || head.contains("/Fl ");
    return packed ? inflated(plain) : plain;
  }

  private byte[] inflated(byte[] packed) {
    var known = new byte[Math.min(left, MOST_STREAM)];
    int length = 0;
    try (InputStream in = new InflaterInputStream(new ByteArrayInputStream(packed))) {
      for (int read = 0; read >= 0 && length < known.length; length += Math.max(read, 0)) {
        read = in.read(known, length, known.length - length);
      }
    } catch (IOException damaged) {
      // what came out before is what a reader shows
    }
    left -= length;
    return Arrays.copyOf(known, length);
  }

  /** The text of an entry's value: a dictionary, an array, a string or a reference; else empty. */
  static String value(String head, String key) {
    for (int at = head.indexOf(key); at >= 0; at = head.indexOf(key, at + 1)) {
      int from = at + key.length();
      while (from < head.length() && head.charAt(from) <= ' ') {
        from++;
      }
      if (from < head.length() && "<[(0123456789".indexOf(head.charAt(from)) >= 0) {
        return head.substring(from, PdfStrings.end(head, from));
      }
    }
    return "";
  }

  /** The same, and where it is a reference, the text of what it refers to. */
  String resolved(String head, String key) {
    String value = value(head, key);
    return item(value, 0).map(Item::head).orElse(value);
  }

  /** The object that a text refers to at a place ({@code 12 0 R}). */
  Optional<Item> item(String text, int at) {
    Matcher reference = REFERENCE.matcher(text);
    return at <= text.length() && reference.find(at)
        ? Optional.ofNullable(items.get(Integer.valueOf(reference.group(1))))
        : Optional.empty();
  }

  /** What the last trailer says of the file that names an entry; empty when none does. */
  String trailer(String entry) {
    int at = raw.lastIndexOf("trailer");
    String said = at < 0 ? "" : raw.substring(at, Math.min(raw.length(), at + LONGEST_HEAD));
    if (said.contains(entry)) {
      return said;
    }
    return items.values().stream()
        .map(Item::head)
        .filter(head -> head.contains("/XRef") && head.contains(entry))
        .reduce("", (before, next) -> next);
  }
}
