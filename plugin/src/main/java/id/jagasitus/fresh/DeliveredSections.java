package id.jagasitus.fresh;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/**
 * The register the program comes with: SK KMA 2-144/2022 and the practice of the courts, in {@code
 * sections.psv}.
 */
final class DeliveredSections {

  private DeliveredSections() {}

  static List<Section> read() {
    try (InputStream in = DeliveredSections.class.getResourceAsStream("sections.psv")) {
      if (in == null) {
        throw new IllegalStateException("the program is incomplete: sections.psv is missing");
      }
      var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines();
      return lines.skip(1).filter(line -> !line.isBlank()).map(DeliveredSections::section).toList();
    } catch (IOException e) {
      throw new UncheckedIOException("reading sections.psv", e);
    }
  }

  private static Section section(String line) {
    String[] cell = line.split("\\|", -1);
    var terms =
        new Terms(
            cell[1],
            cell[2],
            List.of(cell[3].split(",")),
            cell[4].equals("yes") ? Ask.REQUIRED : Ask.RECOMMENDED,
            "",
            Section.Kind.valueOf(cell[5].toUpperCase(Locale.ROOT)),
            cell[6],
            cell[9].equals("yes"),
            Integer.parseInt(cell[7]),
            "",
            "");
    return Section.delivered(cell[0], cell[8], terms);
  }
}
