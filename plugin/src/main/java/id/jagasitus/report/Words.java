package id.jagasitus.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/** The words of papers. Places for values are written {@code {0}}, {@code {1}} … */
final class Words {
  private static final Properties ALL = read("words.properties");

  private Words() {}

  static Properties read(String name) {
    var words = new Properties();
    try (InputStream in = Words.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("resource " + name + " is missing from the package");
      }
      words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("reading " + name, e);
    }
    return words;
  }

  /** The words of a key, where there are some; else other words. */
  static String or(String key, String other) {
    return ALL.containsKey(key) ? get(key) : other;
  }

  /** The words of a key; values are put in as they are, and not searched for places again. */
  static String get(String key, Object... values) {
    String words = ALL.getProperty(key);
    if (words == null) {
      throw new IllegalArgumentException("no words for " + key);
    }
    var out = new StringBuilder(words.length() + 32);
    for (int at = 0; at < words.length(); at++) {
      int place = place(words, at);
      if (place >= 0 && place < values.length) {
        out.append(values[place]);
        at += 2;
      } else {
        out.append(words.charAt(at));
      }
    }
    return out.toString();
  }

  private static int place(String words, int at) {
    boolean opens = at + 2 < words.length() && words.charAt(at) == '{';
    return opens && words.charAt(at + 2) == '}' ? words.charAt(at + 1) - '0' : -1;
  }
}
