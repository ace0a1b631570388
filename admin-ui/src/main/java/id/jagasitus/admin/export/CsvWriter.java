package id.jagasitus.admin.export;

import id.jagasitus.admin.text.Format;
import id.jagasitus.admin.text.Visible;
import id.jagasitus.console.visitor.Visit;
import java.io.IOException;
import java.io.Writer;
import java.time.Instant;
import java.util.List;

/**
 * RFC 4180 with a header line. A cell that a spreadsheet would take for a formula gets an
 * apostrophe in front (OWASP, <em>CSV Injection</em>); control characters are written visibly.
 */
public final class CsvWriter implements VisitWriter {

  private static final List<String> HEADER =
      List.of(
          "time",
          "address",
          "method",
          "host",
          "uri",
          "status",
          "bytes",
          "duration_us",
          "referer",
          "user_agent",
          "kind",
          "source",
          "refused",
          "own");

  private final Writer out;
  private final Format format;

  /** Writes the header at once. */
  public CsvWriter(Writer out, Format format) throws IOException {
    this.out = out;
    this.format = format;
    line(HEADER);
  }

  @Override
  public void write(Visit visit) throws IOException {
    line(
        List.of(
            format.iso(Instant.ofEpochMilli(visit.time())),
            visit.client().text(),
            visit.method(),
            visit.host(),
            visit.uri(),
            known(visit.status()),
            known(visit.bytes()),
            known(visit.durationMicros()),
            visit.referer(),
            visit.userAgent(),
            visit.kind().name(),
            visit.source().name(),
            String.valueOf(visit.refused()),
            String.valueOf(visit.own())));
  }

  @Override
  public void close() throws IOException {
    out.close();
  }

  private void line(List<String> cells) throws IOException {
    for (int i = 0; i < cells.size(); i++) {
      out.write(i == 0 ? "" : ",");
      out.write(cell(cells.get(i)));
    }
    out.write("\r\n");
  }

  private static String known(long value) {
    return value < 0 ? "" : Long.toString(value);
  }

  /** One cell, quoted where it must be. */
  static String cell(String hostile) {
    String shown = Visible.text(hostile);
    String safe = formula(hostile) ? "'" + shown : shown;
    boolean quoted = safe.chars().anyMatch(c -> c == '"' || c == ',' || c == ';' || c == '\'');
    return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
  }

  /** Also behind white space, and in the full-width forms that some spreadsheets fold. */
  private static boolean formula(String hostile) {
    if (hostile.isEmpty()) {
      return false;
    }
    char first = hostile.charAt(0);
    String rest = hostile.stripLeading();
    char real = rest.isEmpty() ? first : rest.charAt(0);
    return "\t\r\n".indexOf(first) >= 0 || "=+-@＝＋－＠".indexOf(real) >= 0;
  }
}
