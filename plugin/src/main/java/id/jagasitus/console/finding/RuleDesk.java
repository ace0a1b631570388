package id.jagasitus.console.finding;

import id.jagasitus.console.Outcome;
import id.jagasitus.console.Viewer;
import id.jagasitus.console.visitor.Visit;
import id.jagasitus.guard.LookBack;
import id.jagasitus.guard.Trial;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What is looked for. Changes are for Admin only. */
public interface RuleDesk {

  /** Every rule, the pack's first. */
  List<RuleLine> rules(Viewer viewer);

  /** One rule. */
  Optional<RuleLine> rule(Viewer viewer, String id);

  /** Switches a rule on or off. */
  Outcome turn(Viewer viewer, String id, boolean on);

  /** What was allowed, the newest first. */
  List<ExceptionLine> exceptions(Viewer viewer);

  /**
   * Allows a rule on a path, and for a network, for some days.
   *
   * @param path exact, or a beginning that ends with {@code *}; empty for all
   * @param network in CIDR form; empty for all
   */
  Outcome except(Viewer viewer, String rule, String path, String network, String reason, int days);

  /** Takes an exception back. */
  Outcome lift(Viewer viewer, long id);

  /** What becomes of a pasted request or log line with the rules in use. */
  Trial trial(Viewer viewer, String text);

  /** Text of the own rules that are written here, and what is wrong with own files. */
  Own own(Viewer viewer);

  /**
   * Writes the own rules.
   *
   * @return what is wrong: file, line, rule, field, what was expected; nothing was changed unless
   *     {@code outcome} is done
   */
  Written write(Viewer viewer, String text);

  /**
   * Begins to look back.
   *
   * @param rule id of a rule, or empty
   * @param draft text of draft rules where there is no id
   * @param days how far; 0 for everything
   */
  Written lookBack(Viewer viewer, String rule, String draft, int days);

  /** Stops looking back. */
  Outcome stop(Viewer viewer);

  /** The look that goes on and the latest that ended. */
  Looks looks(Viewer viewer);

  /** Own rules. */
  record Own(String text, List<String> problems) {
    public Own {
      problems = List.copyOf(problems);
    }
  }

  /** What became of a text. */
  record Written(Outcome outcome, List<String> problems) {
    public Written {
      problems = List.copyOf(problems);
    }
  }

  /** Looks back. */
  record Looks(Optional<LookBack> running, List<Look> done) {
    public Looks {
      done = List.copyOf(done);
    }
  }

  /**
   * A look back that ended.
   *
   * @param look how it went
   * @param results one for each rule, the most hits first
   */
  record Look(LookBack look, List<Caught> results) {
    public Look {
      results = List.copyOf(results);
    }
  }

  /**
   * What one rule would have caught.
   *
   * @param days hits of each day, oldest first, days without any left out
   * @param samples some of them, the newest first
   */
  record Caught(String rule, long hits, Map<LocalDate, Long> days, List<Visit> samples) {
    public Caught {
      days = java.util.Collections.unmodifiableMap(new TreeMap<>(days));
      samples = List.copyOf(samples);
    }

    /** Hits on the busiest day. */
    public long most() {
      return days.values().stream().mapToLong(Long::longValue).max().orElse(0);
    }
  }
}
