package id.jagasitus.admin;

import id.jagasitus.paper.Block;
import id.jagasitus.paper.Csv;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** A table as a file that no spreadsheet runs. */
final class CsvAnswer {

  private CsvAnswer() {}

  /**
   * @param name of the file, without its ending; one of ours
   * @param rows as many cells each as there are heads
   */
  static Answer of(String name, List<String> heads, List<List<String>> rows) {
    byte[] csv = Csv.of(new Block.Table("", heads, rows)).getBytes(StandardCharsets.UTF_8);
    return Answer.stream(
            response -> {
              response.setContentType("text/csv; charset=utf-8");
              response.setContentLength(csv.length);
              response.getOutputStream().write(csv);
            })
        .withHeader("Content-Disposition", "attachment; filename=\"" + name + ".csv\"");
  }

  /** Heads in the reader's language. */
  static List<String> heads(Exchange exchange, String... keys) {
    return Stream.of(keys).map(exchange.texts()::get).toList();
  }
}
