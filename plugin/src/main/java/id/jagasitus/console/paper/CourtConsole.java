package id.jagasitus.console.paper;

import id.jagasitus.console.OfficeDesk;
import id.jagasitus.console.Outcome;
import id.jagasitus.console.Refusal;
import id.jagasitus.console.Viewer;
import id.jagasitus.home.Documents;
import id.jagasitus.journal.Appender;
import id.jagasitus.journal.Entry;
import id.jagasitus.paper.Logo;
import id.jagasitus.report.Court;
import id.jagasitus.report.LetterNumber;
import java.io.IOException;
import java.io.InputStream;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The letterhead and the guide, folded from the journal. */
public final class CourtConsole implements CourtDesk {
  private static final String CHANGED = "court.changed";
  private static final String SKIPPED = "setup.skipped";
  private static final int LONGEST = 200;
  private static final int MOST_LINES = 6;

  private final Appender journal;
  private final Documents documents;
  private final OfficeDesk office;
  private final Predicate<Step> elsewhere;
  private final Set<Step> skipped = EnumSet.noneOf(Step.class);
  private volatile CourtSettings settings = CourtSettings.INITIAL;
  private volatile boolean decided;

  private record Skipped(String step) {}

  /**
   * @param elsewhere whether a step that other desks keep is done
   */
  public CourtConsole(
      Appender journal, Documents documents, OfficeDesk office, Predicate<Step> elsewhere) {
    this.journal = journal;
    this.documents = documents;
    this.office = office;
    this.elsewhere = elsewhere;
  }

  /** Takes in an entry of the journal. */
  public void fold(Entry entry) {
    if (entry.kind().equals(CHANGED)) {
      settings = entry.data().as(CourtSettings.class);
      decided = true;
    } else if (entry.kind().equals(SKIPPED)) {
      String step = entry.data().as(Skipped.class).step();
      synchronized (skipped) {
        Stream.of(Step.values()).filter(each -> each.name().equals(step)).forEach(skipped::add);
      }
    }
  }

  @Override
  public CourtSettings settings() {
    return settings;
  }

  @Override
  public Outcome change(Viewer viewer, CourtSettings wanted) {
    if (!viewer.admin()) {
      return Outcome.refused(Refusal.NOT_ALLOWED);
    }
    Optional<Outcome> problem = problem(wanted);
    return problem.orElseGet(
        () ->
            Writes.outcome(
                () -> Writes.journal(journal, viewer, CHANGED, wanted.withLogo(settings.logo()))));
  }

  /** Why settings are refused; empty when they are not. */
  public static Optional<Outcome> problem(CourtSettings wanted) {
    String token = LetterNumber.unknownToken(wanted.number());
    boolean lines = wanted.above().size() <= MOST_LINES && wanted.lines().size() <= MOST_LINES;
    boolean lengths =
        Stream.of(
                wanted.above().stream(),
                wanted.lines().stream(),
                Stream.of(wanted.place(), wanted.site(), wanted.unit(), wanted.number()),
                Stream.of(wanted.signer(), wanted.letterClass()))
            .flatMap(all -> all)
            .allMatch(text -> text.length() <= LONGEST);
    if (!token.isEmpty()) {
      return Optional.of(Outcome.refused(Refusal.UNKNOWN_TOKEN, "{" + token + "}"));
    }
    return lines && lengths
        ? Optional.empty()
        : Optional.of(Outcome.refused(Refusal.BAD_SETTING, "kop", "0", LONGEST + ""));
  }

  @Override
  public Outcome logo(Viewer viewer, InputStream picture) throws IOException {
    if (!viewer.admin()) {
      return Outcome.refused(Refusal.NOT_ALLOWED);
    }
    byte[] file = picture.readNBytes(Logo.MOST_BYTES + 1);
    Logo logo;
    try {
      logo = Logo.of(file);
    } catch (IOException e) {
      return Outcome.refused(Refusal.BAD_FILE, String.valueOf(e.getMessage()));
    }
    return Writes.outcome(
        () -> {
          String hash = documents.put(logo.png());
          return Writes.journal(journal, viewer, CHANGED, settings.withLogo(hash));
        });
  }

  @Override
  public Optional<byte[]> logo() throws IOException {
    return settings.logo().isEmpty() ? Optional.empty() : documents.get(settings.logo());
  }

  /** The court for papers that are made now. */
  Court court() throws IOException {
    CourtSettings now = settings;
    return new Court(
        now.above(),
        office.settings().court(),
        now.place(),
        now.lines(),
        now.site(),
        office.settings().zone(),
        logo().map(Logo::new));
  }

  ZoneId zone() {
    return office.settings().zone();
  }

  String name() {
    return office.settings().court();
  }

  LetterNumber numbers() {
    return new LetterNumber(settings.number(), settings.unit(), settings.letterClass());
  }

  @Override
  public List<Line> guide() {
    return Stream.of(Step.values()).map(step -> new Line(step, state(step))).toList();
  }

  private State state(Step step) {
    boolean done =
        switch (step) {
          case COURT -> decided;
          case OFFICE -> !office.settings().court().isEmpty();
          default -> elsewhere.test(step);
        };
    synchronized (skipped) {
      return done ? State.DONE : skipped.contains(step) ? State.SKIPPED : State.OPEN;
    }
  }

  @Override
  public Outcome skip(Viewer viewer, Step step) {
    return viewer.admin()
        ? Writes.outcome(() -> Writes.journal(journal, viewer, SKIPPED, new Skipped(step.name())))
        : Outcome.refused(Refusal.NOT_ALLOWED);
  }
}
