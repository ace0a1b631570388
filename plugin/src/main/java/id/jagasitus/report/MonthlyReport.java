package id.jagasitus.report;

import id.jagasitus.chart.BarList;
import id.jagasitus.chart.Caption;
import id.jagasitus.chart.ColumnChart;
import id.jagasitus.paper.Block;
import id.jagasitus.paper.Paper;
import id.jagasitus.paper.Prose;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * <em>Laporan Pengelolaan IT / Monitoring Website</em> of a month (procedure, steps 5 and 6).
 *
 * @param parts the words a person approved or still edits
 * @param basis norms to cite
 */
public record MonthlyReport(
    Court court,
    Signers signers,
    Letter letter,
    MonthlyFigures figures,
    Map<Part, String> parts,
    List<String> basis,
    Stamp stamp) {
  public MonthlyReport {
    parts = Map.copyOf(parts);
    basis = List.copyOf(basis);
  }

  /** The head of the letter that carries the report. */
  public static Letter letter(
      MonthlyFigures figures, String number, LocalDate day, List<String> to) {
    var annexes = new ArrayList<Block>();
    new MonthlyAnnexes(figures, ZoneOffset.UTC).addTo(annexes);
    long tables = annexes.stream().filter(Block.Table.class::isInstance).count();
    return new Letter(
        number,
        tables == 0 ? "–" : Words.get("monthly.attachments", tables),
        Words.get("monthly.subject", Indonesian.month(figures.month())),
        day,
        to);
  }

  /** The report as a paper. */
  public Paper paper() {
    var blocks = new ArrayList<>(letter.blocks(court));
    String title = title();
    blocks.add(new Block.Title(title));
    chapter(blocks, "basis", List.of(new Block.Items(true, basis)));
    chapter(blocks, "purpose", part(Part.PURPOSE));
    chapter(blocks, "period", List.of(new Block.Text(period())));
    chapter(blocks, "results", List.of());
    results(blocks);
    chapter(blocks, "obstacles", part(Part.OBSTACLES));
    chapter(blocks, "alternatives", part(Part.ALTERNATIVES));
    chapter(blocks, "recommendation", part(Part.RECOMMENDATION));
    chapter(blocks, "follow-up", part(Part.FOLLOW_UP));
    chapter(blocks, "closing", part(Part.CLOSING));
    blocks.add(signatures());
    new MonthlyAnnexes(figures, court.zone()).addTo(blocks);
    return stamp.paper(court, title, blocks);
  }

  private String title() {
    String month = Indonesian.month(figures.month()).toUpperCase(Locale.ROOT);
    return Words.get("monthly.title", month);
  }

  private static void chapter(List<Block> blocks, String name, List<Block> content) {
    blocks.add(new Block.Heading(1, Words.get("chapter." + name)));
    blocks.addAll(content);
  }

  private List<Block> part(Part part) {
    List<Block> blocks = Prose.of(parts.getOrDefault(part, ""));
    return blocks.isEmpty() ? List.of(new Block.Text("–")) : blocks;
  }

  private String period() {
    LocalDate first = figures.month().atDay(1);
    LocalDate last = figures.month().atEndOfMonth();
    return Words.get(
        "monthly.period",
        Indonesian.date(first),
        Indonesian.date(last),
        court.site(),
        Indonesian.moment(figures.gathered(), court.zone()));
  }

  private void results(List<Block> blocks) {
    result(blocks, "reach", reach());
    result(blocks, "content", content());
    result(blocks, "visits", visits());
    if (figures.visits().requests() > 0) {
      blocks.add(perDay());
      blocks.add(pages());
    }
    result(blocks, "suspicions", suspicions());
    result(blocks, "backups", backups());
    result(blocks, "services", services());
    result(blocks, "days", days());
    result(blocks, "incidents", incidents());
    if (!figures.drills().isEmpty()) {
      result(blocks, "drills", Words.get("monthly.drills", figures.drills().size()));
    }
  }

  private String incidents() {
    long open =
        figures.incidents().stream()
            .filter(each -> !each.state().equals("CLOSED") && !each.state().equals("WITHDRAWN"))
            .count();
    return figures.incidents().isEmpty()
        ? Words.get("monthly.incidents.none")
        : Words.get(
            "monthly.incidents",
            figures.incidents().size(),
            figures.incidents().size() - open,
            open);
  }

  private static void result(List<Block> blocks, String name, String text) {
    blocks.add(new Block.Heading(2, Words.get("result." + name)));
    blocks.add(new Block.Text(text));
  }

  private String reach() {
    var reach = figures.reach();
    return reach.checks() == 0
        ? Words.get("monthly.reach.none")
        : Words.get(
            "monthly.reach",
            Indonesian.decimal(reach.percent()),
            Indonesian.number(reach.checks()),
            reach.outages(),
            Indonesian.minutes(reach.minutesDown()));
  }

  private String content() {
    var lines = figures.content();
    return lines.isEmpty()
        ? Words.get("monthly.content.none")
        : Words.get(
            "monthly.content",
            lines.size(),
            count(MonthlyFigures.Content.State.UP_TO_DATE),
            count(MonthlyFigures.Content.State.STALE),
            count(MonthlyFigures.Content.State.MISSING),
            2 * count(MonthlyFigures.Content.State.UP_TO_DATE)
                + count(MonthlyFigures.Content.State.STALE),
            2 * lines.size());
  }

  private long count(MonthlyFigures.Content.State state) {
    return figures.content().stream().filter(line -> line.state() == state).count();
  }

  private String visits() {
    var visits = figures.visits();
    return visits.requests() == 0
        ? Words.get("monthly.visits.none")
        : Words.get(
            "monthly.visits",
            Indonesian.number(visits.requests()),
            Indonesian.number(visits.visitors()),
            Indonesian.number(visits.missing()),
            Indonesian.number(visits.errors()));
  }

  private Block perDay() {
    List<Long> days = figures.visits().perDay();
    var columns =
        IntStream.range(0, days.size())
            .mapToObj(i -> new ColumnChart.Column(i + 1 + "", days.get(i), -1, -1, "", ""))
            .toList();
    String title = Words.get("monthly.per-day");
    var chart =
        new ColumnChart(
            new Caption("per-hari", title, ""),
            columns,
            value -> Indonesian.number(Math.round(value)),
            720,
            190);
    long most = days.stream().mapToLong(Long::longValue).max().orElse(0);
    String says =
        Words.get("monthly.per-day.says", Indonesian.number(most), days.indexOf(most) + 1);
    return new Block.Figure(chart, title, says);
  }

  private Block pages() {
    var bars =
        figures.visits().pages().stream()
            .limit(10)
            .map(
                page ->
                    new BarList.Bar(page.name(), page.count(), Indonesian.number(page.count()), ""))
            .toList();
    String title = Words.get("monthly.pages");
    String says =
        figures.visits().pages().stream()
            .limit(3)
            .map(page -> page.name() + " " + Indonesian.number(page.count()))
            .reduce((a, b) -> a + "; " + b)
            .orElse("–");
    return new Block.Figure(new BarList(new Caption("halaman", title, ""), bars, 720), title, says);
  }

  private String suspicions() {
    long valid = figures.suspicions().stream().filter(line -> !line.verdict().isEmpty()).count();
    return figures.suspicions().isEmpty()
        ? Words.get("monthly.suspicions.none")
        : Words.get(
            "monthly.suspicions", figures.suspicions().size(), valid, figures.incidents().size());
  }

  private String backups() {
    long proven = figures.backups().stream().filter(line -> !line.proof().isEmpty()).count();
    return figures.backups().isEmpty()
        ? Words.get("monthly.backups.none")
        : Words.get("monthly.backups", figures.backups().size(), proven);
  }

  private String services() {
    return figures.services().isEmpty()
        ? Words.get("monthly.services.none")
        : figures.services().stream()
            .map(
                service ->
                    Words.get(
                        "monthly.service",
                        service.name(),
                        Indonesian.dateOrDash(service.expires())))
            .reduce((a, b) -> a + "\n" + b)
            .orElse("");
  }

  private String days() {
    return figures.days().due() == 0
        ? Words.get("monthly.days.none")
        : Words.get("monthly.days", figures.days().signed(), figures.days().due());
  }

  private Block signatures() {
    String place = court.on(letter.date());
    return new Block.Signatures(
        List.of(
            signers.sekretaris().sign(Words.get("sign.knows")),
            signers.kasubbag().sign(Words.get("sign.checked")),
            signers.admin().sign(place)));
  }
}
