package id.jagasitus.admin;

import id.jagasitus.Console;
import id.jagasitus.console.AccountDesk;
import id.jagasitus.console.HealthDesk;
import id.jagasitus.console.ImportDesk;
import id.jagasitus.console.OfficeDesk;
import id.jagasitus.console.Outcome;
import id.jagasitus.console.Refusal;
import id.jagasitus.console.Viewer;
import id.jagasitus.console.exercise.ExerciseDesk;
import id.jagasitus.console.finding.FindingDesk;
import id.jagasitus.console.finding.RuleDesk;
import id.jagasitus.console.office.CaseDesk;
import id.jagasitus.console.office.DayDesk;
import id.jagasitus.console.office.JournalDesk;
import id.jagasitus.console.office.ProcedureDesk;
import id.jagasitus.console.paper.CourtDesk;
import id.jagasitus.console.paper.MailDesk;
import id.jagasitus.console.paper.PaperDesk;
import id.jagasitus.console.paper.ReportDesk;
import id.jagasitus.console.privacy.PrivacyDesk;
import id.jagasitus.console.snapshot.SnapshotDesk;
import id.jagasitus.console.visitor.TestDesks;
import id.jagasitus.console.visitor.VisitorDesk;
import id.jagasitus.console.watch.CleanupDesk;
import id.jagasitus.console.watch.WatchDesk;
import id.jagasitus.store.MemoryEventStore;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A console whose accounts, settings and imports live in memory; visitors are the real desk. */
final class FakeConsole implements Console {

  final MemoryEventStore store;
  final FakeAccounts accounts;
  final TestDesk office;
  final List<String> acts = new ArrayList<>();
  final List<ImportDesk.ImportLine> imports = new ArrayList<>();
  final List<String> uploads = new ArrayList<>();
  final FakeSnapshots snapshots;
  private final InstantSource clock;
  private final VisitorDesk visitors;
  private @Nullable FakePapers papers;
  final FakeDetection detection;
  final FakePrivacy privacy;
  final FakeExercises drills;

  /** What would run in the background; empty runs it at once. */
  Optional<List<Runnable>> held = Optional.empty();

  OfficeDesk.OfficeSettings settings =
      new OfficeDesk.OfficeSettings(
          "Pengadilan Negeri Contoh", ZoneId.of("Asia/Jakarta"), "id", 90, 2048, 24, 48);
  HealthDesk.Health health;
  final WatchRoom watched;
  boolean failing;

  FakeConsole(InstantSource clock) {
    this.clock = clock;
    this.snapshots = new FakeSnapshots(clock);
    this.store = new MemoryEventStore(clock);
    this.accounts = new FakeAccounts(clock);
    this.office = new TestDesk(clock);
    this.health = TestHealth.good(clock.instant());
    this.detection =
        new FakeDetection(
            store, office(), clock, work -> held.ifPresentOrElse(list -> list.add(work), work));
    this.privacy = new FakePrivacy(clock);
    this.drills = new FakeExercises(office, clock);
    this.watched = WatchRoom.open(clock);
    this.visitors = TestDesks.visitors(store, office(), clock, acts);
  }

  @Override
  public AccountDesk accounts() {
    return accounts;
  }

  @Override
  public VisitorDesk visitors() {
    if (failing) {
      throw new IllegalStateException("the store is gone: /rahasia/index");
    }
    return visitors;
  }

  /** Opened by the first page that asks for papers. */
  private synchronized FakePapers opened() {
    if (papers == null) {
      papers = FakePapers.open(store, office(), clock, office.desks);
    }
    return papers;
  }

  @Override
  public CourtDesk court() {
    return opened().desks.court();
  }

  @Override
  public ReportDesk reports() {
    return opened().desks.reports();
  }

  @Override
  public PaperDesk papers() {
    return opened().desks.papers();
  }

  @Override
  public MailDesk mail() {
    return opened().desks.mail();
  }

  synchronized void close() {
    if (papers != null) {
      papers.close();
    }
  }

  @Override
  public FindingDesk findings() {
    return detection.findingDesk;
  }

  @Override
  public RuleDesk rules() {
    return detection.ruleDesk;
  }

  @Override
  public PrivacyDesk privacy() {
    return privacy;
  }

  @Override
  public ExerciseDesk exercises() {
    return drills.desk;
  }

  @Override
  public CleanupDesk cleanup() {
    return watched.cleanup(detection.findings, store);
  }

  @Override
  public WatchDesk watch() {
    return watched.desk();
  }

  @Override
  public HealthDesk health() {
    return () -> health;
  }

  @Override
  public OfficeDesk office() {
    return new OfficeDesk() {
      @Override
      public OfficeSettings settings() {
        return settings;
      }

      @Override
      public Outcome change(Viewer viewer, OfficeSettings wanted) {
        if (wanted.keepDays() < 1 || wanted.keepDays() > 3650) {
          return Outcome.refused(Refusal.BAD_SETTING, "keepDays", "1", "3650");
        }
        settings = wanted;
        return Outcome.done();
      }
    };
  }

  @Override
  public DayDesk days() {
    return office.desks.dayDesk();
  }

  @Override
  public CaseDesk cases() {
    return office.desks.caseDesk();
  }

  @Override
  public ProcedureDesk procedure() {
    return office.desks.procedureDesk();
  }

  @Override
  public JournalDesk journal() {
    return office.desks.journalDesk();
  }

  @Override
  public ImportDesk imports() {
    return new ImportDesk() {
      @Override
      public long mostBytes() {
        return 1 << 20;
      }

      @Override
      public Outcome room(long bytes) {
        return bytes > 500_000 ? Outcome.refused(Refusal.NO_ROOM, "" + bytes, "9") : Outcome.done();
      }

      @Override
      public Outcome begin(Viewer viewer, String name, InputStream body) throws IOException {
        uploads.add(name + ":" + body.readAllBytes().length);
        return Outcome.done();
      }

      @Override
      public List<ImportLine> list(Viewer viewer) {
        return List.copyOf(imports);
      }
    };
  }

  @Override
  public SnapshotDesk snapshots() {
    return snapshots;
  }

  /** One import that ran well, one with hostile lines, one that still runs. */
  void addImports() {
    Instant now = clock.instant();
    imports.add(
        new ImportDesk.ImportLine(
            "access.log.3.gz",
            "budi",
            now.minusSeconds(40),
            ImportDesk.Progress.RUNNING,
            42,
            420_000,
            419_000,
            0,
            12,
            List.of(),
            ""));
    imports.add(
        new ImportDesk.ImportLine(
            "<img src=x onerror=alert(1)>\u202egol.ssecca",
            "budi",
            now.minusSeconds(4000),
            ImportDesk.Progress.DONE,
            100,
            5000,
            4990,
            0,
            10,
            List.of("\u001b[2J<script>alert(1)</script>", "203.0.113.• - - [bukan tanggal]"),
            ""));
    imports.add(
        new ImportDesk.ImportLine(
            "foto.jpg",
            "system",
            now.minusSeconds(9000),
            ImportDesk.Progress.FAILED,
            3,
            10,
            0,
            0,
            10,
            List.of(),
            "format log tidak dikenali"));
  }

  /** Kind and state of the machine for pages about it. */
  static final class TestHealth {

    private TestHealth() {}

    static HealthDesk.Health good(Instant now) {
      return of(now, HealthDesk.State.GOOD, 0);
    }

    static HealthDesk.Health of(Instant now, HealthDesk.State disk, long dropped) {
      var checks =
          List.of(
              check(HealthDesk.Subject.FILTER, HealthDesk.State.GOOD, "128391", "0"),
              check(HealthDesk.Subject.HOME, HealthDesk.State.GOOD, "/var/lib/jagasitus", ""),
              check(HealthDesk.Subject.DISK, disk, "52428800", "107374182400"),
              check(HealthDesk.Subject.CLOCK, HealthDesk.State.GOOD, now.toString(), "0"),
              check(HealthDesk.Subject.JAVA, HealthDesk.State.GOOD, "25.0.1", "21"),
              check(
                  HealthDesk.Subject.QUEUE,
                  dropped > 0 ? HealthDesk.State.REVIEW : HealthDesk.State.GOOD,
                  "3",
                  "65536",
                  "" + dropped,
                  "0",
                  ""),
              check(
                  HealthDesk.Subject.INDEX,
                  HealthDesk.State.GOOD,
                  "4812003",
                  "98304000",
                  "0",
                  "",
                  ""),
              check(HealthDesk.Subject.JOURNAL, HealthDesk.State.GOOD, "412", ""),
              check(HealthDesk.Subject.ACCESS_LOG, HealthDesk.State.GOOD, "128388", "0", ""),
              check(HealthDesk.Subject.TAIL, HealthDesk.State.OFF, "", ""),
              check(HealthDesk.Subject.SITE, HealthDesk.State.GOOD, "/srv/situs"));
      var versions = new LinkedHashMap<String, String>();
      versions.put("Jagasitus", "0.1.0");
      versions.put("Java", "25.0.1+8");
      versions.put("Jetty", "12.1.14");
      return new HealthDesk.Health(
          checks,
          3,
          65_536,
          128_391,
          dropped,
          dropped > 0 ? Optional.of(now.minusSeconds(90)) : Optional.empty(),
          4_812_003,
          98_304_000,
          Optional.of(now.minusSeconds(86_400L * 60)),
          Optional.of(now.minusSeconds(1)),
          52_428_800_000L,
          now.minusSeconds(400_000),
          versions);
    }

    private static HealthDesk.Check check(
        HealthDesk.Subject subject, HealthDesk.State state, String... facts) {
      return new HealthDesk.Check(subject, state, List.of(facts));
    }
  }
}
