package id.jagasitus.detect;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** What is known of single words: whether they make a sentence or are code themselves. */
final class SmallWords {

  private static final String FILE = "prose.psv";
  private static final Word NEVER_MET = new Word(Kind.UNKNOWN, 0);
  private static final Map<String, Word> WORDS = read();

  /** Longer words, which nobody knows, say nothing either. */
  static final int LONGEST = WORDS.keySet().stream().mapToInt(String::length).max().orElse(0);

  private SmallWords() {}

  /** How a word counts. */
  enum Kind {
    /** In every sentence. */
    COMMON,
    /** Between spaces only, since folders and fields are named so, too. */
    SPACED,
    /** In whole sentences only, since languages of programs have it, too. */
    SHORT,
    /** A word of programs: never. */
    CODE,
    /** Not in the list. */
    UNKNOWN
  }

  /**
   * A word.
   *
   * @param weight twice what the file says, so that an unknown word can weigh half
   */
  record Word(Kind kind, int weight) {}

  static Word of(String word) {
    return WORDS.getOrDefault(word, NEVER_MET);
  }

  private static Map<String, Word> read() {
    try (InputStream in = SmallWords.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException("the jar lacks its file " + FILE);
      }
      var words = new HashMap<String, Word>();
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#") && !line.isBlank())
          .forEach(line -> add(line, words));
      return Map.copyOf(words);
    } catch (IOException e) {
      throw new UncheckedIOException("reading " + FILE + " of the jar", e);
    }
  }

  private static void add(String line, Map<String, Word> words) {
    int bar = line.indexOf('|');
    Word word =
        switch (line.substring(0, bar)) {
          case "spaced" -> new Word(Kind.SPACED, 2);
          case "short" -> new Word(Kind.SHORT, 2);
          case "code" -> new Word(Kind.CODE, 0);
          default -> new Word(Kind.COMMON, 2 * Integer.parseInt(line.substring(0, bar)));
        };
    for (String text : line.substring(bar + 1).split(" ", -1)) {
      words.putIfAbsent(text, word);
    }
  }
}
