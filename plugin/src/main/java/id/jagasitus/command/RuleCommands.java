package id.jagasitus.command;

import id.jagasitus.detect.RuleSelfTest;
import id.jagasitus.event.RequestEvent;
import id.jagasitus.guard.RuleBook;
import id.jagasitus.guard.RuleCounts;
import id.jagasitus.guard.RuleSieve;
import id.jagasitus.query.QueryException;
import id.jagasitus.query.Reach;
import id.jagasitus.rule.Loaded;
import id.jagasitus.rule.Rule;
import id.jagasitus.rule.RuleFile;
import id.jagasitus.store.EventFilter;
import id.jagasitus.store.EventStore;
import id.jagasitus.store.Sifted;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/** {@code rules list}, {@code show}, {@code test} and {@code lookback}. */
public final class RuleCommands {

  /** Requests between two reports of progress. */
  private static final long STEP = 50_000;

  private RuleCommands() {}

  /** Over the rules of a home, on or off, and what is stored in it. */
  public static List<Command> over(
      RuleBook book, RuleCounts counts, EventStore store, Supplier<ZoneId> zone) {
    return List.of(
        new ListRules(book, counts),
        new Show(book, counts),
        new Test(book),
        new Look(book, store, zone));
  }

  private static RuleBook.Entered named(RuleBook book, String id) throws CommandRefused {
    return book.find(id)
        .orElseThrow(
            () -> new CommandRefused("there is no rule " + id + "; see rules list for all ids"));
  }

  private static Map<String, Object> row(RuleBook.Entered entered, RuleCounts counts) {
    Rule rule = entered.loaded().rule();
    RuleCounts.Hits hits = counts.of(rule.id());
    var row = new LinkedHashMap<String, Object>();
    row.put("id", rule.id());
    row.put("category", rule.category());
    row.put("intent", rule.intent());
    row.put("severity", rule.severity().name().toLowerCase(Locale.ROOT));
    row.put("score", rule.score());
    row.put("saw", rule.texts("id").saw());
    row.put("own", entered.own());
    row.put("on", entered.on());
    row.put("hits", hits.count());
    row.put("last", hits.count() > 0 ? hits.last().toString() : "");
    return row;
  }

  /** {@code rules list}. */
  private record ListRules(RuleBook book, RuleCounts counts) implements Command {
    @Override
    public String name() {
      return "rules list";
    }

    @Override
    public void run(Arguments arguments, CommandOutput out) {
      List<RuleBook.Entered> all = book.all();
      all.forEach(entered -> out.row(row(entered, counts)));
      out.result(Pairs.of("rules", all.size(), "problems", book.problems()));
    }
  }

  /** {@code rules show ID}. */
  private record Show(RuleBook book, RuleCounts counts) implements Command {
    @Override
    public String name() {
      return "rules show";
    }

    @Override
    public void run(Arguments arguments, CommandOutput out) throws CommandRefused {
      RuleBook.Entered entered = named(book, arguments.text("id"));
      Loaded loaded = entered.loaded();
      Rule rule = loaded.rule();
      Map<String, Object> row = row(entered, counts);
      row.put("fields", rule.fields().stream().map(Enum::name).sorted().toList());
      row.put("look", rule.look());
      row.put("means", rule.texts("id").means());
      row.put("todo", rule.texts("id").todo());
      row.put("match", rule.match());
      row.put("miss", rule.miss());
      row.put("states", loaded.states());
      row.put("origin", rule.origin());
      out.row(row);
    }
  }

  /** {@code rules test [ID]}. */
  private record Test(RuleBook book) implements Command {
    @Override
    public String name() {
      return "rules test";
    }

    @Override
    public void run(Arguments arguments, CommandOutput out) throws CommandRefused {
      var id = arguments.optional("id");
      List<Loaded> wanted =
          id.isPresent()
              ? List.of(named(book, id.get()).loaded())
              : book.all().stream().map(RuleBook.Entered::loaded).toList();
      long failures = 0;
      for (Loaded loaded : wanted) {
        for (String failure : RuleSelfTest.failures(loaded)) {
          failures++;
          out.row(Pairs.of("rule", loaded.rule().id(), "failure", failure));
        }
      }
      out.result(Pairs.of("rules", wanted.size(), "failures", failures));
      if (failures > 0) {
        throw new CommandRefused(failures + " examples do not behave as their rules say");
      }
    }
  }

  /** {@code rules lookback ID|FILE}. */
  private record Look(RuleBook book, EventStore store, Supplier<ZoneId> zone) implements Command {
    @Override
    public String name() {
      return "rules lookback";
    }

    @Override
    public void run(Arguments arguments, CommandOutput out) throws CommandRefused, IOException {
      for (Loaded loaded : wanted(arguments)) {
        out.row(look(loaded, out));
      }
    }

    private List<Loaded> wanted(Arguments arguments) throws CommandRefused, IOException {
      List<Path> files = arguments.paths("file");
      if (files.isEmpty()) {
        return List.of(named(book, arguments.text("id")).loaded());
      }
      Path file = files.get(0);
      String text = Files.readString(file, StandardCharsets.UTF_8);
      RuleFile.Read read = RuleFile.read(String.valueOf(file.getFileName()), text);
      if (!read.problems().isEmpty()) {
        throw new CommandRefused(String.join("\n", read.problems()));
      }
      return read.rules();
    }

    private Map<String, Object> look(Loaded loaded, CommandOutput out) throws CommandRefused {
      EventFilter all = EventFilter.of("", Reach.ADDRESSES, zone.get());
      Sifted sifted;
      try {
        var progress = new Progress(out, store.count(all));
        sifted = store.sift(all, new RuleSieve(List.of(loaded), progress::more));
      } catch (QueryException e) {
        throw new CommandRefused(String.valueOf(e.getMessage()));
      }
      Sifted.Caught result = sifted.caught().getFirst();
      var row = new LinkedHashMap<String, Object>();
      row.put("rule", loaded.rule().id());
      row.put("seen", sifted.seen());
      row.put("hits", result.hits());
      var days = new LinkedHashMap<String, Object>();
      result.days().entrySet().stream()
          .sorted(Map.Entry.comparingByKey())
          .forEach(day -> days.put(day.getKey().toString(), day.getValue()));
      row.put("days", days);
      row.put("samples", result.samples().stream().map(RequestEvent::uri).toList());
      return row;
    }

    /** Says now and then how far it is; asked by several threads. */
    private record Progress(CommandOutput out, long total, AtomicLong seen) {
      Progress(CommandOutput out, long total) {
        this(out, total, new AtomicLong());
      }

      boolean more(int events) {
        long now = seen.addAndGet(events);
        if (now / STEP > (now - events) / STEP) {
          say(now);
        }
        return true;
      }

      private synchronized void say(long now) {
        out.progress("requests", now, total);
      }
    }
  }
}
