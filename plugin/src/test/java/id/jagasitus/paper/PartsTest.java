package id.jagasitus.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** The smaller parts of papers. */
final class PartsTest {
  @Test
  void prose_withParagraphsAndLists_becomesBlocks() {
    assertEquals(
        List.of(
            new Block.Text("Satu\nlagi"),
            new Block.Items(false, List.of("a", "b sambung")),
            new Block.Text("Dua:"),
            new Block.Items(true, List.of("c", "d"))),
        Prose.of("Satu\r\nlagi\n\n- a\n- b\n  sambung\n\n\nDua:\n1. c\n2) d\n"));
    assertEquals(List.of(), Prose.of(" \n \n"));
  }

  @Test
  void csv_ofAFormula_isText() {
    assertEquals("'=1+1", Csv.cell("=1+1"));
    assertEquals("'@a", Csv.cell("@a"));
    assertEquals("'-cmd", Csv.cell("-cmd"));
    assertEquals("'＝1+1", Csv.cell("＝1+1"));
    assertEquals("\" 'x,y\"", Csv.cell(" 'x,y"));
    assertEquals("-12", Csv.cell("-12"));
    assertEquals("\"a\"\"b\n\"", Csv.cell("a\"b\n"));
    var table = new Block.Table("t", List.of("x", "y"), List.of(List.of("+62", "ꦗ;")));
    assertEquals("\ufeffx,y\r\n'+62,\"ꦗ;\"\r\n", Csv.of(table));
  }

  @Test
  void logo_ofAPictureWithMore_keepsOnlyThePoints() throws Exception {
    byte[] picture = TestPapers.picture("jpeg", 1200, 600);
    byte[] more = new byte[picture.length + 30];
    System.arraycopy(picture, 0, more, 0, picture.length);
    System.arraycopy(
        "<script>x</script>".getBytes(StandardCharsets.UTF_8), 0, more, picture.length, 18);
    byte[] png = Logo.of(more).png();
    var drawn = ImageIO.read(new ByteArrayInputStream(png));
    assertEquals(600, drawn.getWidth());
    assertEquals(300, drawn.getHeight());
    assertTrue(!new String(png, StandardCharsets.ISO_8859_1).contains("script"));
  }

  @Test
  void logo_ofAnythingElse_isRefused() throws Exception {
    assertThrows(
        IOException.class, () -> Logo.of("<svg onload='x'/>".getBytes(StandardCharsets.UTF_8)));
    assertThrows(IOException.class, () -> Logo.of(TestPapers.picture("gif", 10, 10)));
    assertThrows(IOException.class, () -> Logo.of(new byte[Logo.MOST_BYTES + 1]));
    byte[] cut = TestPapers.picture("png", 100, 100);
    assertThrows(IOException.class, () -> Logo.of(java.util.Arrays.copyOf(cut, 60)));
    assertThrows(IOException.class, () -> Logo.of(TestPapers.picture("png", 6001, 1)));
  }

  @Test
  void arabic_takesTheFormOfItsPlace() {
    // beh-yeh-teh: first, between, at the end; then alef, which joins nothing after it
    assertEquals("\uFE91\uFEF4\uFE96", Writing.shaped("\u0628\u064A\u062A"));
    assertEquals("\uFE8D\uFE8F", Writing.shaped("\u0627\u0628"));
    assertEquals("a\uFE8Fb", Writing.shaped("a\u0628b"));
  }

  @Test
  void reversed_turnsBracketsAndKeepsNumbers() {
    assertEquals("(12) \u05D1\u05D0", Writing.reversed("\u05D0\u05D1 (12)"));
    assertEquals("!\u05D0", Writing.reversed("\u05D0!"));
  }
}
