package id.jagasitus.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * Pages and snippets as courts and offices write them, each with the day it was made, read from
 * {@code dates.txt}: the expected day or {@code -}, a bar, the body. Own texts; today is 22
 * November 2026.
 */
final class DateTableTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  private record Row(String expected, String body) {}

  @Test
  void newest_everyRow_isTheExpectedDay() {
    List<Row> rows = rows();
    assertTrue(rows.size() >= 150, rows.size() + " rows");
    var wrong = new ArrayList<String>();
    for (Row row : rows) {
      String read = read(row.body()).map(LocalDate::toString).orElse("-");
      if (!read.equals(row.expected())) {
        wrong.add(row.expected() + " was read as " + read + ": " + row.body());
      }
    }
    assertEquals("", String.join("\n", wrong));
  }

  private static Optional<LocalDate> read(String body) {
    String html =
        body.startsWith("<html")
            ? body
            : "<html><head><title>Laman</title></head><body>" + body + "</body></html>";
    return DateReader.newest(Page.document(html), TODAY);
  }

  private static List<Row> rows() {
    try (InputStream in = DateTableTest.class.getResourceAsStream("dates.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split("\\|", 2))
          .map(cells -> new Row(cells[0].strip(), cells[1].strip()))
          .toList();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
