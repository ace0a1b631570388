package id.jagasitus.watch;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Calls to play at once: {@code daftar sekarang}, {@code raih jackpot}, {@code mainkan slot}. */
final class Urging {

  private static final Set<String> VERBS =
      Set.of(
          "daftar",
          "login",
          "gabung",
          "main",
          "mainkan",
          "klik",
          "deposit",
          "join",
          "coba",
          "buruan",
          "dapatkan",
          "raih",
          "nikmati",
          "rasakan",
          "menangkan",
          "kunjungi",
          "akses",
          "temukan",
          "pilih");

  private static final Set<String> AIMS =
      Set.of(
          "sekarang",
          "segera",
          "disini",
          "kemenangan",
          "bonus",
          "jackpot",
          "maxwin",
          "akun",
          "link",
          "slot",
          "situs",
          "gratis",
          "sensasi",
          "keuntungan");

  private Urging() {}

  /** How many different calls a text makes. */
  static int in(List<String> words) {
    var calls = new HashSet<String>();
    for (int i = 0; i + 1 < words.size(); i++) {
      if (VERBS.contains(stem(words.get(i))) && aims(words, i + 1)) {
        calls.add(words.get(i) + ' ' + words.get(i + 1));
      }
    }
    return calls.size();
  }

  private static String stem(String word) {
    boolean longer = word.length() > 6 && (word.endsWith("kan") || word.endsWith("lah"));
    return longer && !VERBS.contains(word) ? word.substring(0, word.length() - 3) : word;
  }

  private static boolean aims(List<String> words, int at) {
    String next = words.get(at);
    String after = at + 1 < words.size() ? words.get(at + 1) : "";
    boolean list = words.get(at - 1).equals("daftar") && next.equals("situs");
    return (AIMS.contains(next) && !list)
        || (next.equals("di") && after.equals("sini"))
        || (next.equals("hari") && after.equals("ini"));
  }
}
