package id.jagasitus.privacy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.jagasitus.event.Network;
import id.jagasitus.event.RequestEvent;
import id.jagasitus.event.TestEvents;
import id.jagasitus.journal.Journal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ErasuresTest {

  private static final Network WHO = Network.parse("198.51.100.7");
  private static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");

  @TempDir Path home;
  private final List<String> done = new ArrayList<>();
  private int deadly = Integer.MAX_VALUE;
  private Journal journal;

  /** What a kill looks like from inside: nothing after it happens. */
  private static final class Killed extends Error {
    private static final long serialVersionUID = 1;
  }

  @BeforeEach
  void open() throws IOException {
    Files.createDirectories(home.resolve("secrets"));
    journal = Journal.open(home.resolve("journal"), () -> NOW);
  }

  @AfterEach
  void close() throws IOException {
    journal.close();
  }

  private Erasures erasures() throws IOException {
    var places = new LinkedHashMap<String, Eraser>();
    places.put("LOG", (who, until) -> erase("LOG"));
    places.put("INDEX", (who, until) -> erase("INDEX"));
    var erasures =
        new Erasures(
            home.resolve("secrets"),
            new Seal(new byte[Seal.KEY_BYTES]),
            Files::writeString,
            journal,
            places);
    journal.follow(erasures::fold);
    return erasures;
  }

  private long erase(String place) {
    if (done.size() >= deadly) {
      throw new Killed();
    }
    done.add(place);
    return 3;
  }

  private String journalText() throws IOException {
    try (Stream<Path> files = Files.list(home.resolve("journal"))) {
      var text = new StringBuilder();
      for (Path file : files.filter(each -> each.toString().endsWith(".jsonl")).toList()) {
        text.append(Files.readString(file));
      }
      return text.toString();
    }
  }

  private List<String> secrets() throws IOException {
    try (Stream<Path> files = Files.list(home.resolve("secrets"))) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }

  @Test
  void work_promisedErasure_goesOverEveryPlaceInOrderAndForgetsTheAddress() throws IOException {
    var erasures = erasures();
    erasures.begin(WHO, NOW, "surat 12/2026", "siti", "192.0.2.1");
    assertEquals(List.of("erasure-1"), secrets());

    assertEquals(1, erasures.work());

    assertEquals(List.of("LOG", "INDEX"), done);
    assertEquals(List.of(), secrets());
    Erasure erasure = erasures.list().getFirst();
    assertEquals(NOW, erasure.done().orElseThrow());
    assertEquals(Map.of("LOG", 3L, "INDEX", 3L), erasure.counts());
    assertEquals("siti", erasure.author());
    assertFalse(journalText().contains("198.51.100"));
    assertEquals(List.of(erasure), erasures.of(WHO));
    assertEquals(List.of(), erasures.of(Network.parse("198.51.100.8")));
  }

  @Test
  void work_killedBeforeTheFirstPlace_isMadeAgainByTheNextStart() throws IOException {
    killedAfter(0);
  }

  @Test
  void work_killedBetweenPlaces_isMadeAgainByTheNextStart() throws IOException {
    killedAfter(1);
  }

  private void killedAfter(int places) throws IOException {
    deadly = places;
    var killed = erasures();
    killed.begin(WHO, NOW, "surat", "siti", "");
    assertThrows(Killed.class, killed::work);
    journal.close();
    journal = Journal.open(home.resolve("journal"), () -> NOW);
    deadly = Integer.MAX_VALUE;
    done.clear();

    var next = erasures();
    assertTrue(next.list().getFirst().done().isEmpty());
    assertFalse(next.lost(next.list().getFirst()));
    assertEquals(1, next.work());

    assertEquals(List.of("LOG", "INDEX"), done);
    assertTrue(next.list().getFirst().done().isPresent());
    assertEquals(List.of(), secrets());
    assertEquals(0, next.work());
  }

  @Test
  void work_fileWithoutAPromise_isDropped() throws IOException {
    Files.writeString(home.resolve("secrets/erasure-1"), WHO + " " + NOW + "\n");
    assertEquals(0, erasures().work());
    assertEquals(List.of(), secrets());
    assertEquals(List.of(), done);
  }

  @Test
  void work_killedBetweenDoneAndTheFile_erasesNothingTwice() throws IOException {
    var erasures = erasures();
    erasures.begin(WHO, NOW, "surat", "siti", "");
    erasures.work();
    Files.writeString(home.resolve("secrets/erasure-1"), WHO + " " + NOW + "\n");
    assertEquals(0, erasures().work());
    assertEquals(2, done.size());
    assertEquals(List.of(), secrets());
  }

  @Test
  void work_placeThatCannotNow_isTriedAgainAndCountsBoth() throws IOException {
    var tries = new int[1];
    var places = new LinkedHashMap<String, Eraser>();
    places.put("LOG", (who, until) -> 2 - tries[0] * 2L);
    places.put(
        "IMPORTED",
        (who, until) -> {
          if (tries[0]++ == 0) {
            throw new IOException("logs are being imported");
          }
          return 5;
        });
    var erasures =
        new Erasures(
            home.resolve("secrets"),
            new Seal(new byte[Seal.KEY_BYTES]),
            Files::writeString,
            journal,
            places);
    journal.follow(erasures::fold);
    erasures.begin(WHO, NOW, "surat", "siti", "");

    assertEquals(0, erasures.work());
    assertEquals("logs are being imported", erasures.problem());
    assertEquals(1, erasures.work());
    assertEquals("", erasures.problem());
    assertEquals(Map.of("LOG", 2L, "IMPORTED", 5L), erasures.list().getFirst().counts());
  }

  @Test
  void work_addressFileGone_isLostUntilSomebodyBeginsAgain() throws IOException {
    var erasures = erasures();
    erasures.begin(WHO, NOW, "surat", "siti", "");
    Files.delete(home.resolve("secrets/erasure-1"));
    assertEquals(0, erasures.work());
    assertTrue(erasures.lost(erasures.list().getFirst()));
    assertEquals(2, erasures.begin(WHO, NOW, "surat", "siti", ""));
  }

  @Test
  void begin_journalRefuses_promisesNothing() throws IOException {
    var erasures = erasures();
    journal.close();
    assertThrows(IOException.class, () -> erasures.begin(WHO, NOW, "surat", "siti", ""));
    assertEquals(List.of(), secrets());
    assertEquals(List.of(), erasures.list());
  }

  @Test
  void without_eventsOnTheirWay_losesTheirsUpToTheMoment() throws IOException {
    var erasures = erasures();
    RequestEvent theirs = TestEvents.page().client("198.51.100.7").time(NOW.toEpochMilli()).build();
    RequestEvent later =
        TestEvents.page().client("198.51.100.7").time(NOW.toEpochMilli() + 1).build();
    RequestEvent other = TestEvents.page().time(NOW.toEpochMilli()).build();
    List<RequestEvent> all = List.of(theirs, later, other);
    assertSame(all, erasures.without(all));
    erasures.begin(WHO, NOW, "surat", "siti", "");
    assertEquals(List.of(later, other), erasures.without(all));
  }
}
