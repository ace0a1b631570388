package id.jagasitus.office;

import id.jagasitus.journal.Appender;
import id.jagasitus.journal.Entry;
import id.jagasitus.journal.JournalException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The signed days of steps 1 to 3, folded from the journal. Safe for many threads. */
public final class Days {
  /** The steps that are signed. */
  public static final List<Step> CHECKS = List.of(Step.MONITOR, Step.BACK_UP, Step.VISITORS);

  private static final String SIGNED = "day.signed";
  private static final int MONTH = 31;
  private static final int MOST_FACTS = 40;

  private final Appender journal;
  private final Supplier<Procedure> procedure;
  private final Map<Step, NavigableMap<LocalDate, Check.Signed>> signed = new EnumMap<>(Step.class);
  private @Nullable Instant since;

  /** Makes one signature after another look at the same state; never taken by {@link #fold}. */
  private final Object acts = new Object();

  private record Written(
      Step step, LocalDate day, String post, String deputy, Inspection seen, String note) {}

  /**
   * @param procedure who may sign
   */
  public Days(Appender journal, Supplier<Procedure> procedure) {
    this.journal = journal;
    this.procedure = procedure;
    CHECKS.forEach(step -> signed.put(step, new TreeMap<>()));
  }

  /** Takes in an entry of the journal. */
  public synchronized void fold(Entry entry) {
    since = since == null ? entry.time() : since;
    if (entry.kind().equals(SIGNED)) {
      Written written = entry.data().as(Written.class);
      of(written.step())
          .put(
              written.day(),
              new Check.Signed(
                  written.step(),
                  written.day(),
                  entry.time(),
                  entry.author(),
                  written.deputy(),
                  written.seen(),
                  written.note()));
    }
  }

  private NavigableMap<LocalDate, Check.Signed> of(Step step) {
    return signed.computeIfAbsent(step, each -> new TreeMap<>());
  }

  /** Signs a check for today. */
  public Result sign(Actor actor, Step step, LocalDate today, Inspection seen, String note)
      throws JournalException {
    synchronized (acts) {
      Optional<Capacity> as = actor.as(procedure.get().posts(step));
      if (!CHECKS.contains(step) || as.isEmpty()) {
        return Result.refused(Result.Why.NOT_ALLOWED);
      }
      Optional<Check.Signed> before = signature(step, today);
      if (before.isPresent()) {
        return Result.refused(Result.Why.STALE, before.get().author(), SIGNED);
      }
      String words = Wording.kept(note);
      if (!Wording.fits(words)) {
        return Result.refused(Result.Why.TOO_LONG, "note", Wording.LONGEST);
      }
      Inspection kept =
          new Inspection(seen.good(), seen.facts().stream().limit(MOST_FACTS).toList());
      var written =
          new Written(step, today, as.get().post().name(), as.get().deputy(), kept, words);
      journal.append(actor.name(), actor.address(), SIGNED, written);
      return Result.done(step.number());
    }
  }

  /** The signature of a day; empty when there is none. */
  public synchronized Optional<Check.Signed> signature(Step step, LocalDate day) {
    return Optional.ofNullable(of(step).get(day));
  }

  /** All signatures of a span of days, oldest first. */
  public synchronized List<Check.Signed> between(Step step, LocalDate from, LocalDate to) {
    return List.copyOf(of(step).subMap(from, true, to, true).values());
  }

  /** The first day that counts: that of the journal's first line. */
  public synchronized LocalDate first(WorkingCalendar calendar, LocalDate today) {
    return since == null ? today : since.atZone(calendar.zone()).toLocalDate();
  }

  /** How the checks stand on a day. */
  public synchronized List<Check> checks(
      LocalDate today, WorkingCalendar calendar, Periods periods) {
    return CHECKS.stream()
        .map(
            step ->
                periods.days(step) == 1
                    ? daily(step, today, calendar)
                    : spaced(step, today, periods.days(step), calendar))
        .toList();
  }

  private Check daily(Step step, LocalDate today, WorkingCalendar calendar) {
    boolean done = of(step).containsKey(today);
    boolean works = calendar.isWorkingDay(today);
    Check.Status status = done ? Check.Status.DONE : works ? Check.Status.DUE : Check.Status.LATER;
    LocalDate due = works || done ? today : nextWorkingDay(today, calendar);
    LocalDate from = today.minusDays(MONTH);
    return new Check(
        step, status, due, last(step, today), missed(step, from, today.minusDays(1), calendar));
  }

  /** Working days of a span that were not signed, from the office's first day on. */
  public synchronized List<LocalDate> missed(
      Step step, LocalDate from, LocalDate to, WorkingCalendar calendar) {
    LocalDate first = first(calendar, to);
    var missed = new ArrayList<LocalDate>();
    for (LocalDate day = from.isBefore(first) ? first : from;
        !day.isAfter(to);
        day = day.plusDays(1)) {
      if (calendar.isWorkingDay(day) && !of(step).containsKey(day)) {
        missed.add(day);
      }
    }
    return missed;
  }

  /**
   * Days before a day on which a check was due and not signed. One that is due every few days is
   * missed once, on its day, however long nobody signs it after that.
   */
  public synchronized Set<LocalDate> unsigned(
      Step step, LocalDate before, WorkingCalendar calendar, Periods periods) {
    if (periods.days(step) == 1) {
      LocalDate first = first(calendar, before);
      return Set.copyOf(missed(step, first, before.minusDays(1), calendar));
    }
    var unsigned = new TreeSet<LocalDate>();
    LocalDate due = nextWorkingDay(first(calendar, before), calendar);
    for (LocalDate signed : of(step).navigableKeySet()) {
      if (due.isBefore(signed)) {
        unsigned.add(due);
      }
      due = nextWorkingDay(signed.plusDays(periods.days(step)), calendar);
    }
    unsigned.add(due);
    return Set.copyOf(unsigned.headSet(before));
  }

  private Check spaced(Step step, LocalDate today, int days, WorkingCalendar calendar) {
    Optional<Check.Signed> last = last(step, today);
    LocalDate due =
        last.map(sign -> nextWorkingDay(sign.day().plusDays(days), calendar))
            .orElseGet(() -> nextWorkingDay(first(calendar, today), calendar));
    boolean done = last.filter(sign -> sign.day().equals(today)).isPresent();
    return new Check(step, done ? Check.Status.DONE : status(due, today), due, last, List.of());
  }

  private static Check.Status status(LocalDate due, LocalDate today) {
    if (due.isAfter(today)) {
      return Check.Status.LATER;
    }
    return due.equals(today) ? Check.Status.DUE : Check.Status.LATE;
  }

  private Optional<Check.Signed> last(Step step, LocalDate today) {
    return Optional.ofNullable(of(step).floorEntry(today)).map(Map.Entry::getValue);
  }

  private static LocalDate nextWorkingDay(LocalDate day, WorkingCalendar calendar) {
    return calendar
        .nextWorkingTime(day.atStartOfDay(calendar.zone()).toInstant())
        .atZone(calendar.zone())
        .toLocalDate();
  }

  /** Who may sign a check. */
  public Set<Post> signers(Step step) {
    return procedure.get().posts(step);
  }
}
