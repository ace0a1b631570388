package id.jagasitus.report;

import id.jagasitus.paper.Block;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** The tables behind the monthly report, and the check sums of its evidence. */
record MonthlyAnnexes(MonthlyFigures figures, ZoneId zone) {

  void addTo(List<Block> blocks) {
    var tables = new ArrayList<Block.Table>();
    add(tables, "content", content());
    add(tables, "suspicions", suspicions());
    add(tables, "incidents", incidents());
    add(tables, "drills", drills());
    add(tables, "backups", backups());
    add(tables, "services", services());
    add(tables, "missed", missed());
    add(tables, "evidence", evidence());
    if (!tables.isEmpty()) {
      blocks.add(new Block.NewPage());
      blocks.add(new Block.Heading(1, Words.get("chapter.annexes")));
      blocks.add(new Block.Text(Words.get("annex.masked")));
      blocks.addAll(tables);
    }
  }

  private static void add(List<Block.Table> tables, String name, List<List<String>> rows) {
    if (!rows.isEmpty()) {
      String caption = Words.get("annex", tables.size() + 1, Words.get("annex." + name));
      List<String> columns = List.of(Words.get("annex." + name + ".columns").split("\\|"));
      tables.add(new Block.Table(caption, columns, rows));
    }
  }

  private List<List<String>> content() {
    return figures.content().stream()
        .map(line -> List.of(line.section(), Words.get("content." + line.state()), line.note()))
        .toList();
  }

  private List<List<String>> suspicions() {
    return figures.suspicions().stream()
        .map(
            line ->
                List.of(
                    Indonesian.moment(line.when(), zone),
                    Words.or("intent." + line.what(), line.what()),
                    line.who(),
                    Indonesian.number(line.count()),
                    line.verdict().isEmpty() ? "–" : line.verdict()))
        .toList();
  }

  private List<List<String>> incidents() {
    return figures.incidents().stream()
        .map(
            line ->
                List.of(
                    line.number(),
                    line.title(),
                    Indonesian.moment(line.opened(), zone),
                    Words.or("case." + line.state(), line.state()),
                    Indonesian.minutes(line.minutesDown())))
        .toList();
  }

  private List<List<String>> drills() {
    return figures.drills().stream()
        .map(
            line ->
                List.of(
                    line.number(),
                    line.title(),
                    Indonesian.moment(line.begun(), zone),
                    line.result()))
        .toList();
  }

  private List<List<String>> backups() {
    return figures.backups().stream()
        .map(
            line ->
                List.of(
                    Indonesian.moment(line.when(), zone),
                    line.label(),
                    line.medium(),
                    Indonesian.bytes(line.bytes()),
                    line.proof().isEmpty() ? "–" : line.proof(),
                    line.sha256()))
        .toList();
  }

  private List<List<String>> services() {
    return figures.services().stream()
        .map(line -> List.of(line.name(), line.provider(), Indonesian.dateOrDash(line.expires())))
        .toList();
  }

  private List<List<String>> missed() {
    return figures.days().missed().stream()
        .map(day -> List.of(Indonesian.weekday(day), Indonesian.date(day)))
        .toList();
  }

  private List<List<String>> evidence() {
    return figures.evidence().stream()
        .map(line -> List.of(line.name(), Indonesian.bytes(line.bytes()), line.sha256()))
        .toList();
  }
}
