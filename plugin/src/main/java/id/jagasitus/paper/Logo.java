package id.jagasitus.paper;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.Iterator;
import java.util.Locale;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/**
 * A picture that was read and drawn anew, so that nothing but its points is left of what was handed
 * over.
 *
 * @param png the picture, on white
 */
@SuppressWarnings("ArrayRecordComponent") // hundreds of kilobytes nobody compares
public record Logo(byte[] png) {
  /** Largest file that is taken. */
  public static final int MOST_BYTES = 2 << 20;

  private static final int MOST_SIDE = 6_000;
  private static final int KEPT_SIDE = 600;
  private static final Set<String> KINDS = Set.of("png", "jpeg");

  /**
   * Takes a picture in.
   *
   * @throws IOException when it is no PNG or JPEG picture of a bearable size, in words for people
   */
  public static Logo of(byte[] file) throws IOException {
    if (file.length > MOST_BYTES) {
      throw new IOException(file.length + " bytes; expected at most " + MOST_BYTES);
    }
    try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
      if (!readers.hasNext()) {
        throw new IOException("not a PNG or JPEG picture");
      }
      return new Logo(redrawn(readers.next(), in));
    } catch (RuntimeException e) {
      // the JDK's readers answer broken files with exceptions of any kind
      throw new IOException("the picture is damaged", e);
    }
  }

  private static byte[] redrawn(ImageReader reader, ImageInputStream in) throws IOException {
    try {
      if (!KINDS.contains(reader.getFormatName().toLowerCase(Locale.ROOT))) {
        throw new IOException("not a PNG or JPEG picture");
      }
      reader.setInput(in, true, true);
      int width = reader.getWidth(0);
      int height = reader.getHeight(0);
      if (Math.max(width, height) > MOST_SIDE) {
        throw new IOException(width + " × " + height + " points; expected at most " + MOST_SIDE);
      }
      return png(scaled(reader.read(0)));
    } finally {
      reader.dispose();
    }
  }

  private static BufferedImage scaled(BufferedImage picture) {
    double factor =
        Math.min(1, KEPT_SIDE / (double) Math.max(picture.getWidth(), picture.getHeight()));
    int width = Math.max(1, (int) Math.round(picture.getWidth() * factor));
    int height = Math.max(1, (int) Math.round(picture.getHeight() * factor));
    var drawn = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = drawn.createGraphics();
    pen.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    pen.drawImage(picture, 0, 0, width, height, Color.WHITE, null);
    pen.dispose();
    return drawn;
  }

  private static byte[] png(BufferedImage picture) throws IOException {
    var out = new ByteArrayOutputStream();
    ImageIO.write(picture, "png", out);
    return out.toByteArray();
  }

  /** The picture inside a link, for a file that must hold all it needs. */
  String link() {
    return "data:image/png;base64," + Base64.getEncoder().encodeToString(png);
  }
}
