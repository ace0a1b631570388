package id.jagasitus.detect;

import id.jagasitus.rule.Field;
import id.jagasitus.rule.Hit;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Tells a sentence about an attack from an attack: people who ask, learn or teach surround the code
 * with the small words of their language, which programs that read it would stumble over. Words
 * that are also words of SQL, of shells or of scripts do not count.
 */
final class Prose {

  private static final String FILE = "prose.psv";

  /** Weight of different words beside the match that makes a sentence. */
  private static final int ENOUGH = 2;

  private static final Set<Field> FIELDS =
      EnumSet.of(Field.PATH, Field.QUERY, Field.PARAM, Field.REFERER);

  private static final Map<String, Word> WORDS = read();

  /** What a word weighs, and whether only between spaces. */
  private record Word(int weight, boolean spaced) {}

  private static final Word NONE = new Word(0, false);

  private Prose() {}

  /** The hit, marked when a sentence stands around it. */
  static Hit weighed(Hit hit) {
    boolean about = FIELDS.contains(hit.field()) && surrounded(hit.form(), hit.start(), hit.end());
    return about ? hit.inProse() : hit;
  }

  private static boolean surrounded(String text, int start, int end) {
    Set<String> met = new HashSet<>();
    int before = weight(text, 0, start, met, 0);
    return weight(text, end, text.length(), met, before) >= ENOUGH;
  }

  /** Weight of the words not met before, on top of what was there; no more than is enough. */
  private static int weight(String text, int from, int to, Set<String> met, int already) {
    int sum = already;
    int i = from;
    while (i < to && sum < ENOUGH) {
      int begin = i;
      while (i < to && letter(text.charAt(i))) {
        i++;
      }
      if (i > begin + 1 && apart(text, begin, i)) {
        String word = text.substring(begin, i);
        Word known = WORDS.getOrDefault(word, NONE);
        boolean counts = known.weight > 0 && (!known.spaced || spaced(text, begin, i));
        sum += counts && met.add(word) ? known.weight : 0;
      }
      i = Math.max(i, begin + 1);
    }
    return sum;
  }

  private static boolean letter(char c) {
    return c >= 'a' && c <= 'z';
  }

  /** Whether a word stands by itself, as in a sentence or in the name of an article. */
  private static boolean apart(String text, int begin, int end) {
    boolean before = begin == 0 || " \n+-_/=\"".indexOf(text.charAt(begin - 1)) >= 0;
    boolean after = end == text.length() || " \n+-_/,.?!:\"".indexOf(text.charAt(end)) >= 0;
    return before && after;
  }

  private static boolean spaced(String text, int begin, int end) {
    boolean before = begin == 0 || " +-".indexOf(text.charAt(begin - 1)) >= 0;
    return before && (end == text.length() || " +-,?:".indexOf(text.charAt(end)) >= 0);
  }

  private static Map<String, Word> read() {
    try (InputStream in = Prose.class.getResourceAsStream(FILE)) {
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
    String kind = line.substring(0, bar);
    boolean spaced = kind.equals("spaced");
    var word = new Word(spaced ? 1 : Integer.parseInt(kind), spaced);
    for (String text : line.substring(bar + 1).split(" ", -1)) {
      words.put(text, word);
    }
  }
}
