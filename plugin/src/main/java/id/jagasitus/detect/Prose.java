package id.jagasitus.detect;

import id.jagasitus.rule.Field;
import id.jagasitus.rule.Hit;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Tells a sentence about an attack from an attack: people who ask, learn or teach surround the code
 * with the small words of their language, which programs that read it would stumble over. Words
 * that are also words of SQL, of shells or of scripts do not count.
 */
final class Prose {

  /** Different small words beside the match that make a sentence. */
  private static final int ENOUGH = 2;

  private static final Set<Field> FIELDS =
      EnumSet.of(Field.PATH, Field.QUERY, Field.PARAM, Field.REFERER);

  private static final Set<String> SMALL_WORDS =
      Set.copyOf(
          List.of(
              ("apa apakah adalah artinya arti maksud pengertian contoh cara bagaimana kenapa mengapa"
                      + " jelaskan sebutkan perbedaan beda bedanya membuat menggunakan mencegah"
                      + " mengenal belajar pemula tutorial fungsi digunakan dipakai dibaca tidak"
                      + " bukan jangan yang untuk dengan dari pada dalam oleh karena jika seperti"
                      + " antara agar supaya serta juga sudah belum akan bisa dapat harus ini itu"
                      + " saya kami kita anda mereka ibu bapak tentang mana siapa kapan berapa soal"
                      + " ujian tertulis pasal hukum hukumannya  kuhp pidana dilarang"
                      + " muncul di ke"
                      + " how what why which who does did do is are was were the an of to my your our"
                      + " its about between difference meaning means mean explained explain example"
                      + " tutorial learn prevent should could would can they we you than then"
                      + " this that these those please because inside called safe dangerous purpose"
                      + " there here every some very with")
                  .split(" ")));

  /** Stands for as many as are enough. */
  private static final Set<String> ALL = Set.of("?", "??");

  /** Words that ask or explain: one is enough. */
  private static final Set<String> TELLING =
      Set.of(
          "artinya",
          "adalah",
          "apa",
          "apakah",
          "bagaimana",
          "mengapa",
          "kenapa",
          "pengertian",
          "perbedaan",
          "bedanya",
          "jelaskan",
          "tutorial",
          "how",
          "why",
          "what",
          "meaning",
          "explained",
          "difference");

  private Prose() {}

  /** The hit, marked when a sentence stands around it. */
  static Hit weighed(Hit hit) {
    boolean about = FIELDS.contains(hit.field()) && surrounded(hit.form(), hit.start(), hit.end());
    return about ? hit.inProse() : hit;
  }

  private static boolean surrounded(String text, int start, int end) {
    Set<String> met = new HashSet<>();
    words(text, 0, start, met);
    words(text, end, text.length(), met);
    return met.size() >= ENOUGH;
  }

  private static void words(String text, int from, int to, Set<String> met) {
    int i = from;
    while (i < to && met.size() < ENOUGH) {
      int begin = i;
      while (i < to && letter(text.charAt(i))) {
        i++;
      }
      if (i > begin && apart(text, begin, i) && SMALL_WORDS.contains(text.substring(begin, i))) {
        String word = text.substring(begin, i);
        met.add(word);
        met.addAll(TELLING.contains(word) ? ALL : Set.of());
      }
      i = Math.max(i, begin + 1);
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
}
