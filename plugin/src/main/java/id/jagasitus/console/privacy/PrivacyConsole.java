package id.jagasitus.console.privacy;

import id.jagasitus.console.OfficeDesk;
import id.jagasitus.console.Outcome;
import id.jagasitus.console.Refusal;
import id.jagasitus.console.Viewer;
import id.jagasitus.event.Network;
import id.jagasitus.journal.Appender;
import id.jagasitus.journal.JournalException;
import id.jagasitus.privacy.BlurDays;
import id.jagasitus.privacy.Erasures;
import id.jagasitus.privacy.Holder;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Predicate;

/** The desk over erasures and the places that may hold something. */
public final class PrivacyConsole implements PrivacyDesk {

  /** Kind of the journal entry; whom it was about stands there as a keyed hash. */
  static final String SEARCHED = "privacy.searched";

  /** Wider networks are no person: /24 and /48, what everybody may see. */
  private static final int WIDEST_V4 = 24;

  private static final int WIDEST_V6 = 48;
  private static final Duration LASTS = Duration.ofMinutes(30);
  private static final int MOST_SESSIONS = 50;
  private static final int LEAST_REASON = 5;
  private static final int LONGEST_REASON = 500;

  private final Erasures erasures;
  private final Unmaskings unmaskings;
  private final BlurDays blurDays;
  private final List<Holder> holders;
  private final Predicate<Network> ours;
  private final OfficeDesk office;
  private final int logDays;
  private final Appender journal;
  private final InstantSource clock;
  private final Executor background;
  private final Map<String, Tracing> searches = new LinkedHashMap<>();
  private long last;

  /** The journal's form. */
  record Searched(String seal, int bits, String reason) {}

  /**
   * @param holders in the order they are shown
   * @param ours tells our own proxies, behind which everybody is
   * @param logDays days that the machine's operator lets log files stay
   * @param background where searches and erasures run
   */
  public PrivacyConsole(
      Erasures erasures,
      Unmaskings unmaskings,
      BlurDays blurDays,
      List<Holder> holders,
      Predicate<Network> ours,
      OfficeDesk office,
      int logDays,
      Appender journal,
      InstantSource clock,
      Executor background) {
    this.erasures = erasures;
    this.unmaskings = unmaskings;
    this.blurDays = blurDays;
    this.holders = List.copyOf(holders);
    this.ours = ours;
    this.office = office;
    this.logDays = logDays;
    this.journal = journal;
    this.clock = clock;
    this.background = background;
  }

  @Override
  public Overview overview() {
    return new Overview(
        office.settings().keepDays(),
        logDays,
        blurDays.rule().blurDays(),
        unmaskings.latest(),
        erasures.list().stream().map(each -> new Line(each, erasures.lost(each))).toList(),
        erasures.problem());
  }

  @Override
  public Outcome blurAfter(Viewer viewer, int days) {
    if (!viewer.admin()) {
      return Outcome.refused(Refusal.NOT_ALLOWED);
    }
    if (days < 0 || days > BlurDays.MOST) {
      return Outcome.refused(Refusal.BAD_SETTING, "blurDays", "0", BlurDays.MOST + "");
    }
    try {
      blurDays.set(viewer.name(), viewer.caller().address(), new BlurDays.Rule(days));
      return Outcome.done();
    } catch (JournalException e) {
      return Outcome.refused(Refusal.CANNOT_WRITE, String.valueOf(e.getMessage()));
    }
  }

  @Override
  public Outcome search(Viewer viewer, String who, String reason) {
    if (!viewer.admin()) {
      return Outcome.refused(Refusal.NOT_ALLOWED);
    }
    Optional<Network> network = Network.around(who.strip()).filter(PrivacyConsole::narrow);
    if (network.isEmpty()) {
      return Outcome.refused(Refusal.BAD_NETWORK);
    }
    if (!reasoned(reason)) {
      return Outcome.refused(Refusal.NO_REASON);
    }
    if (running()) {
      return Outcome.refused(Refusal.JOB_RUNNING);
    }
    return begin(viewer, network.get(), reason.strip());
  }

  private static boolean narrow(Network network) {
    return network.bits() >= (network.first().isV4() ? WIDEST_V4 : WIDEST_V6);
  }

  private static boolean reasoned(String reason) {
    int length = reason.strip().length();
    return length >= LEAST_REASON && length <= LONGEST_REASON;
  }

  private Outcome begin(Viewer viewer, Network who, String reason) {
    try {
      journal.append(
          viewer.name(),
          viewer.caller().address(),
          SEARCHED,
          new Searched(erasures.seal(who), who.bits(), reason));
    } catch (JournalException e) {
      return Outcome.refused(Refusal.CANNOT_WRITE, String.valueOf(e.getMessage()));
    }
    var tracing = keep(viewer.session(), who);
    background.execute(() -> tracing.run(holders));
    return Outcome.done();
  }

  private synchronized boolean running() {
    return searches.values().stream().anyMatch(Tracing::running);
  }

  private synchronized Tracing keep(String session, Network who) {
    forgetOld();
    searches.remove(session);
    if (searches.size() >= MOST_SESSIONS) {
      searches.remove(searches.keySet().iterator().next());
    }
    var tracing = new Tracing(++last, who, clock.instant());
    searches.put(session, tracing);
    return tracing;
  }

  private void forgetOld() {
    Instant oldest = clock.instant().minus(LASTS);
    searches.values().removeIf(each -> !each.running() && each.begun().isBefore(oldest));
  }

  private synchronized Optional<Tracing> of(Viewer viewer) {
    forgetOld();
    return viewer.admin() ? Optional.ofNullable(searches.get(viewer.session())) : Optional.empty();
  }

  @Override
  public Optional<Search> search(Viewer viewer) {
    return of(viewer).map(tracing -> tracing.search(erasures.of(tracing.who())));
  }

  @Override
  public Outcome erase(Viewer viewer, long search, String typed, String reason) {
    if (!viewer.admin()) {
      return Outcome.refused(Refusal.NOT_ALLOWED);
    }
    Optional<Tracing> found = of(viewer).filter(each -> each.id() == search && !each.running());
    if (found.isEmpty()) {
      return Outcome.refused(Refusal.GONE);
    }
    Network who = found.get().who();
    if (!Network.around(typed.strip()).equals(Optional.of(who))) {
      return Outcome.refused(Refusal.NOT_THE_SAME);
    }
    if (ours.test(who)) {
      return Outcome.refused(Refusal.OWN_PROXY);
    }
    return reasoned(reason)
        ? promise(viewer, who, reason.strip())
        : Outcome.refused(Refusal.NO_REASON);
  }

  private Outcome promise(Viewer viewer, Network who, String reason) {
    try {
      erasures.begin(who, clock.instant(), reason, viewer.name(), viewer.caller().address());
    } catch (IOException e) {
      return Outcome.refused(Refusal.CANNOT_WRITE, String.valueOf(e.getMessage()));
    }
    synchronized (this) {
      searches.remove(viewer.session());
    }
    background.execute(this::work);
    return Outcome.done();
  }

  private void work() {
    try {
      erasures.work();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException("the folder of secrets cannot be listed", e);
    }
  }
}
