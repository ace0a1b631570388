package id.jagasitus.admin;

import id.jagasitus.Console;
import id.jagasitus.admin.export.CsvWriter;
import id.jagasitus.admin.export.JsonWriter;
import id.jagasitus.admin.export.VisitWriter;
import id.jagasitus.admin.text.Format;
import id.jagasitus.console.Viewer;
import id.jagasitus.console.visitor.Visit;
import id.jagasitus.console.visitor.VisitorDesk.SearchRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The rows of a search as a file. */
final class ExportHandler implements Handler {

  private final Console console;
  private final InstantSource clock;

  ExportHandler(Console console, InstantSource clock) {
    this.console = console;
    this.clock = clock;
  }

  @Override
  public Answer handle(Exchange exchange) {
    Window window = Window.of(exchange, clock, console.office().settings().zone(), "24h");
    Format format = new Format(exchange.language(), window.zone());
    String query = exchange.text("q");
    boolean json = exchange.text("format").equals("json");
    Viewer viewer = exchange.viewer();
    var request = new SearchRequest(query, window.scope(), "");
    return Answer.stream(
        response -> {
          var file = new OpenFile(response, json, format, name(window));
          if (console.visitors().export(viewer, request, file::write)) {
            file.finish();
          } else {
            response.setStatus(303);
            response.setHeader(
                "Location", exchange.base() + window.link("/pengunjung", "q", query));
          }
        });
  }

  private static String name(Window window) {
    var stamp = DateTimeFormatter.ofPattern("uuuuMMdd-HHmm", Locale.ROOT).withZone(window.zone());
    return "pengunjung-"
        + stamp.format(window.time().from())
        + "-"
        + stamp.format(window.time().to());
  }

  /**
   * Begins the answer with the first row, so that a query that is not understood can still be
   * answered otherwise. A file that breaks off is left without its end, so that nobody takes it for
   * whole.
   */
  private static final class OpenFile {

    private final HttpServletResponse response;
    private final boolean json;
    private final Format format;
    private final String name;
    private @Nullable VisitWriter writer;

    OpenFile(HttpServletResponse response, boolean json, Format format, String name) {
      this.response = response;
      this.json = json;
      this.format = format;
      this.name = name;
    }

    void write(Visit visit) throws IOException {
      open().write(visit);
    }

    void finish() throws IOException {
      open().close();
    }

    private VisitWriter open() throws IOException {
      VisitWriter known = writer;
      if (known != null) {
        return known;
      }
      response.setContentType(
          json ? "application/json" : "text/csv; charset=utf-8; header=present");
      response.setHeader(
          "Content-Disposition",
          "attachment; filename=\"" + name + (json ? ".json" : ".csv") + "\"");
      Writer text =
          new BufferedWriter(
              new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8), 16_384);
      VisitWriter opened = json ? new JsonWriter(text, format) : new CsvWriter(text, format);
      writer = opened;
      return opened;
    }
  }
}
