package id.jagasitus.watch;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words with the shape of a gambling brand. New brands appear every day, so the shape counts: a
 * name with one of the suffixes such brands use, or with their lucky numbers. Wider, for links that
 * lead out: any name with a number that is no year and no ordinary counting.
 */
final class Brands {

  private static final List<String> SUFFIXES =
      List.of(
          "4d", "5d", "toto", "togel", "slot", "bet", "win", "play", "poker", "gacor", "qq", "spin",
          "cuan", "hoki", "casino", "jackpot", "lotto");

  private static final Pattern SUFFIX =
      Pattern.compile("[a-z]{3,14}(?:" + String.join("|", SUFFIXES) + ")\\d{0,4}");

  private static final Pattern NUMBER =
      Pattern.compile(
          "[a-z]{3,14}(?:77|88|99|33|55|69|123|126|138|158|168|188|189|288|303|333|338|388|508|568"
              + "|633|777|788|808|868|888|1000)");

  private static final Pattern NUMBERED =
      Pattern.compile(
          "([a-z]{3,14})(\\d{2,4})(?:slot|bet|toto|win|jp|vip|play|pro|id|qq|club|asia|live)?");

  private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d{2}");

  private static final int SHORTEST = 5;
  private static final int LONGEST = 24;

  /** Words of everyday Indonesian or English that only look like a brand. */
  private static final Set<String> NOT_BRANDS =
      Set.of(
          "alphabet",
          "tibet",
          "darwin",
          "baldwin",
          "erwin",
          "edwin",
          "irwin",
          "goodwin",
          "display",
          "autoplay",
          "airplay",
          "replay",
          "elizabet",
          "robet",
          "marwin",
          "winwin",
          "timeslot",
          "cygwin",
          "mingwin",
          "sherwin",
          "roleplay",
          "gameplay",
          "screenplay",
          "wordplay",
          "fairplay",
          "interplay",
          "carplay",
          "coldplay");

  /** What is counted in offices, schools and computers. */
  private static final Set<String> COUNTED =
      Set.of(
          "agenda",
          "android",
          "artikel",
          "bab",
          "berita",
          "bootstrap",
          "chapter",
          "covid",
          "dok",
          "dokumen",
          "edaran",
          "file",
          "font",
          "form",
          "foto",
          "gambar",
          "gedung",
          "hal",
          "halaman",
          "image",
          "img",
          "inpres",
          "iso",
          "item",
          "jquery",
          "kelas",
          "keppres",
          "kode",
          "lampiran",
          "lantai",
          "man",
          "menu",
          "mts",
          "nip",
          "node",
          "nomor",
          "office",
          "page",
          "part",
          "pasal",
          "pemilu",
          "perma",
          "permen",
          "perpres",
          "post",
          "radius",
          "ruang",
          "sd",
          "sdn",
          "sema",
          "sha",
          "slide",
          "sma",
          "sman",
          "smk",
          "smkn",
          "smp",
          "smpn",
          "surat",
          "tahun",
          "utf",
          "video",
          "web",
          "win",
          "windows",
          "column",
          "size",
          "row",
          "grid",
          "level",
          "version",
          "ver",
          "rev");

  private Brands() {}

  /** Whether one word has the shape of a gambling brand, such as a name ending in 4d or 88. */
  static boolean looksLike(String word) {
    return mayBe(word)
        && !NOT_BRANDS.contains(word)
        && (SUFFIX.matcher(word).matches() || (NUMBER.matcher(word).matches() && !counted(word)));
  }

  private static boolean counted(String word) {
    Matcher at = NUMBERED.matcher(word);
    return at.matches() && COUNTED.contains(at.group(1));
  }

  /** Cheap: brands end in a figure or in one of the suffixes. */
  private static boolean mayBe(String word) {
    int length = word.length();
    if (length < SHORTEST || length > LONGEST) {
      return false;
    }
    if (digit(word.charAt(length - 1))) {
      return true;
    }
    for (String suffix : SUFFIXES) {
      if (word.endsWith(suffix)) {
        return true;
      }
    }
    return false;
  }

  private static boolean digit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean hasFigure(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (digit(word.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** The wider shape, which tells something only of a word that leads to an unknown host. */
  static boolean mayLead(String word) {
    if (looksLike(word)) {
      return true;
    }
    if (!hasFigure(word)) {
      return false;
    }
    Matcher at = NUMBERED.matcher(word);
    return at.matches() && !COUNTED.contains(at.group(1)) && !YEAR.matcher(at.group(2)).matches();
  }

  /** Whether a part of a host name has that shape. */
  static boolean inHost(String host) {
    return List.of(host.split("[.-]")).stream().anyMatch(Brands::looksLike);
  }

  /** Whether the name that a host is registered under has the wider shape. */
  static boolean mayLeadTo(String host) {
    return List.of(host.split("[.-]")).stream().anyMatch(Brands::mayLead);
  }

  /** Whether a word of that shape may be the name of a person: Melwin, Elisabet. */
  static boolean mayBePerson(String word) {
    return word.matches("[a-z]+(?:win|bet|play)");
  }

  /** The brand-like words of a text. */
  static Set<String> in(List<String> words) {
    var brands = new TreeSet<String>();
    words.stream().filter(Brands::looksLike).forEach(brands::add);
    return brands;
  }
}
