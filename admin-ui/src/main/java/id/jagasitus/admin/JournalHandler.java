package id.jagasitus.admin;

import id.jagasitus.Console;
import id.jagasitus.admin.JournalPage.Choice;
import id.jagasitus.admin.text.Texts;
import id.jagasitus.admin.text.Visible;
import id.jagasitus.console.office.JournalDesk.Filter;
import id.jagasitus.console.office.JournalDesk.Line;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** <em>Jejak audit</em>: who did what, on the page and as a file. */
final class JournalHandler implements Handler {

  private static final String AREA = "journal.area.";
  private static final int LINES = 50;

  /** Lines of a file, the newest; further ones come with a later page's link. */
  private static final int MOST_IN_FILE = 10_000;

  private static final int AT_ONCE = 500;
  private static final int LONGEST_RAW = 2_000;

  private final Console console;

  JournalHandler(Console console) {
    this.console = console;
  }

  @Override
  public Answer handle(Exchange exchange) {
    Filter filter = filter(exchange);
    Frame frame = exchange.frame(Area.JOURNAL, "journal.title");
    var page =
        new JournalPage(
            filter,
            console.journal().page(filter, LINES),
            console.journal().authors(),
            areas(exchange.texts(), filter.kind()),
            words(exchange));
    return Answer.html((out, token) -> JtejournalGenerated.render(out, token, frame, page));
  }

  private static Filter filter(Exchange exchange) {
    String before = exchange.text("sebelum");
    return new Filter(
        exchange.text("pelaku"),
        exchange.text("jenis"),
        !exchange.text("mesin").equals("ya"),
        before.isEmpty() ? 0 : CaseForms.id(before));
  }

  private static JournalWords words(Exchange exchange) {
    return new JournalWords(exchange.texts(), exchange.format());
  }

  /** What can be chosen; a kind that a link asked for stays chosen. */
  private static List<Choice> areas(Texts texts, String wanted) {
    List<Choice> areas =
        texts.keys().stream()
            .filter(key -> key.startsWith(AREA))
            .map(key -> new Choice(key.substring(AREA.length()) + ".", texts.get(key)))
            .sorted(Comparator.comparing(Choice::title))
            .collect(Collectors.toCollection(ArrayList::new));
    if (!wanted.isEmpty() && areas.stream().noneMatch(area -> area.beginning().equals(wanted))) {
      areas.add(new Choice(wanted, Visible.text(wanted, 60)));
    }
    return areas;
  }

  /** The lines of the page and those behind it, as a file. */
  Answer file(Exchange exchange) {
    List<String> heads =
        CsvAnswer.heads(
            exchange,
            "journal.number",
            "column.time",
            "journal.author",
            "journal.kind",
            "journal.what",
            "journal.code",
            "journal.raw");
    return CsvAnswer.of("jejak", heads, rows(exchange));
  }

  private List<List<String>> rows(Exchange exchange) {
    JournalWords words = words(exchange);
    Filter wanted = filter(exchange);
    var rows = new ArrayList<List<String>>();
    boolean older = true;
    while (older && rows.size() < MOST_IN_FILE) {
      var page = console.journal().page(wanted, AT_ONCE);
      page.lines().forEach(line -> rows.add(row(line, words, exchange)));
      older = page.older() && !page.lines().isEmpty();
      long before = older ? page.lines().getLast().seq() : 0;
      wanted = new Filter(wanted.author(), wanted.kind(), wanted.people(), before);
    }
    return rows;
  }

  private static List<String> row(Line line, JournalWords words, Exchange exchange) {
    return List.of(
        Long.toString(line.seq()),
        exchange.format().stamp(line.time()),
        line.author(),
        words.kind(line.kind()),
        words.says(line),
        line.kind(),
        Visible.text(line.raw(), LONGEST_RAW));
  }
}
