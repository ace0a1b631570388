package id.jagasitus.capture;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Parameter names whose values are secrets or personal data: what court forms ask for, and what log
 * a person in. A name is compared after decoding, however often it was encoded, and by its words:
 * {@code user[no_hp]}, {@code data.NIK} and {@code %70assword} are all found.
 */
final class SensitiveNames {

  private static final String BUILT_IN =
      """
      pass passwd pwd sandi pin otp auth authorization session sessionid sessid sid jsessionid
      phpsessid csrf xsrf signature credential credentials nik ktp noktp kk nokk npwp nip mail surel
      nama name username user fullname hp nohp telp telepon phone ponsel wa whatsapp alamat address
      tgllahir tanggallahir birthdate rekening norek""";

  /** A name that contains one of these, separators left out, is sensitive. */
  private static final List<String> PARTS =
      List.of("password", "passwd", "katasandi", "token", "secret", "apikey", "email");

  private static final int MAX_NAME = 256;
  private static final int MAX_ENCODINGS = 4;

  private final Set<String> words;

  SensitiveNames(Set<String> more) {
    var all = new HashSet<>(List.of(BUILT_IN.split("\\s+")));
    more.forEach(word -> all.add(letters(word.toLowerCase(Locale.ROOT))));
    words = Set.copyOf(all);
  }

  /** Whether the name in {@code text[from, to)}, as sent, is sensitive. */
  boolean matches(String text, int from, int to) {
    return to > from && to - from <= MAX_NAME && matches(decoded(text.substring(from, to)));
  }

  /** Whether a name, decoded already, is sensitive. */
  boolean matches(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    String bare = letters(lower);
    if (words.contains(bare)) {
      return true;
    }
    for (String part : PARTS) {
      if (bare.contains(part)) {
        return true;
      }
    }
    return bare.length() < lower.length() && anyWord(lower);
  }

  private boolean anyWord(String name) {
    int start = 0;
    for (int i = 0; i <= name.length(); i++) {
      if (i == name.length() || !letter(name.charAt(i))) {
        if (words.contains(name.substring(start, i))) {
          return true;
        }
        start = i + 1;
      }
    }
    return false;
  }

  private static String letters(String name) {
    int at = 0;
    while (at < name.length() && letter(name.charAt(at))) {
      at++;
    }
    if (at == name.length()) {
      return name;
    }
    var out = new StringBuilder(name.length()).append(name, 0, at);
    for (; at < name.length(); at++) {
      if (letter(name.charAt(at))) {
        out.append(name.charAt(at));
      }
    }
    return out.toString();
  }

  private static boolean letter(char c) {
    return c >= 'a' && c <= 'z';
  }

  /** Undoes percent-encoding until there is none left; malformed escapes stay as they are. */
  static String decoded(String name) {
    String text = name;
    for (int i = 0; i < MAX_ENCODINGS && text.indexOf('%') >= 0; i++) {
      text = once(text);
    }
    return text;
  }

  private static String once(String text) {
    var out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      int value = text.charAt(i) == '%' ? hex(text, i + 1) : -1;
      out.append(value < 0 ? text.charAt(i) : (char) value);
      i += value < 0 ? 0 : 2;
    }
    return out.toString();
  }

  private static int hex(String text, int at) {
    if (at + 1 >= text.length()) {
      return -1;
    }
    int high = Character.digit(text.charAt(at), 16);
    int low = Character.digit(text.charAt(at + 1), 16);
    return high < 0 || low < 0 ? -1 : high << 4 | low;
  }
}
