package id.jagasitus.detect;

import id.jagasitus.rule.Field;
import id.jagasitus.rule.Hit;
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

  /** Weight of different words beside the match that makes a sentence. */
  private static final int SENTENCE = 4;

  /**
   * The same where the words stand alone, between spaces, and the match is code as one writes it
   * down: it breaks out of nothing.
   */
  private static final int QUESTION = 2;

  /** Unknown words looked at in one text; a question has few. */
  private static final int MOST_UNKNOWN = 40;

  private static final Set<Field> FIELDS =
      EnumSet.of(Field.PATH, Field.QUERY, Field.PARAM, Field.REFERER);

  /** What shows on a page is text anyway, and attacks on pages bring their own. */
  private static final Set<String> SHOWN = Set.of("xss", "query-language");

  /** Signs that end a value, a command or a line before the attack begins. */
  private static final String BREAKS_OUT = ";|&`'\")\n";

  /** The words that count in the text looked at last, which is often looked at again. */
  private final Map<String, Places> apart = new HashMap<>();

  private final Map<String, Places> alone = new HashMap<>();
  private String latest = "";
  private int unknown;

  /** The latest unknown word that did not follow another; its end, or that of a known one. */
  private String waits = "";

  private int waitsEnd;

  /** Where a word first ends and last begins: enough to know whether it stands beside a match. */
  private record Places(int weight, int firstEnd, int lastBegin) {
    boolean beside(Hit hit) {
      return firstEnd <= hit.start() || lastBegin >= hit.end();
    }
  }

  /** The hit, marked when a sentence stands around it. */
  Hit weighed(Hit hit) {
    if (!FIELDS.contains(hit.field())) {
      return hit;
    }
    if (!latest.equals(hit.form())) {
      read(hit.form());
    }
    boolean about =
        around(hit, apart) >= SENTENCE || (written(hit) && around(hit, alone) >= QUESTION);
    return about ? hit.inProse() : hit;
  }

  private static int around(Hit hit, Map<String, Places> words) {
    int sum = 0;
    for (Places word : words.values()) {
      sum += word.beside(hit) ? word.weight : 0;
    }
    return sum;
  }

  private static boolean written(Hit hit) {
    return hit.field() == Field.QUERY
        && hit.end() > hit.start()
        && !breaksOut(hit.form(), hit.start())
        && !SHOWN.contains(hit.rule().category());
  }

  /** Whether a match begins with such a sign, or right after one. */
  private static boolean breaksOut(String text, int start) {
    int before = start - 1;
    while (before > 0 && text.charAt(before) == ' ') {
      before--;
    }
    return BREAKS_OUT.indexOf(text.charAt(start)) >= 0
        || (before >= 0 && BREAKS_OUT.indexOf(text.charAt(before)) >= 0);
  }

  private void read(String text) {
    latest = text;
    apart.clear();
    alone.clear();
    unknown = 0;
    waitsEnd = -1;
    int i = 0;
    while (i < text.length()) {
      int begin = i;
      while (i < text.length() && letter(text.charAt(i))) {
        i++;
      }
      if (i > begin + 1 && i - begin <= SmallWords.LONGEST && apart(text, begin, i)) {
        word(text, begin, i);
      }
      i = Math.max(i, begin + 1);
    }
  }

  private void word(String text, int begin, int end) {
    String word = text.substring(begin, end);
    SmallWords.Word known = SmallWords.of(word);
    boolean stands = end > begin + 2 && alone(text, begin, end);
    if (known.kind() == SmallWords.Kind.UNKNOWN) {
      if (stands && unknown < MOST_UNKNOWN) {
        unknown(word, begin, end);
      }
      return;
    }
    boolean counts = known.weight() > 0 && spacedEnough(known, text, begin, end);
    if (counts) {
      note(apart, word, known.weight(), begin, end);
    }
    if (stands && known.kind() != SmallWords.Kind.SHORT) {
      waits = "";
      waitsEnd = known.weight() > 0 ? end : -1;
      if (counts) {
        note(alone, word, known.weight(), begin, end);
      }
    }
  }

  /** Words nobody knows count where two of them follow each other, or one a known word. */
  private void unknown(String word, int begin, int end) {
    unknown++;
    boolean follows = begin > 0 && begin == waitsEnd + 1;
    if (follows && !waits.isEmpty()) {
      note(alone, waits, 1, waitsEnd - waits.length(), waitsEnd);
    }
    if (follows) {
      note(alone, word, 1, begin, end);
    }
    waits = follows ? "" : word;
    waitsEnd = end;
  }

  private static void note(Map<String, Places> words, String word, int weight, int begin, int end) {
    var here = new Places(weight, end, begin);
    words.merge(word, here, (was, now) -> new Places(was.weight, was.firstEnd, now.lastBegin));
  }

  private static boolean letter(char c) {
    return c >= 'a' && c <= 'z';
  }

  /** Whether a word stands between spaces; after it may be a mark that ends a sentence. */
  private static boolean alone(String text, int begin, int end) {
    if (begin > 0 && text.charAt(begin - 1) != ' ') {
      return false;
    }
    int next = end < text.length() && ",?:.!".indexOf(text.charAt(end)) >= 0 ? end + 1 : end;
    return next == text.length() || text.charAt(next) == ' ';
  }

  /** Whether a word stands by itself, as in a sentence or in the name of an article. */
  private static boolean apart(String text, int begin, int end) {
    boolean before = begin == 0 || " \n+-_/=\"".indexOf(text.charAt(begin - 1)) >= 0;
    boolean after = end == text.length() || " \n+-_/,.?!:\"".indexOf(text.charAt(end)) >= 0;
    return before && after;
  }

  private static boolean spacedEnough(SmallWords.Word known, String text, int begin, int end) {
    if (known.kind() != SmallWords.Kind.SPACED) {
      return true;
    }
    boolean before = begin == 0 || " +-".indexOf(text.charAt(begin - 1)) >= 0;
    return before && (end == text.length() || " +-,?:".indexOf(text.charAt(end)) >= 0);
  }
}
