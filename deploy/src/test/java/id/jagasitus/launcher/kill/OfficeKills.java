package id.jagasitus.launcher.kill;

import id.jagasitus.launcher.kill.Ledger.Told;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/**
 * Kills a packaged server again and again while an office works in it. The seed decides when, but
 * not what the processors make of it.
 */
public final class OfficeKills implements AutoCloseable {

  private static final List<String> RECIPIENTS =
      List.of("siti@pn-contoh.go.id", "rina@pn-contoh.go.id", "arsip@pn-contoh.go.id");

  /** Of so many kills one comes while the server starts. */
  private static final int EARLY = 5;

  /** On a busy machine they work as long as the server takes to start. */
  private static final int MOST_WORK_MS = 2_500;

  /** After a mail the next to the same person waits for a minute, or for a restart. */
  private static final int MOST_QUIET_LIVES = 4;

  private static final long QUIET_NANOS = 10_000_000_000L;
  private static final int LOOK_MS = 100;

  private final Place place;
  private final Random random;
  private final MailSink sink;
  private final Ledger ledger = new Ledger();
  private final Work work = new Work();
  private final HouseActs.Facts facts = new HouseActs.Facts();
  private final Audit audit;
  private long startMillis = 1_000;

  private OfficeKills(Place place, Random random, MailSink sink) {
    this.place = place;
    this.random = random;
    this.sink = sink;
    this.audit = new Audit(place.home(), ledger, facts);
  }

  /**
   * What came of it.
   *
   * @param acknowledged acts that people were told are done
   * @param refused acts of which they were told that somebody else was faster
   * @param unanswered acts that the kill left open
   * @param done how many of those came to be
   * @param mails messages that the mail server took
   * @param doubtful messages that the queue says may have arrived
   * @param troubles what should not be; empty when all is well
   */
  public record Result(
      int kills,
      long acknowledged,
      long refused,
      long unanswered,
      long done,
      int mails,
      int doubtful,
      List<String> troubles) {
    public Result {
      troubles = List.copyOf(troubles);
    }
  }

  /** Runs {@code JAR FOLDER KILLS SEED}; the folder must be empty. Ends with 1 on any trouble. */
  public static void main(String[] args) throws Exception {
    int kills = Integer.parseInt(args[2]);
    Result result =
        run(
            Path.of(args[0]),
            Path.of(args[1]),
            kills,
            Long.parseLong(args[3]),
            line -> System.out.println("        " + line));
    result.troubles().forEach(trouble -> System.out.println("FAILED  " + trouble));
    System.out.println(
        (result.troubles().isEmpty() ? "ok      " : "FAILED  ")
            + result.kills()
            + " kills; "
            + result.acknowledged()
            + " acts acknowledged, "
            + result.refused()
            + " refused, "
            + result.unanswered()
            + " cut off of which "
            + result.done()
            + " were done; "
            + result.mails()
            + " mails arrived, "
            + result.doubtful()
            + " named as perhaps arrived");
    System.exit(result.troubles().isEmpty() ? 0 : 1);
  }

  /** Makes an office in an empty folder and kills its server so often. */
  public static Result run(Path jar, Path folder, int kills, long seed, Consumer<String> progress)
      throws IOException, InterruptedException {
    var random = new Random(seed);
    try (var office =
        new OfficeKills(Place.make(jar, folder), random, MailSink.open(new Random(seed + 1)))) {
      office.setUp();
      for (int i = 1; i <= kills; i++) {
        office.kill();
        if (i % 20 == 0) {
          progress.accept(i + " kills, " + office.ledger.count(Told.DONE) + " acts acknowledged");
        }
      }
      return office.settle(kills);
    }
  }

  private void setUp() throws IOException, InterruptedException {
    Server server = Server.start(place).serving();
    try (var browser = new Browser(place.pages())) {
      String code = Files.readString(place.home().resolve("setup-code.txt")).strip();
      new SetUp(browser, place).office(code, RECIPIENTS, sink.port());
    }
    server.stop(); // leaves an archive of the classes, so that the next starts are quick
  }

  /** One life of the server: it starts, people work, it dies; the disk is looked at. */
  private void kill() throws IOException, InterruptedException {
    boolean early = random.nextInt(EARLY) == 0;
    long began = System.nanoTime();
    Server server = Server.start(place);
    if (early) {
      pause(random.nextInt((int) startMillis));
      server.kill();
    } else {
      server.serving();
      startMillis = Math.max(1, (System.nanoTime() - began) / 1_000_000);
      work(server);
    }
    audit.disk();
  }

  private static void pause(long millis) {
    LockSupport.parkNanos(millis * 1_000_000L);
  }

  private void work(Server server) throws IOException, InterruptedException {
    try (var budi = new Browser(place.pages());
        var siti = new Browser(place.pages());
        var rina = new Browser(place.pages())) {
      shown();
      List<Person> people = people(budi, siti, rina);
      List<Thread> threads =
          people.stream().map(person -> Thread.ofPlatform().start(person)).toList();
      pause(random.nextInt((int) Math.max(MOST_WORK_MS, startMillis)));
      people.forEach(Person::bereaved);
      server.kill();
      for (Thread thread : threads) {
        thread.join();
      }
    }
  }

  /** What was done before the last kill stands on the pages. */
  private void shown() throws IOException, InterruptedException {
    try (var browser = new Browser(place.pages())) {
      Person.logIn(browser, "budi", Person.PASSWORD);
      audit.pages(browser);
    }
  }

  private List<Person> people(Browser budi, Browser siti, Browser rina) {
    var admin = new ArrayList<>(new CaseActs(new Desk(budi, ledger), work).admin());
    admin.addAll(new HouseActs(new Desk(budi, ledger), work, facts).all());
    return List.of(
        person("budi", budi, admin),
        person("siti", siti, new CaseActs(new Desk(siti, ledger), work).kasubbag()),
        person("rina", rina, new CaseActs(new Desk(rina, ledger), work).sekretaris()));
  }

  private Person person(String name, Browser browser, List<Person.Task> tasks) {
    return new Person(name, browser, ledger, new Random(random.nextLong()), tasks);
  }

  /** Lives without a kill, until nothing waits any more; then everything is compared. */
  private Result settle(int kills) throws IOException, InterruptedException {
    for (int i = 0; i < MOST_QUIET_LIVES && (i == 0 || waits()); i++) {
      Server server = Server.start(place).serving();
      shown();
      long until = System.nanoTime() + QUIET_NANOS;
      while (waits() && System.nanoTime() < until) {
        pause(LOOK_MS);
      }
      server.stop();
    }
    if (waits()) {
      ledger.trouble("mails or erasures still wait");
    }
    audit.disk();
    audit.erasures();
    audit.mails(sink.taken(), RECIPIENTS);
    return result(kills);
  }

  private boolean waits() throws IOException {
    return audit.erasing() || Letters.waiting(place.home());
  }

  private Result result(int kills) throws IOException {
    return new Result(
        kills,
        ledger.count(Told.DONE),
        ledger.count(Told.REFUSED),
        ledger.count(Told.NOTHING),
        audit.unanswered(),
        sink.taken().size(),
        Letters.queued(place.home(), "perhaps").size(),
        ledger.troubles());
  }

  @Override
  public void close() throws IOException {
    sink.close();
  }
}
