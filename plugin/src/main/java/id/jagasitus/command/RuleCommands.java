package id.jagasitus.command;

import id.jagasitus.detect.Lookback;
import id.jagasitus.detect.RuleSelfTest;
import id.jagasitus.event.RequestEvent;
import id.jagasitus.query.QueryException;
import id.jagasitus.query.Reach;
import id.jagasitus.rule.Loaded;
import id.jagasitus.rule.Rule;
import id.jagasitus.rule.RuleFile;
import id.jagasitus.store.EventFilter;
import id.jagasitus.store.EventStore;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

/** {@code rules list}, {@code show}, {@code test} and {@code lookback}. */
public final class RuleCommands {

  private RuleCommands() {}

  public static List<Command> over(
      Supplier<List<Loaded>> rules, EventStore store, Supplier<ZoneId> zone) {
    return List.of(
        new ListRules(rules), new Show(rules), new Test(rules), new Look(rules, store, zone));
  }

  private static Loaded named(Supplier<List<Loaded>> rules, String id) throws CommandRefused {
    return rules.get().stream()
        .filter(loaded -> loaded.rule().id().equals(id))
        .findFirst()
        .orElseThrow(
            () -> new CommandRefused("there is no rule " + id + "; see rules list for all ids"));
  }

  private static Map<String, Object> row(Rule rule) {
    var row = new LinkedHashMap<String, Object>();
    row.put("id", rule.id());
    row.put("category", rule.category());
    row.put("intent", rule.intent());
    row.put("severity", rule.severity().name().toLowerCase(Locale.ROOT));
    row.put("score", rule.score());
    row.put("saw", rule.texts("id").saw());
    return row;
  }

  /** {@code rules list}. */
  private record ListRules(Supplier<List<Loaded>> rules) implements Command {
    @Override
    public String name() {
      return "rules list";
    }

    @Override
    public void run(Arguments arguments, CommandOutput out) {
      rules.get().forEach(loaded -> out.row(row(loaded.rule())));
      out.result(Pairs.of("rules", rules.get().size()));
    }
  }

  /** {@code rules show ID}. */
  private record Show(Supplier<List<Loaded>> rules) implements Command {
    @Override
    public String name() {
      return "rules show";
    }

    @Override
    public void run(Arguments arguments, CommandOutput out) throws CommandRefused {
      Loaded loaded = named(rules, arguments.text("id"));
      Rule rule = loaded.rule();
      Map<String, Object> row = row(rule);
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
  private record Test(Supplier<List<Loaded>> rules) implements Command {
    @Override
    public String name() {
      return "rules test";
    }

    @Override
    public void run(Arguments arguments, CommandOutput out) throws CommandRefused {
      var id = arguments.optional("id");
      List<Loaded> wanted = id.isPresent() ? List.of(named(rules, id.get())) : rules.get();
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
  private record Look(Supplier<List<Loaded>> rules, EventStore store, Supplier<ZoneId> zone)
      implements Command {
    @Override
    public String name() {
      return "rules lookback";
    }

    @Override
    public void run(Arguments arguments, CommandOutput out) throws CommandRefused, IOException {
      for (Loaded loaded : wanted(arguments)) {
        out.row(look(loaded));
      }
    }

    private List<Loaded> wanted(Arguments arguments) throws CommandRefused, IOException {
      List<Path> files = arguments.paths("file");
      if (files.isEmpty()) {
        return List.of(named(rules, arguments.text("id")));
      }
      Path file = files.get(0);
      String text = Files.readString(file, StandardCharsets.UTF_8);
      RuleFile.Read read = RuleFile.read(String.valueOf(file.getFileName()), text);
      if (!read.problems().isEmpty()) {
        throw new CommandRefused(String.join("\n", read.problems()));
      }
      return read.rules();
    }

    private Map<String, Object> look(Loaded loaded) throws CommandRefused {
      var lookback = new Lookback(loaded, zone.get());
      try {
        store.each(EventFilter.of("", Reach.ADDRESSES, zone.get()), lookback);
      } catch (QueryException e) {
        throw new CommandRefused(String.valueOf(e.getMessage()));
      }
      Lookback.Result result = lookback.result();
      var row = new LinkedHashMap<String, Object>();
      row.put("rule", loaded.rule().id());
      row.put("seen", result.seen());
      row.put("hits", result.hits());
      var days = new LinkedHashMap<String, Object>();
      result.days().entrySet().stream()
          .sorted(Map.Entry.comparingByKey())
          .forEach(day -> days.put(day.getKey().toString(), day.getValue()));
      row.put("days", days);
      row.put("samples", result.samples().stream().map(RequestEvent::uri).toList());
      return row;
    }
  }
}
