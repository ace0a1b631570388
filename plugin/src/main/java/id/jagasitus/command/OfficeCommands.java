package id.jagasitus.command;

import id.jagasitus.journal.Entry;
import id.jagasitus.journal.Journal;
import id.jagasitus.office.Case;
import id.jagasitus.office.Cases;
import id.jagasitus.office.Step;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/** Commands that read what the office did. */
public final class OfficeCommands {

  private OfficeCommands() {}

  /** All of them. */
  public static List<Command> over(Cases cases, Journal journal) {
    return List.of(new ListCases(cases), new ShowJournal(journal));
  }

  /** {@code case list}: a line for each case, the newest first. */
  private record ListCases(Cases cases) implements Command {

    @Override
    public String name() {
      return "case list";
    }

    @Override
    public void run(Arguments arguments, CommandOutput out) throws CommandRefused {
      boolean open = arguments.flag("open");
      List<Case> wanted =
          cases.list().stream().filter(each -> !open || !each.state().over()).toList();
      wanted.forEach(each -> out.row(row(each)));
      out.result(Pairs.of("cases", wanted.size()));
    }

    private static Map<String, Object> row(Case about) {
      return Pairs.of(
          "id", about.id(),
          "state", about.state().name(),
          "step", about.state().next().map(Step::number).orElse(0),
          "drill", about.drill(),
          "opened", about.opened().toString(),
          "author", about.author(),
          "title", about.title(),
          "findings", about.findings().size());
    }
  }

  /** {@code journal show}: the latest lines, the oldest of them first. */
  private record ShowJournal(Journal journal) implements Command {

    /** Entries of accounts hold hashes of passwords and secrets of second factors. */
    private static final String SECRET = "account.";

    private static final int USUAL = 50;
    private static final int MOST = 100_000;

    @Override
    public String name() {
      return "journal show";
    }

    @Override
    public void run(Arguments arguments, CommandOutput out) throws Exception {
      String kind = arguments.optional("kind").orElse("");
      String author = arguments.optional("author").orElse("");
      int limit = (int) arguments.number("limit", USUAL, 1, MOST);
      Deque<Entry> latest = new ArrayDeque<>();
      journal.replay(
          entry -> {
            if (entry.kind().startsWith(kind)
                && (author.isEmpty() || author.equals(entry.author()))) {
              latest.addLast(entry);
            }
            if (latest.size() > limit) {
              latest.removeFirst();
            }
          });
      latest.forEach(entry -> out.row(row(entry)));
      out.result(Pairs.of("lines", latest.size(), "head", journal.head().hash()));
    }

    private static Map<String, Object> row(Entry entry) {
      Map<String, Object> row = entry.asMap();
      if (entry.kind().startsWith(SECRET)) {
        row.put("data", Map.of());
      }
      return row;
    }
  }
}
