package id.jagasitus.guard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.jagasitus.journal.Entry;
import id.jagasitus.journal.Journal;
import id.jagasitus.rule.Loaded;
import id.jagasitus.store.MemoryEventStore;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LookBacksTest {

  private static final ZoneId WIB = ZoneId.of("Asia/Jakarta");
  private static final String ATTACK = "/?q=1%20union%20select%20a,b";

  @TempDir Path home;
  private final InstantSource clock = () -> TestRules.START;
  private final MemoryEventStore store = new MemoryEventStore(clock);
  private final List<Runnable> work = new ArrayList<>();
  private Journal journal;
  private RuleBook book;

  @BeforeEach
  void open() throws Exception {
    journal = TestRules.journal(home);
    book = TestRules.book(home, journal);
  }

  @AfterEach
  void close() throws Exception {
    journal.close();
  }

  private void history() {
    for (int day = 0; day < 3; day++) {
      for (int i = 0; i <= day; i++) {
        store.append(List.of(TestRules.get(day * 86_400 + i, "192.0.2.1", ATTACK, 404)));
      }
      store.append(List.of(TestRules.get(day * 86_400 + 90, "192.0.2.2", "/", 200)));
    }
    store.refresh();
  }

  private LookBacks looks(Executor background) {
    return new LookBacks(store, clock, background);
  }

  private List<Loaded> rule(String id) {
    return List.of(book.find(id).orElseThrow().loaded());
  }

  @Test
  void begin_countsByDay() {
    history();
    LookBacks looks = looks(Runnable::run);
    assertTrue(looks.begin("x", rule("sqli-union-select"), Instant.EPOCH, WIB, "ani"));

    LookBack look = looks.done().getFirst();
    assertEquals(LookBack.State.DONE, look.state());
    assertEquals(9, look.seen());
    assertEquals(
        Map.of(
            LocalDate.parse("2026-06-01"), 1L,
            LocalDate.parse("2026-06-02"), 2L,
            LocalDate.parse("2026-06-03"), 3L),
        look.results().getFirst().result().days());
  }

  @Test
  void begin_fromADay_looksNoFurther() {
    history();
    LookBacks looks = looks(Runnable::run);
    looks.begin(
        "x", rule("sqli-union-select"), TestRules.START.plusSeconds(2 * 86_400), WIB, "ani");

    assertEquals(4, looks.done().getFirst().total());
    assertEquals(3, looks.done().getFirst().results().getFirst().result().hits());
  }

  @Test
  void begin_whileAnotherGoesOn_isRefused_andStopEndsIt() {
    history();
    LookBacks looks = looks(work::add);
    assertTrue(looks.begin("x", rule("sqli-union-select"), Instant.EPOCH, WIB, "ani"));
    assertFalse(looks.begin("y", rule("sqli-union-select"), Instant.EPOCH, WIB, "ani"));
    assertEquals(0, looks.running().orElseThrow().percent());
    looks.stop();
    work.getFirst().run();

    assertEquals(LookBack.State.STOPPED, looks.done().getFirst().state());
    assertTrue(looks.running().isEmpty());
    assertTrue(looks.begin("y", rule("sqli-union-select"), Instant.EPOCH, WIB, "ani"));
  }

  private NewRules newRules(LookBacks looks) throws Exception {
    var rules = new NewRules(book, looks, journal, () -> store.stats().events() == 0);
    journal.follow(rules::fold);
    return rules;
  }

  private List<Entry> lookedBack() throws Exception {
    var entries = new ArrayList<Entry>();
    journal.replay(
        entry -> {
          if (entry.kind().equals("rules.looked-back")) {
            entries.add(entry);
          }
        });
    return entries;
  }

  @Test
  void newRules_withoutHistory_areOnlyWrittenDown() throws Exception {
    LookBacks looks = looks(Runnable::run);
    newRules(looks).run(TestRules.START, WIB);

    assertEquals(List.of(), looks.done());
    assertEquals(1, lookedBack().size());
  }

  @Test
  void newRules_startedBeforeTheFirstRequest_doNotLookBackLater() throws Exception {
    LookBacks looks = looks(Runnable::run);
    NewRules rules = newRules(looks);
    rules.start();
    history();
    rules.run(TestRules.START, WIB);

    assertEquals(List.of(), looks.done());
    assertEquals(1, lookedBack().size());
    book.write(TestRules.own("kantor-a", 40, "/lama/"), "ani", "");
    rules.run(TestRules.START, WIB);
    assertEquals("kantor-a", looks.done().getFirst().name());
  }

  @Test
  void newRules_afterAnUpdate_runOverHistoryOnce() throws Exception {
    LookBacks looks = looks(Runnable::run);
    NewRules rules = newRules(looks);
    rules.run(TestRules.START, WIB);
    history();
    book.write(TestRules.own("kantor-a", 40, "/lama/"), "ani", "");
    for (int i = 0; i < 5; i++) {
      rules.run(TestRules.START, WIB);
    }

    assertEquals(1, looks.done().size());
    assertEquals("kantor-a", looks.done().getFirst().name());
    assertEquals(2, lookedBack().size());
    NewRules afterRestart = newRules(looks);
    afterRestart.run(TestRules.START, WIB);
    assertEquals(1, looks.done().size());
  }

  @Test
  void newRules_changedRule_runsAgain() throws Exception {
    LookBacks looks = looks(Runnable::run);
    NewRules rules = newRules(looks);
    book.write(TestRules.own("kantor-a", 40, "/lama/"), "ani", "");
    rules.run(TestRules.START, WIB);
    history();
    book.write(TestRules.own("kantor-a", 40, "/lain-lagi/"), "ani", "");
    rules.run(TestRules.START, WIB);
    rules.run(TestRules.START, WIB);

    assertEquals(1, looks.done().size());
  }
}
