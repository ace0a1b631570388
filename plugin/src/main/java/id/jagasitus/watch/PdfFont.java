package id.jagasitus.watch;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the codes of a font mean (ISO 32000-1, 9.10.3): by its map to Unicode where it has one, else
 * the letters of Windows; a font of glyph numbers without a map is not readable for anybody.
 */
final class PdfFont {

  private static final int MOST_CODES = 1 << 16;
  private static final Pattern SECTION =
      Pattern.compile("begin(bfchar|bfrange)(.*?)endbf", Pattern.DOTALL);
  private static final Pattern PART = Pattern.compile("<([0-9A-Fa-f\\s]{1,600})>|(\\[)|(\\])");

  /** Letters of a font that names none. */
  static final PdfFont PLAIN = new PdfFont("", false);

  private final Map<Integer, String> meanings = new HashMap<>();
  private final boolean wide;
  private int digits;
  private int left = MOST_CODES;

  /**
   * @param map text of the map to Unicode; empty without one
   * @param wide whether codes have two bytes where no map says so
   */
  PdfFont(String map, boolean wide) {
    Matcher section = SECTION.matcher(map);
    while (section.find()) {
      read(section.group(2), section.group(1).equals("bfrange"));
    }
    this.wide = digits > 0 ? digits > 2 : wide;
  }

  private void read(String section, boolean ranges) {
    Matcher part = PART.matcher(section);
    while (left-- > 0 && part.find() && part.group(1) != null) {
      int from = code(part.group(1));
      digits = Math.max(digits, part.group(1).strip().length());
      int to = ranges && part.find() && part.group(1) != null ? code(part.group(1)) : from;
      if (!part.find()) {
        return;
      }
      if (part.group(1) == null) {
        list(part, from);
      } else {
        range(from, to, text(part.group(1)));
      }
    }
  }

  private void list(Matcher part, int from) {
    for (int code = from; left-- > 0 && part.find() && part.group(1) != null; code++) {
      meanings.put(code, text(part.group(1)));
    }
  }

  private void range(int from, int to, String first) {
    if (first.isEmpty()) {
      return;
    }
    int last = first.length() - 1;
    String start = first.substring(0, last);
    for (int i = 0; i <= to - from && left-- > 0; i++) {
      meanings.put(from + i, start + (char) (first.charAt(last) + i));
    }
  }

  private static int code(String digits) {
    int code = 0;
    for (byte next : PdfStrings.bytes('<' + digits)) {
      code = ((code << 8) | (next & 0xFF)) & 0xFFFFFF;
    }
    return code;
  }

  private static String text(String digits) {
    return new String(PdfStrings.bytes('<' + digits), StandardCharsets.UTF_16BE);
  }

  /** The letters that a string draws. */
  String read(byte[] codes) {
    if (meanings.isEmpty()) {
      return wide ? "" : new String(codes, PdfStrings.ANSI);
    }
    var text = new StringBuilder();
    int step = wide ? 2 : 1;
    for (int at = 0; at + step <= codes.length; at += step) {
      int code = wide ? ((codes[at] & 0xFF) << 8) | (codes[at + 1] & 0xFF) : codes[at] & 0xFF;
      text.append(meanings.getOrDefault(code, ""));
    }
    return text.toString();
  }
}
