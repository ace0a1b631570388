package id.jagasitus.fresh;

import id.jagasitus.watch.PageReading;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** Judges every section of the register against the site's pages. */
public final class FreshCheck {

  private final List<Section> sections;

  public FreshCheck(List<Section> sections) {
    this.sections = List.copyOf(sections);
  }

  /** Looks at the site as it is. */
  public FreshReport look(SitePages site, Instant at, LocalDate today) {
    var finder = new SectionFinder(site);
    List<SectionState> states =
        sections.stream()
            .filter(section -> section.ask() != Ask.NOT_ASKED)
            .map(section -> judge(section, finder.find(section), site, today))
            .toList();
    int score = states.stream().mapToInt(SectionState::score).sum();
    return new FreshReport(
        at, sections, states, score, 2 * states.size(), new FaultFinder(site).find());
  }

  private static SectionState judge(
      Section section, Optional<SectionFinder.Place> found, SitePages site, LocalDate today) {
    if (found.isEmpty()) {
      return state(section, SectionState.State.MISSING, Optional.empty(), Newest.NONE, today);
    }
    SectionFinder.Place place = found.get();
    Newest newest = place.outside() ? Newest.NONE : newest(section, place, site, today);
    return state(section, word(section, place, newest, today), found, newest, today);
  }

  private static SectionState state(
      Section section,
      SectionState.State state,
      Optional<SectionFinder.Place> place,
      Newest newest,
      LocalDate today) {
    long age = newest.date().map(date -> ChronoUnit.DAYS.between(date, today)).orElse(-1L);
    int score =
        switch (state) {
          case MISSING -> 0;
          case STALE -> 1;
          case UNDATED -> strict(section) ? 1 : 2;
          case FRESH -> 2;
        };
    return new SectionState(
        section,
        state,
        place.map(SectionFinder.Place::address).orElse(""),
        place.map(SectionFinder.Place::how).orElse(""),
        newest.date(),
        newest.from(),
        age,
        score,
        section.nextDue(today));
  }

  /** What must carry a date to be complete. */
  private static boolean strict(Section section) {
    return section.kind() == Section.Kind.DATED || section.kind() == Section.Kind.FEED;
  }

  private static SectionState.State word(
      Section section, SectionFinder.Place place, Newest newest, LocalDate today) {
    if (place.outside()) {
      return SectionState.State.FRESH;
    }
    Optional<LocalDate> due = section.lastDue(today);
    if (section.kind() == Section.Kind.DATED && due.isPresent() && newest.year() > 0) {
      int wanted = due.get().getYear() - (section.terms().yearBefore() ? 1 : 0);
      return newest.year() >= wanted ? SectionState.State.FRESH : SectionState.State.STALE;
    }
    if (newest.date().isEmpty()) {
      return SectionState.State.UNDATED;
    }
    long age = ChronoUnit.DAYS.between(newest.date().get(), today);
    boolean old = section.maxAge() > 0 && age > section.maxAge();
    return old ? SectionState.State.STALE : SectionState.State.FRESH;
  }

  private static Newest newest(
      Section section, SectionFinder.Place place, SitePages site, LocalDate today) {
    PageReading page = site.pages().get(place.address());
    if (page == null) {
      return Newest.of(place.address(), site.date(place.address()), today);
    }
    Newest newest = Newest.of("page", page.date(), today);
    for (PageReading.Link link : page.links()) {
      if (site.follow(place.address(), link.href()) instanceof SitePages.Target.Inside inside
          && belongs(section, place.address(), inside.path())) {
        newest = newest.newer(item(section, site, inside.path(), link.words(), today));
      }
    }
    return newest;
  }

  /** A section's items: its documents, and of a feed the pages in its own folder. */
  private static boolean belongs(Section section, String page, String target) {
    boolean document = FaultFinder.isDocument(target);
    String folder = page.substring(0, page.lastIndexOf('/') + 1);
    boolean beneath = !folder.equals("/") && target.startsWith(folder) && !target.equals(page);
    return switch (section.kind()) {
      case FEED -> beneath && !document;
      case DATED -> document;
      case PAGE, LINK -> false;
    };
  }

  private static Newest item(
      Section section, SitePages site, String path, String words, LocalDate today) {
    Newest own = Newest.of(path, site.date(path), today);
    return section.kind() == Section.Kind.DATED ? own.named(path, words, today) : own;
  }
}
