package id.jagasitus.watch;

import java.util.Map;

/**
 * The text that the instructions of a page draw (ISO 32000-1, 9.4). Where a line ends, and where a
 * gap stands for a blank, is told from how far the pen moves.
 */
final class PdfContent {

  /** Thousandths of the size of the letters; kerning moves less. */
  private static final double GAP = -180;

  private static final int LAST = 8;

  private final Map<String, PdfFont> fonts;
  private final StringBuilder out;
  private final int most;

  private final double[] numbers = new double[LAST];
  private PdfFont font = PdfFont.PLAIN;
  private String name = "";
  private double y;
  private double leading;
  private double drawn = Double.NaN;
  private final StringBuilder string = new StringBuilder();

  /**
   * @param fonts by the names that the page gives them
   * @param out where text is added
   * @param most how long it may get
   */
  PdfContent(Map<String, PdfFont> fonts, StringBuilder out, int most) {
    this.fonts = fonts;
    this.out = out;
    this.most = most;
  }

  /** Reads the instructions of one stream. */
  void read(String code) {
    int at = 0;
    while (at < code.length() && out.length() < most) {
      char c = code.charAt(at);
      if (c == '(' || (c == '<' && !code.startsWith("<<", at))) {
        int end = c == '(' ? PdfStrings.end(code, at) : close(code, at);
        hold(PdfStrings.bytes(code.substring(at, end)));
        at = end;
      } else if (c <= ' ' || "[]<>{})".indexOf(c) >= 0) {
        at++;
      } else if (c == '%') {
        at = line(code, at);
      } else {
        int end = word(code, at);
        word(code.substring(at, end));
        at = end;
      }
    }
  }

  private void hold(byte[] codes) {
    if (string.length() < most) {
      string.append(font.read(codes));
    }
  }

  private static int close(String code, int at) {
    int end = code.indexOf('>', at);
    return end < 0 ? code.length() : end + 1;
  }

  private static int line(String code, int at) {
    int end = code.indexOf('\n', at);
    return end < 0 ? code.length() : end;
  }

  private static int word(String code, int from) {
    int at = from + 1;
    while (at < code.length() && code.charAt(at) > ' ' && "/[]<>()%".indexOf(code.charAt(at)) < 0) {
      at++;
    }
    return at;
  }

  private void word(String word) {
    char first = word.charAt(0);
    if (first == '/') {
      name = word.substring(1);
    } else if (first == '-' || first == '+' || first == '.' || (first >= '0' && first <= '9')) {
      number(word);
    } else {
      instruct(word);
    }
  }

  private void number(String word) {
    double value = 0;
    try {
      value = Double.parseDouble(word);
    } catch (NumberFormatException malformed) {
      return; // readers take it for nothing
    }
    if (!string.isEmpty() && value < GAP) {
      string.append(' ');
    }
    System.arraycopy(numbers, 1, numbers, 0, LAST - 1);
    numbers[LAST - 1] = value;
  }

  private void instruct(String operator) {
    switch (operator) {
      case "Tf" -> font = fonts.getOrDefault(name, PdfFont.PLAIN);
      case "BT" -> y = 0;
      case "Td" -> y += numbers[LAST - 1];
      case "TD" -> {
        leading = -numbers[LAST - 1];
        y -= leading;
      }
      case "TL" -> leading = numbers[LAST - 1];
      case "Tm" -> y = numbers[LAST - 1];
      case "T*" -> y -= leading == 0 ? 1 : leading;
      case "cm", "Do" -> drawn = Double.NaN;
      case "Tj", "TJ" -> draw();
      case "'", "\"" -> {
        y -= leading == 0 ? 1 : leading;
        draw();
      }
      default -> string.setLength(0);
    }
  }

  private void draw() {
    boolean sameLine = Math.abs(y - drawn) < 1;
    if (!sameLine && !out.isEmpty()) {
      out.append('\n');
    }
    out.append(string, 0, Math.min(string.length(), most));
    string.setLength(0);
    drawn = y;
  }
}
