package id.jagasitus.detect;

import id.jagasitus.rule.Field;
import id.jagasitus.rule.Hit;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Tells a sentence about an attack from an attack: people who ask, learn or teach surround the code
 * with the small words of their language, which programs that read it would stumble over. Words
 * that are also words of SQL, of shells or of scripts do not count. One thread at a time.
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

  private static final int LONGEST =
      WORDS.keySet().stream().mapToInt(String::length).max().orElse(0);

  /** The words that count in the text looked at last, which is often looked at again. */
  private final Map<String, Places> places = new HashMap<>();

  private String latest = "";

  /** Where a word first ends and last begins: enough to know whether it stands beside a match. */
  private record Places(int weight, int firstEnd, int lastBegin) {
    boolean beside(Hit hit) {
      return firstEnd <= hit.start() || lastBegin >= hit.end();
    }
  }

  /** The hit, marked when a sentence stands around it. */
  Hit weighed(Hit hit) {
    return FIELDS.contains(hit.field()) && surrounded(hit) ? hit.inProse() : hit;
  }

  private boolean surrounded(Hit hit) {
    if (!latest.equals(hit.form())) {
      read(hit.form());
    }
    int sum = 0;
    for (Places word : places.values()) {
      sum += word.beside(hit) ? word.weight : 0;
    }
    return sum >= ENOUGH;
  }

  private void read(String text) {
    latest = text;
    places.clear();
    int i = 0;
    while (i < text.length()) {
      int begin = i;
      while (i < text.length() && letter(text.charAt(i))) {
        i++;
      }
      if (i > begin + 1 && i - begin <= LONGEST && apart(text, begin, i)) {
        note(text, begin, i);
      }
      i = Math.max(i, begin + 1);
    }
  }

  private void note(String text, int begin, int end) {
    String word = text.substring(begin, end);
    Word known = WORDS.getOrDefault(word, NONE);
    if (known.weight > 0 && (!known.spaced || spaced(text, begin, end))) {
      var here = new Places(known.weight, end, begin);
      places.merge(word, here, (was, now) -> new Places(was.weight, was.firstEnd, now.lastBegin));
    }
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
