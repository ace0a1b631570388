package id.jagasitus.admin;

import id.jagasitus.console.watch.WatchDesk.Watched;
import id.jagasitus.fresh.FreshReport;
import id.jagasitus.fresh.Section;
import id.jagasitus.fresh.SectionState;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * <em>Konten</em>.
 *
 * @param now how the site stands
 * @param judging whether the site is still to be judged by a register that changed
 * @param only {@code due} for what the content team must do, else everything
 * @param owner whose sections, {@code -} for those nobody looks after, or empty for all
 */
record ContentPage(Watched now, boolean judging, String only, String owner) {

  static final String PAGE = "/konten";

  /** Stands for nobody; no owner is called so. */
  private static final String NOBODY = "-";

  private static final int MOST_FAULTS = 200;

  /** Days before a yearly document is due from which on it is worth a line. */
  private static final int SOON_DAYS = 30;

  /** From so many days on an age has a last tenth worth a line. */
  private static final int AGES = 30;

  private static final int SHARE = 10;

  /** What is missing first, then what is stale. */
  List<SectionState> sections() {
    return now.view().fresh().sections().stream()
        .filter(at -> !only.equals("due") || toDo(at))
        .filter(at -> owner.isEmpty() || owner.equals(owner(at)))
        .sorted(Comparator.comparingInt(SectionState::score))
        .toList();
  }

  private boolean toDo(SectionState at) {
    return at.score() < 2 || soon(at);
  }

  private static String owner(SectionState at) {
    return at.section().owner().isEmpty() ? NOBODY : at.section().owner();
  }

  /** Who looks after sections, by name, with how many of theirs are to be done; nobody last. */
  SortedMap<String, Long> owners() {
    var owners =
        new TreeMap<String, Long>(
            Comparator.comparing((String name) -> name.equals(NOBODY))
                .thenComparing(Comparator.naturalOrder()));
    for (SectionState at : now.view().fresh().sections()) {
      owners.merge(owner(at), toDo(at) ? 1L : 0L, Long::sum);
    }
    return owners;
  }

  /** Whether anybody looks after any section. */
  boolean owned() {
    return owners().keySet().stream().anyMatch(name -> !name.equals(NOBODY));
  }

  static String called(Frame frame, String owner) {
    return owner.equals(NOBODY) ? frame.t("content.nobody") : owner;
  }

  /** The page or its table with a choice of its own. */
  static String link(String page, String only, String owner) {
    return Links.with(page, "hanya", only, "penanggung", owner);
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
