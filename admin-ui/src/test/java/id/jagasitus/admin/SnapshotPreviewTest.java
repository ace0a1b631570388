package id.jagasitus.admin;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

final class SnapshotPreviewTest {

  private final SnapshotPreview preview =
      new SnapshotPreview("/berita/satu.html", "/situs", file -> "/m?i=1&j=" + file);

  private String page(String html) {
    byte[] bytes = html.getBytes(StandardCharsets.ISO_8859_1);
    return new String(preview.page(bytes), StandardCharsets.ISO_8859_1);
  }

  @Test
  void addresses_ofTheSite_pointAtTheSnapshot() {
    assertEquals("<img src=\"/m?i=1&amp;j=/berita/a.png\">", page("<img src=\"a.png\">"));
    assertEquals(
        "<img alt='' src='/m?i=1&amp;j=/g/b c.jpg'>", page("<img alt='' src='../g/b c.jpg'>"));
    assertEquals(
        "<LINK rel=stylesheet HREF=\"/m?i=1&amp;j=/css/x.css\">",
        page("<LINK rel=stylesheet HREF=\"/situs/css/x.css?v=3\">"));
    assertEquals(
        "<p style=\"background:url('/m?i=1&amp;j=/l.png')\">",
        page("<p style=\"background:url('/l.png')\">"));
  }

  @Test
  void loadedAs_knowsPicturesStylesAndPagesOnly() {
    assertEquals("image/svg+xml", SnapshotFilePage.loadedAs("/gambar/logo.SVG"));
    assertEquals("text/css", SnapshotFilePage.loadedAs("/gaya/situs.css"));
    assertEquals("", SnapshotFilePage.loadedAs("/skrip/situs.js"));
    assertEquals("", SnapshotFilePage.loadedAs("/dokumen/laporan.pdf"));
  }

  @Test
  void addresses_ofOthers_stay() {
    for (String html :
        new String[] {
          "<img src=\"https://jahat.example/x.png\">",
          "<img src=\"//jahat.example/x.png\">",
          "<img src=\"data:image/png;base64,AA\">",
          "<img src=\"javascript:alert(1)\">",
          "<img src=\"http://[rusak\">",
          "<a href=\"lain.html\">lain</a>",
          "<script src=\"x.js\"></script>"
        }) {
      assertEquals(html, page(html));
    }
  }

  @Test
  void styles_pointAtTheirNeighbours() {
    String css = "@import \"dasar.css\"; a { background: url(../g/b.png) } b { src: url( \"c\" ) }";
    assertEquals(
        "@import \"/m?i=1&j=/berita/dasar.css\"; a { background: url(/m?i=1&j=/g/b.png) }"
            + " b { src: url( \"/m?i=1&j=/berita/c\" ) }",
        new String(
            preview.style(css.getBytes(StandardCharsets.ISO_8859_1)), StandardCharsets.ISO_8859_1));
  }

  @Test
  void bytes_thatAreNoText_stay() {
    var all = new byte[256];
    for (int i = 0; i < all.length; i++) {
      all[i] = (byte) i;
    }
    assertArrayEquals(all, preview.page(all));
  }
}
