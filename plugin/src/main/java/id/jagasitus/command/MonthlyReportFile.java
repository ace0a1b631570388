package id.jagasitus.command;

import id.jagasitus.console.paper.ReportConsole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.List;

/** {@code report monthly --month 2026-10 --out FILE.pdf}: makes the report if there is none. */
public record MonthlyReportFile(ReportConsole reports) implements Command {

  @Override
  public String name() {
    return "report monthly";
  }

  @Override
  public void run(Arguments arguments, CommandOutput out) throws IOException, CommandRefused {
    YearMonth month = month(arguments.text("month"));
    List<Path> files = arguments.paths("out");
    if (files.size() != 1) {
      throw CommandRefused.usage("the argument out is missing: expected one file name");
    }
    Path file = files.getFirst();
    byte[] pdf = reports.monthly(month);
    Path parent = file.getParent();
    Path draft = Files.createTempFile(parent, ".laporan-", ".tmp");
    Files.write(draft, pdf);
    Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    out.result(Pairs.of("month", month.toString(), "file", file.toString(), "bytes", pdf.length));
  }

  private static YearMonth month(String text) throws CommandRefused {
    try {
      return YearMonth.parse(text);
    } catch (DateTimeException e) {
      throw CommandRefused.usage(
          "the argument month is '" + text + "': expected a month such as 2026-10");
    }
  }
}
