package id.jagasitus.store;

import id.jagasitus.event.RequestEvent;
import id.jagasitus.query.Field;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.lucene.util.BytesRef;

/**
 * What a browser repeats with every request, as one value, so that a visitor's is kept once: lines
 * of {@code kind, text}, the kind one letter. Line ends and backslashes inside a text are escaped.
 *
 * @param language Accept-Language
 * @param type type of the request body
 * @param cookies names of cookies
 * @param headers unusual headers
 */
record Extras(String language, String type, List<String> cookies, Map<String, String> headers) {

  static final Extras NONE = new Extras("", "", List.of(), Map.of());

  static Extras of(RequestEvent event) {
    return new Extras(
        event.acceptLanguage(), event.contentType(), event.cookieNames(), event.headers());
  }

  boolean isEmpty() {
    return equals(NONE);
  }

  byte[] bytes() {
    var text = new StringBuilder();
    line(text, 'l', language);
    line(text, 't', type);
    cookies.forEach(name -> line(text, 'c', '=' + name));
    new TreeMap<>(headers).forEach((name, value) -> line(text, 'h', name + '\t' + value));
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void line(StringBuilder out, char kind, String text) {
    if (!text.isEmpty()) {
      out.append(kind).append(text.replace("\\", "\\\\").replace("\n", "\\n")).append('\n');
    }
  }

  static Extras of(BytesRef bytes) {
    String language = "";
    String type = "";
    var cookies = new ArrayList<String>();
    var headers = new TreeMap<String, String>();
    for (String line : bytes.utf8ToString().split("\n", -1)) {
      String text = line.isEmpty() ? "" : unescaped(line.substring(1));
      switch (line.isEmpty() ? ' ' : line.charAt(0)) {
        case 'l' -> language = text;
        case 't' -> type = text;
        case 'c' -> cookies.add(text.substring(1));
        case 'h' -> {
          int tab = text.indexOf('\t');
          headers.put(text.substring(0, Math.max(tab, 0)), text.substring(tab + 1));
        }
        default -> {}
      }
    }
    return new Extras(language, type, cookies, headers);
  }

  private static String unescaped(String text) {
    if (text.indexOf('\\') < 0) {
      return text;
    }
    var out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\' && i + 1 < text.length()) {
        c = text.charAt(++i) == 'n' ? '\n' : '\\';
      }
      out.append(c);
    }
    return out.toString();
  }

  Stream<String> texts(Field field) {
    return switch (field) {
      case LANG -> Stream.of(language).filter(text -> !text.isEmpty());
      case TYPE -> Stream.of(type).filter(text -> !text.isEmpty());
      case COOKIE -> cookies.stream();
      case HEADER -> headers.entrySet().stream().map(e -> e.getKey() + ": " + e.getValue());
      default -> throw new IllegalArgumentException(field + " is no extra");
    };
  }
}
