package id.jagasitus.console;

import id.jagasitus.journal.Appender;
import id.jagasitus.journal.Entry;
import id.jagasitus.journal.JournalException;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the office decides, folded from the journal. */
public final class OfficeConsole implements OfficeDesk {

  /** Kind of the journal entry; its data are the settings as they are from then on. */
  static final String CHANGED = "settings.changed";

  private static final int LONGEST_NAME = 200;
  private static final int MOST_DAYS = 3_650;
  private static final int LEAST_MIB = 64;
  private static final Set<String> ZONES = Set.of("Asia/Jakarta", "Asia/Makassar", "Asia/Jayapura");
  private static final Set<String> LANGUAGES = Set.of("id", "en");

  /**
   * What holds until somebody decides: 90 days (domain notes on personal data), masks /24 and /48.
   */
  public static final OfficeSettings INITIAL =
      new OfficeSettings("", ZoneId.of("Asia/Jakarta"), "id", 90, 2_048, 24, 48);

  private final Appender journal;
  private volatile OfficeSettings settings = INITIAL;

  /** The journal's form; every part may be missing in an entry of an older version. */
  private record Written(
      @Nullable String court,
      @Nullable String zone,
      @Nullable String language,
      @Nullable Integer keepDays,
      @Nullable Long keepMiB,
      @Nullable Integer maskIpv4,
      @Nullable Integer maskIpv6) {

    static Written of(OfficeSettings settings) {
      return new Written(
          settings.court(),
          settings.zone().getId(),
          settings.language(),
          settings.keepDays(),
          settings.keepMiB(),
          settings.maskIpv4(),
          settings.maskIpv6());
    }

    OfficeSettings over(OfficeSettings before) {
      return new OfficeSettings(
          court == null ? before.court() : court,
          zone == null ? before.zone() : ZoneId.of(zone),
          language == null ? before.language() : language,
          keepDays == null ? before.keepDays() : keepDays,
          keepMiB == null ? before.keepMiB() : keepMiB,
          maskIpv4 == null ? before.maskIpv4() : maskIpv4,
          maskIpv6 == null ? before.maskIpv6() : maskIpv6);
    }
  }

  public OfficeConsole(Appender journal) {
    this.journal = journal;
  }

  /** Takes in an entry of the journal. */
  public void fold(Entry entry) {
    if (entry.kind().equals(CHANGED)) {
      settings = entry.data().as(Written.class).over(settings);
    }
  }

  @Override
  public OfficeSettings settings() {
    return settings;
  }

  @Override
  public Outcome change(Viewer viewer, OfficeSettings wanted) {
    if (!viewer.admin()) {
      return Outcome.refused(Refusal.NOT_ALLOWED);
    }
    Optional<Outcome.Refused> problem = problem(wanted);
    if (problem.isPresent()) {
      return problem.get();
    }
    try {
      journal.append(viewer.name(), viewer.caller().address(), CHANGED, Written.of(wanted));
      return Outcome.done();
    } catch (JournalException e) {
      return Outcome.refused(Refusal.CANNOT_WRITE, String.valueOf(e.getMessage()));
    }
  }

  /** Why settings are refused; empty when they are not. */
  public static Optional<Outcome.Refused> problem(OfficeSettings wanted) {
    return Stream.of(
            range("court", wanted.court().length(), 0, LONGEST_NAME),
            choice("zone", wanted.zone().getId(), ZONES),
            choice("language", wanted.language(), LANGUAGES),
            range("keepDays", wanted.keepDays(), 1, MOST_DAYS),
            range("keepMiB", wanted.keepMiB(), LEAST_MIB, 1L << 30),
            range("maskIpv4", wanted.maskIpv4(), 8, 24),
            range("maskIpv6", wanted.maskIpv6(), 16, 48))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<Outcome.Refused> range(String name, long value, long least, long most) {
    return value >= least && value <= most
        ? Optional.empty()
        : Optional.of(
            new Outcome.Refused(Refusal.BAD_SETTING, List.of(name, least + "", most + "")));
  }

  private static Optional<Outcome.Refused> choice(String name, String value, Set<String> allowed) {
    return allowed.contains(value)
        ? Optional.empty()
        : Optional.of(
            new Outcome.Refused(
                Refusal.BAD_SETTING, List.of(name, String.join(", ", allowed), "")));
  }
}
