package id.jagasitus.admin.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/** The sentences of one language. Places for values are written {@code {0}}, {@code {1}} … */
public final class Texts {

  private static final Map<Language, Texts> ALL = readAll();

  private final Properties sentences;

  private Texts(Properties sentences) {
    this.sentences = sentences;
  }

  public static Texts in(Language language) {
    return Objects.requireNonNull(ALL.get(language));
  }

  /**
   * The sentence of a key, values filled in. Values are put in as they are: the template escapes
   * the whole.
   *
   * @throws IllegalArgumentException when the bundle lacks the key: a bug
   */
  public String get(String key, Object... values) {
    String sentence = sentences.getProperty(key);
    if (sentence == null) {
      throw new IllegalArgumentException("no text for " + key);
    }
    return values.length == 0 ? sentence : fill(sentence, values);
  }

  /** Whether there is a sentence of that key. */
  public boolean has(String key) {
    return sentences.containsKey(key);
  }

  /** All keys, sorted. */
  public Set<String> keys() {
    return new TreeSet<>(sentences.stringPropertyNames());
  }

  /** One pass, so that a value that looks like a place is not filled again. */
  private static String fill(String sentence, Object... values) {
    var filled = new StringBuilder(sentence.length() + 32);
    int at = 0;
    while (at < sentence.length()) {
      int place = place(sentence, at);
      if (place >= 0 && place < values.length) {
        filled.append(values[place]);
        at += 3;
      } else {
        filled.append(sentence.charAt(at++));
      }
    }
    return filled.toString();
  }

  private static int place(String sentence, int at) {
    boolean opens = sentence.charAt(at) == '{' && at + 2 < sentence.length();
    return opens && sentence.charAt(at + 2) == '}' ? sentence.charAt(at + 1) - '0' : -1;
  }

  private static Map<Language, Texts> readAll() {
    var all = new EnumMap<Language, Texts>(Language.class);
    for (Language language : Language.values()) {
      all.put(language, read("texts_" + language.tag() + ".properties"));
    }
    return all;
  }

  private static Texts read(String name) {
    var sentences = new Properties();
    try (InputStream file = Texts.class.getResourceAsStream(name)) {
      if (file == null) {
        throw new IllegalStateException("resource " + name + " is missing from the package");
      }
      sentences.load(new InputStreamReader(file, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("reading " + name, e);
    }
    return new Texts(sentences);
  }
}
