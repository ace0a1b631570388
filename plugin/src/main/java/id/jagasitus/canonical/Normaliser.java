package id.jagasitus.canonical;

import java.util.EnumSet;
import org.jspecify.annotations.Nullable;

/**
 * From a value as sent to its {@link Canonical} forms. Pure; never throws; work grows linearly with
 * the value's length, which is cut at {@value #MAX_CHARS} characters, and each layer is peeled at
 * most {@value #MAX_ROUNDS} times.
 */
public final class Normaliser {

  /** Longest value looked at, characters; what follows is ignored. */
  public static final int MAX_CHARS = 16_384;

  /** Layers of encoding that are peeled off. */
  public static final int MAX_ROUNDS = 5;

  /** Most forms of one value. */
  static final int MAX_FORMS = 7;

  private static final boolean[] UNTOUCHED = new boolean[128];
  private static final boolean[] FOLDS = new boolean[128];

  static {
    for (int c = ' ' + 1; c < 127; c++) {
      UNTOUCHED[c] = "%+&".indexOf(c) < 0;
    }
    for (char c : "*\\'\"^\n`$;".toCharArray()) {
      FOLDS[c] = true;
    }
  }

  private Normaliser() {}

  /** Forms of a path, a header value or a text that is not form-encoded. */
  public static Canonical of(String raw) {
    return of(raw, false);
  }

  /** Forms of a value of a query string, where a plus sign stands for a space. */
  public static Canonical ofQuery(String raw) {
    return of(raw, true);
  }

  private static Canonical of(String value, boolean plusIsSpace) {
    String raw = value.length() > MAX_CHARS ? value.substring(0, MAX_CHARS) : value;
    var seen = EnumSet.noneOf(Disguise.class);
    String quick = quick(raw);
    if (quick != null) {
      return new Canonical(raw, base64(quick, raw, seen), seen);
    }
    String text = plusIsSpace ? raw.replace('+', ' ') : raw;
    String before;
    int round = 0;
    do {
      before = text;
      String peeled = peel(text, round, seen);
      // Marks that an invisible character stood between belong together only once it is gone.
      boolean settled = round > 0 && !seen.contains(Disguise.ZERO_WIDTH) && peeled.equals(before);
      text = settled ? before : Letters.compatible(peeled, MAX_CHARS, seen);
      round++;
    } while (round < MAX_ROUNDS && !text.equals(before));
    return new Canonical(raw, base64(Letters.lower(text, seen), text, seen), seen);
  }

  private static String peel(String text, int round, EnumSet<Disguise> seen) {
    boolean broken = seen.contains(Disguise.BAD_PERCENT);
    String decoded = Percent.decode(text, seen);
    if (round > 0 && !broken) {
      seen.remove(Disguise.BAD_PERCENT);
    }
    if (round > 0 && decoded.length() < text.length()) {
      seen.add(Disguise.DOUBLE_PERCENT);
    }
    return Entities.decode(Utf8.join(decoded, seen), seen);
  }

  /** The lower-case text of a value in which nothing needs decoding; null for any other. */
  private static @Nullable String quick(String raw) {
    boolean upper = false;
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      if (c > 127 || !UNTOUCHED[c]) {
        return null;
      }
      upper |= c >= 'A' && c <= 'Z';
    }
    return upper ? raw.toLowerCase(java.util.Locale.ROOT) : raw;
  }

  private static String base64(String text, String cased, EnumSet<Disguise> seen) {
    String hidden = cased.length() < 16 ? null : Base64Text.decode(cased);
    if (hidden == null) {
      return text;
    }
    seen.add(Disguise.BASE64);
    return text + '\n' + Letters.lower(hidden, seen);
  }

  /** Whether a decoded text holds any character that makes another form differ from it. */
  static boolean mayFold(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c < 128 && FOLDS[c]) || (c == '/' && i > 0 && text.charAt(i - 1) == '/')) {
        return true;
      }
    }
    return text.contains("/./");
  }
}
