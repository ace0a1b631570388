package id.jagasitus.site;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/**
 * The title of a page from its first bytes, read as UTF-8. Only the element itself is looked at:
 * parsing every page would cost more than hashing the whole site.
 */
final class Title {

  private static final int MAX_CHARS = 300;
  private static final Pattern START =
      Pattern.compile("<title(?:\\s[^>]{0,200})?>", Pattern.CASE_INSENSITIVE);

  private Title() {}

  static String of(byte[] bytes, int length) {
    String page = Contents.byteChars(bytes, length);
    Matcher start = START.matcher(page);
    if (!start.find()) {
      return "";
    }
    int end = page.indexOf("</", start.end());
    String raw = page.substring(start.end(), end < 0 ? page.length() : end);
    String text = new String(raw.getBytes(ISO_8859_1), UTF_8);
    String plain = Parser.unescapeEntities(cut(text, 4 * MAX_CHARS), false);
    return cut(plain.replaceAll("[\\s\\p{Cntrl}]+", " ").strip(), MAX_CHARS);
  }

  private static String cut(String text, int chars) {
    if (text.length() <= chars) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(chars - 1)) ? chars - 1 : chars;
    return text.substring(0, end);
  }
}
