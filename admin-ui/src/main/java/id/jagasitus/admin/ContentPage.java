package id.jagasitus.admin;

import id.jagasitus.console.watch.WatchDesk.Watched;
import id.jagasitus.fresh.FreshReport;
import id.jagasitus.fresh.Section;
import id.jagasitus.fresh.SectionState;
import java.util.Comparator;
import java.util.List;

/**
 * <em>Konten</em>.
 *
 * @param now how the site stands
 * @param only {@code due} for what the content team must do, else everything
 */
record ContentPage(Watched now, String only) {

  private static final int MOST_FAULTS = 200;

  /** Days before a yearly document is due from which on it is worth a line. */
  private static final int SOON_DAYS = 30;

  /** From so many days on an age has a last tenth worth a line. */
  private static final int AGES = 30;

  private static final int SHARE = 10;

  /** What is missing first, then what is stale. */
  List<SectionState> sections() {
    return now.view().fresh().sections().stream()
        .filter(at -> !only.equals("due") || at.score() < 2 || soon(at))
        .sorted(Comparator.comparingInt(SectionState::score))
        .toList();
  }

  /** Whether what is there now will be too old, or its successor is due, within a few weeks. */
  boolean soon(SectionState at) {
    int maxAge = at.section().maxAge();
    boolean aging = maxAge >= AGES && at.age() >= 0 && maxAge - at.age() <= maxAge / SHARE;
    boolean due =
        at.section().kind() == Section.Kind.DATED
            && at.due().filter(day -> !day.isAfter(now.today().plusDays(SOON_DAYS))).isPresent();
    return at.score() == 2 && (aging || due);
  }

  List<FreshReport.Fault> faults() {
    return now.view().fresh().faults().stream().limit(MOST_FAULTS).toList();
  }

  static String tone(SectionState.State state) {
    return switch (state) {
      case FRESH -> "vGOOD";
      case STALE -> "vREVIEW";
      case UNDATED -> "vOFF";
      case MISSING -> "vCRITICAL";
    };
  }

  String name(Frame frame, SectionState at) {
    return SectionsPage.name(frame, at.section());
  }
}
