package id.jagasitus.console.finding;

import id.jagasitus.account.Role;
import id.jagasitus.console.Outcome;
import id.jagasitus.console.Refusal;
import id.jagasitus.console.Viewer;
import id.jagasitus.console.visitor.Clause;
import id.jagasitus.console.visitor.ShownAddress;
import id.jagasitus.console.visitor.ShownAddresses;
import id.jagasitus.console.visitor.Visits;
import id.jagasitus.event.RequestEvent;
import id.jagasitus.event.Severity;
import id.jagasitus.event.Subject;
import id.jagasitus.finding.Dossier;
import id.jagasitus.finding.Finding;
import id.jagasitus.finding.Findings;
import id.jagasitus.guard.Guard;
import id.jagasitus.guard.RuleBook;
import id.jagasitus.journal.JournalException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The desk over the findings. */
public final class FindingConsole implements FindingDesk {

  private static final int LEAST_REASON = 5;
  private static final int LONGEST_REASON = 500;
  private static final int MOST_DAYS = 365;
  private static final int MOST_URGENT = 10;

  /** Requests of each end that a page shows; the evidence holds more. */
  private static final int SHOWN = 40;

  private static final Duration DAY = Duration.ofHours(24);

  private final Findings findings;
  private final RuleBook book;
  private final Supplier<Guard.Stats> guard;
  private final ShownAddresses addresses;
  private final Visits visits;
  private final InstantSource clock;
  private final Instant started;

  public FindingConsole(
      Findings findings,
      RuleBook book,
      Supplier<Guard.Stats> guard,
      ShownAddresses addresses,
      InstantSource clock) {
    this.findings = findings;
    this.book = book;
    this.guard = guard;
    this.addresses = addresses;
    this.visits = new Visits(addresses);
    this.clock = clock;
    this.started = clock.instant();
  }

  @Override
  public Listed list(Viewer viewer, Wanted wanted) {
    Instant now = clock.instant();
    List<Dossier> all =
        wanted.state() == State.CLOSED ? findings.closedDossiers() : findings.openDossiers();
    List<Dossier> chosen = all.stream().filter(each -> wanted(each, wanted, now)).toList();
    int pages = Math.max(1, (chosen.size() + PAGE - 1) / PAGE);
    int page = Math.clamp(wanted.page(), 1, pages);
    return new Listed(
        chosen.stream().skip((page - 1L) * PAGE).limit(PAGE).map(d -> line(d, now)).toList(),
        chosen.size(),
        page,
        pages,
        all.stream().map(each -> each.finding().intent()).distinct().sorted().toList());
  }

  private static boolean wanted(Dossier dossier, Wanted wanted, Instant now) {
    Finding finding = dossier.finding();
    return (wanted.state() != State.WAITING || dossier.waits(now))
        && (wanted.severity().isEmpty() || wanted.severity().get() == finding.severity())
        && (wanted.intent().isEmpty() || wanted.intent().equals(finding.intent()))
        && (!wanted.succeeded() || finding.succeeded());
  }

  private FindingLine line(Dossier dossier, Instant now) {
    Finding finding = dossier.finding();
    Optional<ShownAddress> address = shown(finding);
    return new FindingLine(
        finding.id(),
        address,
        finding.subject() instanceof Subject.Place place ? place.place() : "",
        finding.intent(),
        finding.severity(),
        finding.score(),
        finding.requests(),
        finding.first(),
        finding.last(),
        finding.succeeded(),
        finding.reasons().stream().findFirst().map(this::reason),
        address.map(shown -> Clause.of("ip", shown.network())).orElse(""),
        dossier.activity(),
        finding.verdict(),
        dossier.waits(now),
        dossier.closed().isEmpty(),
        finding.subject().drill());
  }

  private Optional<ShownAddress> shown(Finding finding) {
    return finding.subject() instanceof Subject.Actor actor
        ? Optional.of(addresses.masked(actor.address()))
        : Optional.empty();
  }

  @Override
  public Optional<FindingView> find(Viewer viewer, long id) {
    return findings.dossier(id).map(this::view);
  }

  private FindingView view(Dossier dossier) {
    FindingLine line = line(dossier, clock.instant());
    var evidence = dossier.evidence();
    return new FindingView(
        line,
        dossier.finding().reasons().stream().map(this::reason).toList(),
        evidence.examples().stream().map(Matches::of).toList(),
        evidence.first().stream().limit(SHOWN).map(visits::masked).toList(),
        last(evidence.latest()).stream().map(visits::masked).toList(),
        line.clause(),
        dossier.ruling(),
        dossier.closed());
  }

  private static List<RequestEvent> last(List<RequestEvent> latest) {
    return latest.subList(Math.max(0, latest.size() - SHOWN), latest.size());
  }

  private FindingView.Reason reason(Finding.Reason reason) {
    return new FindingView.Reason(
        reason.rule(),
        reason.points(),
        reason.count(),
        book.find(reason.rule()).map(entered -> entered.loaded().rule()));
  }

  @Override
  public Outcome legitimate(Viewer viewer, long id, String reason) {
    return judge(viewer, id, Finding.Judgement.LEGITIMATE, reason, null);
  }

  @Override
  public Outcome ignore(Viewer viewer, long id, String reason, int days) {
    if (days < 1 || days > MOST_DAYS) {
      return Outcome.refused(Refusal.BAD_SETTING, "days", "1", MOST_DAYS + "");
    }
    Instant until = clock.instant().plus(Duration.ofDays(days));
    return judge(viewer, id, Finding.Judgement.IGNORED, reason, until);
  }

  private Outcome judge(
      Viewer viewer, long id, Finding.Judgement verdict, String reason, @Nullable Instant until) {
    if (!mayJudge(viewer)) {
      return Outcome.refused(Refusal.NOT_ALLOWED);
    }
    String why = reason.strip();
    if (why.length() < LEAST_REASON || why.length() > LONGEST_REASON) {
      return Outcome.refused(Refusal.NO_REASON);
    }
    if (findings.find(id).isEmpty()) {
      return Outcome.refused(Refusal.GONE);
    }
    try {
      findings.judge(id, verdict, why, until, viewer.name(), viewer.caller().address());
      return Outcome.done();
    } catch (JournalException e) {
      return Outcome.refused(Refusal.CANNOT_WRITE, String.valueOf(e.getMessage()));
    }
  }

  private static boolean mayJudge(Viewer viewer) {
    return Stream.of(Role.ADMIN, Role.KASUBBAG, Role.SEKRETARIS).anyMatch(viewer.roles()::contains);
  }

  @Override
  public Today today(Viewer viewer) {
    Instant now = clock.instant();
    Instant from = now.minus(DAY);
    List<Dossier> fresh =
        findings.openDossiers().stream()
            .filter(each -> each.waits(now) && !each.finding().last().isBefore(from))
            .toList();
    List<Dossier> urgent =
        fresh.stream().filter(each -> each.finding().severity() == Severity.CRITICAL).toList();
    List<Finding> routine =
        fresh.stream()
            .map(Dossier::finding)
            .filter(finding -> finding.severity() != Severity.CRITICAL)
            .filter(finding -> !finding.subject().drill())
            .toList();
    Guard.Stats stats = guard.get();
    return new Today(
        urgent.stream().limit(MOST_URGENT).map(each -> line(each, now)).toList(),
        routine.size(),
        (int) routine.stream().map(Finding::subject).distinct().count(),
        routine.stream().mapToLong(Finding::requests).sum(),
        stats.examined(),
        stats.until(),
        started,
        stats.rules(),
        stats.known(),
        (int) Math.round(100 * stats.learned()),
        stats.failures(),
        stats.bound());
  }
}
