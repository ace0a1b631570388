package id.jagasitus.paper;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** Which characters the fonts of papers can draw, and what is written for the others. */
final class Glyphs {
  /** Font files beside this class, in the order they are asked; the first is the ordinary one. */
  static final List<Face> FACES =
      List.of(
          new Face("LiberationSans-Regular.ttf", "Liberation Sans", 400),
          new Face("LiberationSans-Bold.ttf", "Liberation Sans", 700),
          new Face("DejaVuSans.ttf", "DejaVu Sans", 400),
          new Face("NotoSansJavanese-Regular.ttf", "Noto Sans Javanese", 400),
          new Face("NotoEmoji-Regular.ttf", "Noto Emoji", 400));

  private static final int MOST_POINT = 0x1FFFF;

  /**
   * One font file.
   *
   * @param weight as in CSS
   */
  record Face(String file, String family, int weight) {
    /** The font without its table of substitutions, which papers do not need. */
    InputStream open() {
      try (InputStream in = Glyphs.class.getResourceAsStream(file)) {
        if (in == null) {
          throw new IllegalStateException("resource " + file + " is missing from the package");
        }
        return new ByteArrayInputStream(FontTables.without("GSUB", in.readAllBytes()));
      } catch (IOException e) {
        throw new UncheckedIOException("reading " + file, e);
      }
    }
  }

  /** Read once, when the first paper is printed. */
  private static final class Drawn {
    static final BitSet LETTERS = read(FACES.getFirst());
    static final BitSet ALL = all();
  }

  private Glyphs() {}

  private static BitSet all() {
    var all = new BitSet(MOST_POINT);
    FACES.stream().filter(face -> face.weight() == 400).map(Glyphs::read).forEach(all::or);
    return all;
  }

  private static BitSet read(Face face) {
    var points = new BitSet(MOST_POINT);
    try (InputStream in = face.open();
        TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(in))) {
      CmapLookup lookup = font.getUnicodeCmapLookup();
      for (int point = 0x20; point < MOST_POINT; point++) {
        if (lookup.getGlyphId(point) > 0) {
          points.set(point);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("reading " + face.file(), e);
    }
    return points;
  }

  /** For running text, where each character takes the first font that has it. */
  static String printable(String text) {
    return replaced(text, Drawn.ALL);
  }

  /** For pictures, which have the ordinary font only. */
  static String drawable(String text) {
    return replaced(text, Drawn.LETTERS);
  }

  private static String replaced(String text, BitSet drawn) {
    if (text.codePoints().allMatch(point -> shown(point, drawn))) {
      return text;
    }
    var out = new StringBuilder(text.length() + 32);
    int[] points = text.codePoints().toArray();
    for (int i = 0; i < points.length; i++) {
      if (shown(points[i], drawn)) {
        out.appendCodePoint(points[i] == '\t' ? ' ' : points[i]);
      } else if (!Joiners.inEmoji(points, i)) {
        out.append(name(points[i]));
      }
    }
    return out.toString();
  }

  private static boolean shown(int point, BitSet drawn) {
    return point == '\t' || (drawn.get(point) && !hidden(point));
  }

  /** Control, direction and zero-width characters could make a paper say another thing. */
  static boolean hidden(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      default -> false;
    };
  }

  static String name(int point) {
    return String.format(Locale.ROOT, "‹U+%04X›", point);
  }
}
