package id.jagasitus.admin;

import id.jagasitus.console.paper.PaperDesk.Line;
import id.jagasitus.report.PaperKind;
import java.util.List;
import java.util.stream.Stream;

/**
 * Papers that can be made now.
 *
 * @param lines of all kinds
 */
record LettersPage(List<Line> lines) {
  LettersPage {
    lines = List.copyOf(lines);
  }

  /** Kinds of which there are some. */
  List<PaperKind> kinds() {
    return Stream.of(PaperKind.values()).filter(kind -> !of(kind).isEmpty()).toList();
  }

  List<Line> of(PaperKind kind) {
    return lines.stream().filter(line -> line.kind() == kind).toList();
  }

  static String link(Line line) {
    return LetterPage.link(LettersHandler.ONE, line.kind(), line.about());
  }
}
