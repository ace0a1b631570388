package id.jagasitus.chart;

/**
 * A text as a QR code (ISO/IEC 18004) of medium error correction, with the quiet zone of four
 * modules that readers need.
 *
 * @param caption name and description
 * @param text what a reader shall get; some hundred characters at most
 */
public record QrCode(Caption caption, String text) implements Chart {

  private static final int MODULE = 6;
  private static final int QUIET = 4;

  @Override
  public String svg(Colours colours) {
    var code = io.nayuki.qrcodegen.QrCode.encodeText(text, io.nayuki.qrcodegen.QrCode.Ecc.MEDIUM);
    int side = (code.size + 2 * QUIET) * MODULE;
    var svg = Svg.open("qr", caption, side, side, colours);
    svg.rect("c-paper", 0, 0, side, side, "");
    for (int y = 0; y < code.size; y++) {
      row(svg, code, y);
    }
    return svg.close();
  }

  /** Dark modules side by side are one rectangle. */
  private static void row(Svg svg, io.nayuki.qrcodegen.QrCode code, int y) {
    for (int x = 0; x < code.size; x++) {
      int from = x;
      while (x < code.size && code.getModule(x, y)) {
        x++;
      }
      if (x > from) {
        svg.rect(
            "c-ink",
            (double) (from + QUIET) * MODULE,
            (double) (y + QUIET) * MODULE,
            (double) (x - from) * MODULE,
            MODULE,
            "");
      }
    }
  }
}
