package id.jagasitus.admin;

import id.jagasitus.account.AccountConfig;
import id.jagasitus.account.Accounts;
import id.jagasitus.console.OfficeDesk;
import id.jagasitus.console.office.OfficeDesks;
import id.jagasitus.console.paper.CaseFacts;
import id.jagasitus.console.paper.Gatherer;
import id.jagasitus.console.paper.PaperDesks;
import id.jagasitus.console.paper.PaperSources;
import id.jagasitus.console.visitor.Dashboards;
import id.jagasitus.exercise.Exercise;
import id.jagasitus.exercise.Scorecard;
import id.jagasitus.home.Home;
import id.jagasitus.home.Machine;
import id.jagasitus.journal.Journal;
import id.jagasitus.office.Case;
import id.jagasitus.office.Citations;
import id.jagasitus.office.Moment;
import id.jagasitus.office.WorkingCalendar;
import id.jagasitus.report.MonthlyFigures;
import id.jagasitus.service.ServiceRegister;
import id.jagasitus.store.MemoryEventStore;
import id.jagasitus.vault.Ledger;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The real desks for papers and mails, over a home that goes away with the server. */
final class FakePapers implements AutoCloseable {

  private static final AccountConfig ACCOUNTS =
      new AccountConfig(7 << 10, 1, 8, Duration.ofHours(1), Duration.ofHours(2));

  private final Path folder;
  private final Journal journal;
  final PaperDesks desks;

  private FakePapers(Path folder, Journal journal, PaperDesks desks) {
    this.folder = folder;
    this.journal = journal;
    this.desks = desks;
  }

  static FakePapers open(
      MemoryEventStore store, OfficeDesk office, InstantSource clock, OfficeDesks cases) {
    try {
      Path folder = Scratch.folder();
      var home = new Home(folder);
      home.create();
      Journal journal = Journal.open(home.journal(), clock);
      var random = new SecureRandom();
      var accounts = new Accounts(ACCOUNTS, home.setupCode(), clock, random, journal);
      var dashboards = new Dashboards(store, () -> Set.of("pn-contoh.go.id"));
      var gatherer = new Gatherer(dashboards, UnaryOperator.identity());
      var services = new ServiceRegister(journal);
      journal.follow(services::fold);
      var ledger = new Ledger();
      journal.follow(ledger::fold);
      var sources =
          new PaperSources(
              gatherer,
              step -> false,
              Citations.INITIAL::inForce,
              facts(cases),
              ledger,
              services,
              List::of,
              "utama");
      var machine = new Machine(clock, () -> 0, random);
      var desks = new PaperDesks(home, journal, accounts, office, sources, machine);
      journal.follow(desks::fold);
      return new FakePapers(folder, journal, desks);
    } catch (IOException e) {
      throw new UncheckedIOException("opening a home for papers", e);
    }
  }

  private static CaseFacts facts(OfficeDesks office) {
    return new CaseFacts() {
      @Override
      public List<Case> cases() {
        return office.caseDesk().list();
      }

      @Override
      public List<Moment> timeline(Case about) {
        return office.caseDesk().timeline(about);
      }

      @Override
      public List<MonthlyFigures.Evidence> papers(Case about) {
        return List.of();
      }

      @Override
      public List<Exercise> exercises() {
        return office.exercises().list();
      }

      @Override
      public Scorecard card(Exercise exercise) {
        return Scorecard.of(exercise, exercise.of(cases()), office.measure());
      }

      @Override
      public WorkingCalendar calendar() {
        return office.calendar();
      }
    };
  }

  @Override
  public void close() {
    try {
      journal.close();
      List<Path> all;
      try (Stream<Path> files = Files.walk(folder)) {
        all = files.sorted(Comparator.reverseOrder()).toList();
      }
      for (Path file : all) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("removing a home for papers", e);
    }
  }
}
