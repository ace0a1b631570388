package id.jagasitus.watch;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Text cut into comparable words: compatibility forms folded (mathematical bold letters become
 * plain), look-alike letters of other scripts replaced, invisible characters removed, lower case,
 * and single letters that were spread out ({@code s l o t}, {@code s.l.o.t}) joined again.
 */
final class Words {

  /** Letters of other scripts that look like a Latin one, after lower-casing and NFKC. */
  private static final Map<Integer, Character> LOOK_ALIKES =
      Map.ofEntries(
          look('а', 'a'),
          look('в', 'b'),
          look('с', 'c'),
          look('ԁ', 'd'),
          look('е', 'e'),
          look('ё', 'e'),
          look('һ', 'h'),
          look('і', 'i'),
          look('ї', 'i'),
          look('ј', 'j'),
          look('к', 'k'),
          look('ӏ', 'l'),
          look('м', 'm'),
          look('н', 'h'),
          look('о', 'o'),
          look('р', 'p'),
          look('ѕ', 's'),
          look('т', 't'),
          look('у', 'y'),
          look('ѵ', 'v'),
          look('х', 'x'),
          look('ԛ', 'q'),
          look('ԝ', 'w'),
          look('α', 'a'),
          look('β', 'b'),
          look('γ', 'y'),
          look('ε', 'e'),
          look('ι', 'i'),
          look('κ', 'k'),
          look('ν', 'v'),
          look('ο', 'o'),
          look('ρ', 'p'),
          look('σ', 'o'),
          look('τ', 't'),
          look('υ', 'u'),
          look('χ', 'x'),
          look('ω', 'w'),
          look('ı', 'i'),
          look('ɑ', 'a'),
          look('ɡ', 'g'),
          look('ℓ', 'l'),
          look('ʟ', 'l'),
          look('ᴏ', 'o'),
          look('ꜱ', 's'),
          look('ᴛ', 't'),
          look('ɢ', 'g'),
          look('ᴀ', 'a'),
          look('ᴄ', 'c'),
          look('ʀ', 'r'),
          look('ᴇ', 'e'));

  /** What digits and signs stand for inside a disguised word; {@code 1} is tried as i and as l. */
  private static final Map<Character, Character> LEET =
      Map.of('0', 'o', '1', 'i', '3', 'e', '4', 'a', '5', 's', '7', 't', '@', 'a', '$', 's');

  private static final int LONGEST_WORD = 64;

  private Words() {}

  private static Map.Entry<Integer, Character> look(char other, char latin) {
    return Map.entry((int) other, latin);
  }

  /**
   * The words of a text in order; hostile text of any length gives at most one word a character.
   */
  static List<String> of(String text) {
    List<String> words = split(fold(text));
    return joinSpreadLetters(words);
  }

  /** The text folded to comparable characters, words still separated as they were. */
  static String fold(String text) {
    if (ascii(text)) {
      return text.toLowerCase(Locale.ROOT);
    }
    var out = new StringBuilder(text.length());
    int at = 0;
    while (at < text.length()) {
      int end = at;
      while (end < text.length() && text.charAt(end) < 0x80) {
        end++;
      }
      out.append(text, at, end);
      at = end;
      while (end < text.length() && text.charAt(end) >= 0x80) {
        end++;
      }
      foreign(out, text.substring(at, end));
      at = end;
    }
    return out.toString().toLowerCase(Locale.ROOT);
  }

  private static void foreign(StringBuilder out, String letters) {
    Normalizer.normalize(letters, Normalizer.Form.NFKD)
        .codePoints()
        .forEach(point -> appendFolded(out, point));
  }

  /** Whether a letter of another script passes for a Latin one. */
  static boolean looksLatin(int point) {
    return LOOK_ALIKES.containsKey(Character.toLowerCase(point));
  }

  /** Most pages: nothing in them is disguised by other letters. */
  private static boolean ascii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 0x80) {
        return false;
      }
    }
    return true;
  }

  private static void appendFolded(StringBuilder out, int point) {
    int type = Character.getType(point);
    if (type == Character.FORMAT || type == Character.NON_SPACING_MARK || point == 0xAD) {
      return;
    }
    Character latin = LOOK_ALIKES.get(Character.toLowerCase(point));
    if (latin != null) {
      out.append(latin.charValue());
    } else if (point >= 0x1F150 && point <= 0x1F169) {
      out.append((char) ('a' + point - 0x1F150));
    } else if (point >= 0x1F170 && point <= 0x1F189) {
      out.append((char) ('a' + point - 0x1F170));
    } else if (point >= 0x1F1E6 && point <= 0x1F1FF) {
      out.append((char) ('a' + point - 0x1F1E6));
    } else {
      out.appendCodePoint(point);
    }
  }

  private static List<String> split(String folded) {
    var words = new ArrayList<String>();
    int start = -1;
    for (int i = 0; i <= folded.length(); i++) {
      boolean inside = i < folded.length() && isWordPart(folded, i);
      if (inside && start < 0) {
        start = i;
      } else if (!inside && start >= 0) {
        words.add(folded.substring(start, Math.min(i, start + LONGEST_WORD)));
        start = -1;
      }
    }
    return words;
  }

  /** Letters and digits, and a sign that stands for a letter between two of them. */
  private static boolean isWordPart(String text, int at) {
    char c = text.charAt(at);
    if (Character.isLetterOrDigit(c)) {
      return true;
    }
    return (c == '@' || c == '$')
        && at > 0
        && at + 1 < text.length()
        && Character.isLetterOrDigit(text.charAt(at - 1))
        && Character.isLetterOrDigit(text.charAt(at + 1))
        && text.indexOf('.', at) != at + 1;
  }

  private static List<String> joinSpreadLetters(List<String> words) {
    if (!spread(words)) {
      return words;
    }
    var joined = new ArrayList<String>(words.size());
    int at = 0;
    while (at < words.size()) {
      int end = at;
      while (end < words.size() && words.get(end).length() == 1) {
        end++;
      }
      if (end - at >= 4) {
        joined.add(String.join("", words.subList(at, Math.min(end, at + LONGEST_WORD))));
        at = end;
      } else {
        joined.add(words.get(at));
        at++;
      }
    }
    return joined;
  }

  private static boolean spread(List<String> words) {
    int run = 0;
    for (String word : words) {
      run = word.length() == 1 ? run + 1 : 0;
      if (run == 4) {
        return true;
      }
    }
    return false;
  }

  /**
   * What a word may stand for once its disguise is off: itself, with digits read as letters, the
   * same with trailing digits kept as a number, and each with repeated letters thinned.
   */
  static Set<String> readings(String word) {
    var readings = new LinkedHashSet<String>();
    readings.add(word);
    int stemEnd = word.length();
    while (stemEnd > 0 && Character.isDigit(word.charAt(stemEnd - 1))) {
      stemEnd--;
    }
    String stem = word.substring(0, stemEnd);
    if (hasLetter(word) && hasDisguise(word)) {
      readings.add(leet(word, 'i'));
      readings.add(leet(word, 'l'));
      readings.add(leet(stem, 'i') + word.substring(stemEnd));
      readings.add(leet(stem, 'l') + word.substring(stemEnd));
    }
    if (word.indexOf('i') > 0) {
      readings.add(word.replace('i', 'l')); // a capital I passes for a small L
    }
    return readings;
  }

  private static boolean hasLetter(String word) {
    return word.chars().anyMatch(Character::isLetter);
  }

  private static boolean hasDisguise(String word) {
    return word.chars().anyMatch(c -> LEET.containsKey((char) c));
  }

  private static String leet(String word, char one) {
    var out = new StringBuilder(word.length());
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      out.append(c == '1' ? one : LEET.getOrDefault(c, c).charValue());
    }
    return out.toString();
  }
}
