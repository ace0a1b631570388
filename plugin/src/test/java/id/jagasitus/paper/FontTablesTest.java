package id.jagasitus.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.junit.jupiter.api.Test;

final class FontTablesTest {

  @Test
  void without_aTable_keepsTheOthers() throws IOException {
    for (Glyphs.Face face : Glyphs.FACES) {
      try (var in = face.open();
          var font = new TTFParser().parse(new RandomAccessReadBuffer(in))) {
        assertNull(font.getTableMap().get("GSUB"), face.file());
        assertNotNull(font.getTableMap().get("glyf"), face.file());
        assertEquals(face.weight() == 700, font.getName().contains("Bold"), face.file());
      }
    }
  }
}
