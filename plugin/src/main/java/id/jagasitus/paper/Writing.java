package id.jagasitus.paper;

import java.text.Bidi;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Text that runs from right to left, as a PDF needs it: in the order of the page, Arabic letters in
 * the form of their place in the word (Unicode Standard, 9.2; UAX 9).
 */
final class Writing {
  /** Places of an Arabic letter in a word, in this order: alone, at the end, first, between. */
  private static final String[] PLACES = {
    " ISOLATED FORM", " FINAL FORM", " INITIAL FORM", " MEDIAL FORM"
  };

  private static final int ALONE = 0;
  private static final int FINAL = 1;
  private static final int INITIAL = 2;
  private static final int MEDIAL = 3;

  /** Base letter to its four forms; 0 where it has none. */
  private static final Map<Integer, int[]> FORMS = forms();

  private Writing() {}

  private static Map<Integer, int[]> forms() {
    var forms = new HashMap<Integer, int[]>();
    for (int point = 0xFB50; point <= 0xFEFC; point++) {
      String name = Character.isDefined(point) ? String.valueOf(Character.getName(point)) : "";
      String base = Normalizer.normalize(Character.toString(point), Normalizer.Form.NFKC);
      if (base.codePointCount(0, base.length()) == 1 && !name.contains("LIGATURE")) {
        place(forms, base.codePointAt(0), point, name.toUpperCase(Locale.ROOT));
      }
    }
    return forms;
  }

  private static void place(Map<Integer, int[]> forms, int base, int point, String name) {
    for (int place = 0; place < PLACES.length; place++) {
      if (name.endsWith(PLACES[place])) {
        forms.computeIfAbsent(base, key -> new int[4])[place] = point;
      }
    }
  }

  /** Letters take the form of their place; same length in code points. */
  static String shaped(String text) {
    int[] points = text.codePoints().toArray();
    var out = new StringBuilder(text.length());
    for (int i = 0; i < points.length; i++) {
      out.appendCodePoint(form(points, i));
    }
    return out.toString();
  }

  private static int form(int[] points, int i) {
    int[] forms = FORMS.get(points[i]);
    if (forms == null) {
      return points[i];
    }
    boolean before = joinsOnward(neighbour(points, i, -1));
    boolean after = forms[INITIAL] != 0 && joinsBack(neighbour(points, i, 1));
    int place = before ? (after ? MEDIAL : FINAL) : (after ? INITIAL : ALONE);
    return forms[place] == 0 ? points[i] : forms[place];
  }

  /** The next letter in a direction, marks above and below passed over; −1 for none. */
  private static int neighbour(int[] points, int i, int step) {
    int at = i + step;
    while (at >= 0
        && at < points.length
        && Character.getType(points[at]) == Character.NON_SPACING_MARK) {
      at += step;
    }
    return at >= 0 && at < points.length ? points[at] : -1;
  }

  private static boolean joinsOnward(int point) {
    int[] forms = FORMS.get(point);
    return point == 0x640 || (forms != null && forms[INITIAL] != 0);
  }

  private static boolean joinsBack(int point) {
    int[] forms = FORMS.get(point);
    return point == 0x640 || (forms != null && forms[FINAL] != 0);
  }

  /** A run that is read from the right, as it stands on the page; its numbers stay as they are. */
  static String reversed(String run) {
    var order = new Bidi(run, Bidi.DIRECTION_RIGHT_TO_LEFT);
    var out = new StringBuilder(run.length());
    for (int i = order.getRunCount() - 1; i >= 0; i--) {
      String part = run.substring(order.getRunStart(i), order.getRunLimit(i));
      out.append(order.getRunLevel(i) % 2 == 0 ? part : backwards(part));
    }
    return out.toString();
  }

  private static String backwards(String text) {
    var out = new StringBuilder(text.length());
    int[] points = text.codePoints().toArray();
    for (int i = points.length - 1; i >= 0; i--) {
      out.appendCodePoint(Character.isMirrored(points[i]) ? mirrored(points[i]) : points[i]);
    }
    return out.toString();
  }

  private static int mirrored(int point) {
    int at = "()[]{}<>«»‹›".indexOf(point);
    return at < 0 ? point : "()[]{}<>«»‹›".charAt(at ^ 1);
  }
}
