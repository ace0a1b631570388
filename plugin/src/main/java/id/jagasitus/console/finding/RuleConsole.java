package id.jagasitus.console.finding;

import id.jagasitus.console.OfficeDesk;
import id.jagasitus.console.Outcome;
import id.jagasitus.console.Refusal;
import id.jagasitus.console.Viewer;
import id.jagasitus.console.visitor.ShownAddresses;
import id.jagasitus.console.visitor.Visits;
import id.jagasitus.event.Network;
import id.jagasitus.finding.ExceptionRule;
import id.jagasitus.finding.Findings;
import id.jagasitus.guard.LookBack;
import id.jagasitus.guard.LookBacks;
import id.jagasitus.guard.OwnRules;
import id.jagasitus.guard.RuleBook;
import id.jagasitus.guard.RuleCounts;
import id.jagasitus.guard.Trial;
import id.jagasitus.rule.Loaded;
import id.jagasitus.rule.Rule;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The desk over the rules. */
public final class RuleConsole implements RuleDesk {

  private static final int LEAST_REASON = 5;
  private static final int LONGEST = 500;
  private static final int MOST_DAYS = 3_650;

  /** What a look with draft rules is called. */
  public static final String DRAFT = "draft";

  private final RuleBook book;
  private final RuleCounts counts;
  private final Findings findings;
  private final LookBacks looks;
  private final OfficeDesk office;
  private final Visits visits;
  private final InstantSource clock;

  public RuleConsole(
      RuleBook book,
      RuleCounts counts,
      Findings findings,
      LookBacks looks,
      OfficeDesk office,
      ShownAddresses addresses,
      InstantSource clock) {
    this.book = book;
    this.counts = counts;
    this.findings = findings;
    this.looks = looks;
    this.office = office;
    this.visits = new Visits(addresses);
    this.clock = clock;
  }

  @Override
  public List<RuleLine> rules(Viewer viewer) {
    return book.all().stream().map(this::line).toList();
  }

  @Override
  public Optional<RuleLine> rule(Viewer viewer, String id) {
    return book.find(id).map(this::line);
  }

  private RuleLine line(RuleBook.Entered entered) {
    Rule rule = entered.loaded().rule();
    RuleCounts.Hits hits = counts.of(rule.id());
    Optional<Instant> last = hits.count() > 0 ? Optional.of(hits.last()) : Optional.empty();
    return new RuleLine(rule, entered.own(), entered.on(), hits.count(), last);
  }

  /** Something that writes to the journal or a file. */
  private interface Act {
    void run() throws IOException;
  }

  private static Outcome act(Viewer viewer, Act act) {
    if (!viewer.admin()) {
      return Outcome.refused(Refusal.NOT_ALLOWED);
    }
    try {
      act.run();
      return Outcome.done();
    } catch (IOException e) {
      return Outcome.refused(Refusal.CANNOT_WRITE, String.valueOf(e.getMessage()));
    }
  }

  @Override
  public Outcome turn(Viewer viewer, String id, boolean on) {
    if (book.find(id).isEmpty()) {
      return Outcome.refused(Refusal.GONE);
    }
    return act(viewer, () -> book.turn(id, on, viewer.name(), viewer.caller().address()));
  }

  @Override
  public List<ExceptionLine> exceptions(Viewer viewer) {
    Instant now = clock.instant();
    return findings.exceptions().reversed().stream()
        .map(each -> new ExceptionLine(each, findings.hiddenBy(each.id()), over(each, now)))
        .toList();
  }

  private static boolean over(ExceptionRule exception, Instant now) {
    return !now.isBefore(exception.until());
  }

  @Override
  public Outcome except(
      Viewer viewer, String rule, String path, String network, String reason, int days) {
    Optional<Outcome> problem = problem(rule, path, network, reason, days);
    if (problem.isPresent()) {
      return problem.get();
    }
    Instant until = clock.instant().plus(Duration.ofDays(days));
    var wanted = new ExceptionRule(0, rule, path, network, reason.strip(), viewer.name(), until);
    return act(viewer, () -> findings.except(wanted, viewer.caller().address()));
  }

  private static Optional<Outcome> problem(
      String rule, String path, String network, String reason, int days) {
    if (!rule.matches("[a-z0-9][a-z0-9-]{2,80}")) {
      return Optional.of(Outcome.refused(Refusal.GONE));
    }
    boolean badPath = !path.isEmpty() && (!path.startsWith("/") || path.length() > LONGEST);
    if (badPath || (!network.isEmpty() && !isNetwork(network))) {
      return Optional.of(Outcome.refused(Refusal.BAD_EXCEPTION));
    }
    int length = reason.strip().length();
    if (length < LEAST_REASON || length > LONGEST) {
      return Optional.of(Outcome.refused(Refusal.NO_REASON));
    }
    return days < 1 || days > MOST_DAYS
        ? Optional.of(Outcome.refused(Refusal.BAD_SETTING, "days", "1", MOST_DAYS + ""))
        : Optional.empty();
  }

  private static boolean isNetwork(String text) {
    return text.indexOf('/') > 0 && Network.around(text).isPresent();
  }

  @Override
  public Outcome lift(Viewer viewer, long id) {
    if (findings.exceptions().stream().noneMatch(each -> each.id() == id)) {
      return Outcome.refused(Refusal.GONE);
    }
    return act(viewer, () -> findings.lift(id, viewer.name(), viewer.caller().address()));
  }

  @Override
  public Trial trial(Viewer viewer, String text) {
    return Trial.of(text, book.inUse(), Rule.Site.UNKNOWN);
  }

  @Override
  public Own own(Viewer viewer) {
    try {
      return new Own(book.ownText(), book.problems());
    } catch (IOException e) {
      return new Own("", List.of(String.valueOf(e.getMessage())));
    }
  }

  @Override
  public Written write(Viewer viewer, String text) {
    if (!viewer.admin()) {
      return new Written(Outcome.refused(Refusal.NOT_ALLOWED), List.of());
    }
    try {
      List<String> problems = book.write(text, viewer.name(), viewer.caller().address());
      return written(problems);
    } catch (IOException e) {
      Outcome refused = Outcome.refused(Refusal.CANNOT_WRITE, String.valueOf(e.getMessage()));
      return new Written(refused, List.of());
    }
  }

  private static Written written(List<String> problems) {
    return new Written(
        problems.isEmpty() ? Outcome.done() : Outcome.refused(Refusal.BAD_RULES), problems);
  }

  @Override
  public Written lookBack(Viewer viewer, String rule, String draft, int days) {
    if (!viewer.admin()) {
      return new Written(Outcome.refused(Refusal.NOT_ALLOWED), List.of());
    }
    if (rule.isEmpty()) {
      OwnRules.Checked checked = book.checkDraft(draft);
      if (checked.rules().isEmpty()) {
        return new Written(Outcome.refused(Refusal.BAD_RULES), checked.problems());
      }
      return new Written(begin(viewer, DRAFT, checked.rules(), days), List.of());
    }
    Optional<RuleBook.Entered> found = book.find(rule);
    return new Written(
        found.isEmpty()
            ? Outcome.refused(Refusal.GONE)
            : begin(viewer, rule, List.of(found.get().loaded()), days),
        List.of());
  }

  private Outcome begin(Viewer viewer, String name, List<Loaded> rules, int days) {
    Instant from = days <= 0 ? Instant.EPOCH : clock.instant().minus(Duration.ofDays(days));
    return looks.begin(name, rules, from, office.settings().zone(), viewer.name())
        ? Outcome.done()
        : Outcome.refused(Refusal.JOB_RUNNING);
  }

  @Override
  public Outcome stop(Viewer viewer) {
    return act(viewer, looks::stop);
  }

  @Override
  public Looks looks(Viewer viewer) {
    return new Looks(looks.running(), looks.done().stream().map(this::look).toList());
  }

  private Look look(LookBack look) {
    return new Look(
        look,
        look.results().stream()
            .map(this::caught)
            .sorted(Comparator.comparingLong(Caught::hits).reversed())
            .toList());
  }

  private Caught caught(LookBack.Of of) {
    return new Caught(
        of.rule(),
        of.result().hits(),
        of.result().days(),
        of.result().samples().stream().map(visits::masked).toList());
  }
}
