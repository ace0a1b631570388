package id.jagasitus.admin;

import id.jagasitus.Console;
import id.jagasitus.admin.text.Format;
import id.jagasitus.admin.text.Texts;
import id.jagasitus.console.office.DayDesk;
import id.jagasitus.office.Case;
import id.jagasitus.office.Days;
import id.jagasitus.office.Step;
import id.jagasitus.office.Submission;
import id.jagasitus.service.Service;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The tables of the office as CSV, for a spreadsheet. */
final class TablesHandler {

  static final String CASES = "/insiden/csv";
  static final String REPORTS = "/insiden/laporan/csv";
  static final String TIMELINE = "/insiden/linimasa/csv";
  static final String MONTH = "/hari-ini/catatan/csv";
  static final String SERVICES = "/layanan/csv";
  static final String JOURNAL = "/jejak/csv";

  private final Console console;
  private final Instant now;

  TablesHandler(Console console, Instant now) {
    this.console = console;
    this.now = now;
  }

  Answer cases(Exchange exchange) {
    Texts t = exchange.texts();
    List<String> heads =
        List.of(
            "#",
            t.get("casefield.title"),
            t.get("case.state"),
            t.get("cases.since"),
            t.get("journal.author"),
            t.get("case.decision"),
            t.get("case.downtime.minutes"),
            t.get("case.closing"));
    var rows = console.cases().list().stream().map(each -> row(each, t, exchange.format()));
    return CsvAnswer.of("insiden", heads, rows.toList());
  }

  private List<String> row(Case about, Texts texts, Format format) {
    String drill = about.drill() ? texts.get("case.drill") + ": " : "";
    return List.of(
        Long.toString(about.id()),
        drill + about.title(),
        texts.get("casestate." + about.state().name()),
        format.stamp(about.opened()),
        about.author(),
        about.decision().map(made -> made.text()).orElse(""),
        Long.toString(about.repair().down(now).toMinutes()),
        about.closing().map(closing -> format.stamp(closing.at())).orElse(""));
  }

  /** The reports of steps 5 and 6. */
  Answer reports(Exchange exchange) {
    List<String> heads =
        CsvAnswer.heads(
            exchange,
            "case.report.number",
            "submit.kind",
            "submit.from",
            "submit.to",
            "submit.cases",
            "case.state",
            "journal.author",
            "case.report.submitted",
            "case.report.forwarded",
            "casefield.situation");
    var rows = console.cases().reports().stream().map(each -> row(each, exchange)).toList();
    return CsvAnswer.of("laporan-insiden", heads, rows);
  }

  private static List<String> row(Submission report, Exchange exchange) {
    Texts t = exchange.texts();
    Submission.Sheet sheet = report.sheet();
    return List.of(
        Long.toString(report.id()),
        t.get("passed.kind." + sheet.kind().name()),
        sheet.from().toString(),
        sheet.to().toString(),
        sheet.cases().stream().map(id -> "#" + id).collect(Collectors.joining(" ")),
        t.get("passedstate." + report.state().name()),
        report.author(),
        exchange.format().stamp(report.submitted()),
        report.forwarded().map(exchange.format()::stamp).orElse(""),
        sheet.situation());
  }

  /** What happened around a case. */
  Answer timeline(Exchange exchange) {
    long id = CaseForms.id(exchange, "id");
    Case about =
        console.cases().find(id).orElseThrow(() -> new RefusedRequest(404, "no such case"));
    Frame frame = exchange.frame(Area.CASES, "timeline.title");
    List<String> heads =
        CsvAnswer.heads(exchange, "column.time", "moment.kind", "timeline.what", "timeline.who");
    var rows =
        console.cases().timeline(about).stream()
            .map(
                moment ->
                    List.of(
                        frame.format().stamp(moment.time()),
                        frame.t("moment." + moment.kind().name()),
                        TimelinePage.words(frame, moment),
                        TimelinePage.who(frame, moment)))
            .toList();
    return CsvAnswer.of("linimasa-" + id, heads, rows);
  }

  Answer month(Exchange exchange) {
    YearMonth month = month(exchange.text("bulan"));
    Texts t = exchange.texts();
    var heads = new ArrayList<String>();
    heads.add(t.get("month.day"));
    Days.CHECKS.forEach(step -> heads.add(t.get("step." + step.number())));
    var rows =
        console.days().month(month).stream().map(line -> row(line, t, exchange.format())).toList();
    return CsvAnswer.of("pemeriksaan-" + month, heads, rows);
  }

  private static YearMonth month(String text) {
    try {
      return YearMonth.parse(text);
    } catch (DateTimeException e) {
      throw new RefusedRequest(400, "no month", e);
    }
  }

  private static List<String> row(DayDesk.Line line, Texts texts, Format format) {
    var row = new ArrayList<String>();
    row.add(line.day() + (line.off().isEmpty() ? "" : " " + line.off()));
    for (Step step : Days.CHECKS) {
      row.add(
          line.of(step)
              .map(sign -> sign.author() + " " + format.stamp(sign.time()) + " " + sign.note())
              .orElse(blank(line, step, texts))
              .strip());
    }
    return row;
  }

  private static String blank(DayDesk.Line line, Step step, Texts texts) {
    if (line.missed().contains(step)) {
      return texts.get("month.unsigned");
    }
    return line.works() ? "–" : texts.get("day.off");
  }

  Answer services(Exchange exchange) {
    Texts t = exchange.texts();
    List<String> heads =
        List.of(
            t.get("services.name"),
            t.get("services.kind"),
            t.get("services.provider"),
            t.get("services.customer"),
            t.get("services.payer"),
            t.get("services.expires"),
            t.get("services.cost"));
    var rows = console.watch().now().services().stream().map(each -> row(each, t)).toList();
    return CsvAnswer.of("layanan", heads, rows);
  }

  private static List<String> row(Service service, Texts texts) {
    boolean paid = !service.prices().isEmpty();
    return List.of(
        service.name(),
        texts.get("servicekind." + service.kind().name()),
        service.provider(),
        service.customerNumber(),
        service.payer(),
        service.expires().toString(),
        paid ? Long.toString(service.prices().getLast().rupiah()) : "");
  }
}
