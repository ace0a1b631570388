package id.jagasitus.paper;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FSFontUseCase;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.TextDirection;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Shows papers. Safe for many threads; prints one at a time, so that memory stays small. */
public final class Printer {
  private static final String STYLE = style();

  private final Object press = new Object();

  /** What the library says about its own steps would fill the server's log. */
  public Printer() {
    XRLog.setLoggingEnabled(false);
  }

  private static String style() {
    try (InputStream in = Printer.class.getResourceAsStream("paper.css")) {
      if (in == null) {
        throw new IllegalStateException("resource paper.css is missing from the package");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("reading paper.css", e);
    }
  }

  /**
   * The paper as part of a page, for the page's style sheet.
   *
   * @param logo link to the picture of the letterhead
   */
  public String page(Paper paper, String logo) {
    return Sheet.screen(paper, logo);
  }

  /** The paper as a PDF/A-2b file (ISO 19005-2), tagged, with all fonts inside. */
  public byte[] pdf(Paper paper) throws IOException {
    var out = new ByteArrayOutputStream(1 << 17);
    synchronized (press) {
      try (var pictures = new BatikSVGDrawer()) {
        builder(paper, pictures).toStream(out).run();
      }
    }
    return out.toByteArray();
  }

  /** How many pages a PDF has that somebody handed in; 0 when it is none that can be read. */
  public static int pages(byte[] file) {
    try (PDDocument document = Loader.loadPDF(file)) {
      return document.getNumberOfPages();
    } catch (IOException | RuntimeException e) {
      return 0; // damaged or hostile files fail in any way
    }
  }

  private static PdfRendererBuilder builder(Paper paper, BatikSVGDrawer pictures) {
    var builder = new PdfRendererBuilder();
    builder.usePdfAConformance(PdfAConformance.PDFA_2_B);
    builder.usePdfUaAccessibility(true);
    builder.useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());
    builder.withProducer("Jagasitus");
    builder.useSVGDrawer(pictures);
    builder.useUnicodeBidiSplitter(Directions::new);
    builder.useUnicodeBidiReorderer(new Directions());
    builder.defaultTextDirection(TextDirection.LTR);
    builder.useExternalResourceAccessControl(
        (uri, kind) -> uri.startsWith("data:image/png;"),
        ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
    Glyphs.FACES.forEach(face -> font(builder, face));
    return builder.withHtmlContent(Sheet.print(paper, STYLE), "");
  }

  private static void font(PdfRendererBuilder builder, Glyphs.Face face) {
    builder.useFont(
        face::open,
        face.family(),
        face.weight(),
        FontStyle.NORMAL,
        true,
        EnumSet.of(FSFontUseCase.DOCUMENT, FSFontUseCase.SVG));
  }
}
