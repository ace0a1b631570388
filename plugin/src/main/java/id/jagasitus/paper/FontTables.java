package id.jagasitus.paper;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Reads the directory in front of a TrueType font (OpenType 1.9, "Table directory"). */
final class FontTables {
  private static final int HEAD = 12;
  private static final int ENTRY = 16;
  private static final int COUNT = 4;

  private FontTables() {}

  /**
   * Hides a table: its entry gets a name that nobody asks for. Ligatures cost the printer a quarter
   * of its time, and a reader who searches a PDF does not find words with them.
   */
  static byte[] without(String table, byte[] font) {
    byte[] copy = font.clone();
    var directory = ByteBuffer.wrap(copy);
    int wanted = ByteBuffer.wrap(table.getBytes(StandardCharsets.US_ASCII)).getInt();
    int tables = directory.getShort(COUNT);
    for (int at = HEAD; at < HEAD + tables * ENTRY; at += ENTRY) {
      if (directory.getInt(at) == wanted) {
        copy[at] = '_';
      }
    }
    return copy;
  }
}
