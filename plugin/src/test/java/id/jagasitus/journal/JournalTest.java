package id.jagasitus.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class JournalTest {
  @TempDir Path folder;

  @Test
  void append_firstAct_isOneDocumentedLine() throws IOException {
    try (Journal journal = TestJournals.open(folder)) {
      journal.append("sri", "192.0.2.1", "note", new TestJournals.Note("halo", 7));
    }
    assertEquals(
        """
        {"seq":1,"time":"2026-11-22T05:00:00.123Z","author":"sri","address":"192.0.2.1","kind":"note",\
        "data":{"text":"halo","number":7},\
        "prev":"0000000000000000000000000000000000000000000000000000000000000000"}
        """,
        Files.readString(TestJournals.file(folder)));
  }

  @Test
  void append_secondAct_carriesTheHashOfTheFirstLine() throws IOException {
    try (Journal journal = TestJournals.open(folder)) {
      TestJournals.note(journal, 1);
      byte[] first = Files.readAllBytes(TestJournals.file(folder));
      assertEquals(Line.hash(first, 0, first.length), journal.head().hash());
      assertEquals(journal.head().hash(), TestJournals.note(journal, 2).prev());
      assertEquals(2, journal.head().seq());
    }
  }

  @Test
  void open_again_foldsTheSameEntries() throws IOException {
    List<Entry> before;
    Head head;
    try (Journal journal = TestJournals.withNotes(folder, 3)) {
      before = TestJournals.entries(journal);
      head = journal.head();
    }
    try (Journal journal = TestJournals.open(folder)) {
      assertEquals(before, TestJournals.entries(journal));
      assertEquals(head, journal.head());
      assertEquals(3, journal.opened().lines());
      assertTrue(journal.opened().holds());
      assertEquals(4, TestJournals.note(journal, 4).seq());
      assertTrue(journal.verify().holds());
    }
  }

  @Test
  void append_hostileTexts_comeBackAsTheyWere() throws IOException {
    List<String> hostile =
        List.of(
            "\n\r\u0000\u001b[31m",
            "\u202ertl",
            "<script>\"'\\",
            "ꦗꦮ 🙂",
            "x".repeat(10_000),
            "\u2028");
    try (Journal journal = TestJournals.open(folder)) {
      for (String text : hostile) {
        journal.append(text, text, text, Map.of("a", text, text, List.of(text)));
      }
      var seen = new ArrayList<String>();
      journal.replay(entry -> seen.add((String) entry.data().asMap().get("a")));
      assertEquals(hostile, seen);
      assertEquals(hostile, TestJournals.entries(journal).stream().map(Entry::author).toList());
      assertTrue(journal.verify().holds());
      assertEquals(hostile.size(), TestJournals.lines(folder).size());
    }
  }

  @Test
  void append_halfOfASurrogatePair_staysReadable() throws IOException {
    try (Journal journal = TestJournals.open(folder)) {
      journal.append("\ud83d", "", "note", Map.of("a", "\udc00x"));
      assertEquals("?x", TestJournals.entries(journal).getFirst().data().asMap().get("a"));
      assertTrue(journal.verify().holds());
    }
  }

  @Test
  void append_noObjectOrTooLarge_isRefusedAndNothingWritten() throws IOException {
    try (Journal journal = TestJournals.open(folder)) {
      assertThrows(
          IllegalArgumentException.class, () -> journal.append("a", "", "note", List.of(1)));
      assertThrows(
          IllegalArgumentException.class,
          () -> journal.append("a", "", "note", Map.of("x", "y".repeat(1 << 20))));
      assertEquals(Head.NONE, journal.head());
    }
  }

  @Test
  void follow_lateFollower_getsAllThenEachNewOne() throws IOException {
    try (Journal journal = TestJournals.withNotes(folder, 2)) {
      var seen = new ArrayList<Long>();
      journal.follow(entry -> seen.add(entry.seq()));
      assertEquals(List.of(1L, 2L), seen);
      TestJournals.note(journal, 3);
      assertEquals(List.of(1L, 2L, 3L), seen);
    }
  }

  @Test
  void open_withFollowers_foldsWhileItChecks() throws IOException {
    TestJournals.withNotes(folder, 2).close();
    Files.writeString(
        TestJournals.file(folder), "{\"seq\":3", java.nio.file.StandardOpenOption.APPEND);
    var seen = new ArrayList<String>();
    try (Journal journal =
        Journal.open(
            folder,
            java.time.InstantSource.fixed(TestJournals.NOON),
            List.of(entry -> seen.add(entry.kind())))) {
      TestJournals.note(journal, 3);
      assertEquals(List.of("note", "note", Journal.REPAIRED, "note"), seen);
    }
  }

  @Test
  void follow_followerThatWrites_isStopped() throws IOException {
    try (Journal journal = TestJournals.open(folder)) {
      var refused = new AtomicReference<Exception>();
      journal.follow(
          entry ->
              refused.set(
                  assertThrows(IllegalStateException.class, () -> TestJournals.note(journal, 9))));
      TestJournals.note(journal, 1);
      assertTrue(String.valueOf(refused.get().getMessage()).contains("must not write"));
      assertEquals(1, journal.head().seq());
    }
  }

  @Test
  void follow_followerWithABug_failsThatActButNotTheJournal() throws IOException {
    try (Journal journal = TestJournals.open(folder)) {
      journal.follow(
          entry -> {
            if (entry.seq() == 1) {
              throw new IllegalStateException("bug");
            }
          });
      assertThrows(IllegalStateException.class, () -> TestJournals.note(journal, 1));
      assertEquals(2, TestJournals.note(journal, 2).seq());
      assertEquals(List.of(1, 2), TestJournals.numbers(journal));
    }
  }

  @Test
  void years_newYear_continuesTheChainInANewFile() throws IOException {
    var now = new AtomicReference<>(Instant.parse("2026-12-31T23:59:59.999Z"));
    try (Journal journal = Journal.open(folder, now::get)) {
      TestJournals.note(journal, 1);
      now.set(Instant.parse("2027-01-01T00:00:00Z"));
      TestJournals.note(journal, 2);
      now.set(Instant.parse("2026-06-01T00:00:00Z"));
      TestJournals.note(journal, 3);
      assertEquals(List.of(1, 2, 3), TestJournals.numbers(journal));
    }
    assertEquals(1, TestJournals.lines(folder).size());
    assertEquals(2, Files.readAllLines(folder.resolve("2027.jsonl")).size());
    Verification verified = Journal.verify(folder);
    assertTrue(verified.holds(), verified.toString());
    try (Journal journal = Journal.open(folder, now::get)) {
      assertEquals(4, TestJournals.note(journal, 4).seq());
      assertTrue(journal.verify().holds());
    }
  }

  @Test
  void open_twice_isRefusedWithAReason() throws IOException {
    try (Journal journal = TestJournals.withNotes(folder, 1)) {
      var refused = assertThrows(JournalException.class, () -> TestJournals.open(folder));
      assertTrue(String.valueOf(refused.getMessage()).contains("in use by this process"));
      assertEquals(1, journal.head().seq());
    }
    TestJournals.open(folder).close();
  }

  @Test
  void close_laterAct_isRefused() throws IOException {
    Journal journal = TestJournals.open(folder);
    journal.close();
    var refused = assertThrows(JournalException.class, () -> TestJournals.note(journal, 1));
    assertTrue(String.valueOf(refused.getMessage()).contains("the journal is closed"));
  }

  @Test
  void append_interruptedThread_writesAllTheSameAndStaysInterrupted() throws IOException {
    try (Journal journal = TestJournals.withNotes(folder, 1)) {
      Thread.currentThread().interrupt();
      TestJournals.note(journal, 2);
      assertTrue(Thread.interrupted());
      TestJournals.note(journal, 3);
      assertEquals(List.of(1, 2, 3), TestJournals.numbers(journal));
      assertTrue(journal.verify().holds());
    }
  }

  @Test
  void files_onPosix_areReadableByTheirOwnerAlone(@TempDir Path home) throws IOException {
    Path mine = home.resolve("journal");
    TestJournals.withNotes(mine, 1).close();
    if (Disk.POSIX) {
      assertEquals(
          "rw-------",
          PosixFilePermissions.toString(Files.getPosixFilePermissions(TestJournals.file(mine))));
      assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(mine)));
    }
  }

  @Test
  void data_olderOrNewerShape_isReadAsFarAsItGoes() throws IOException {
    record Newer(String text, int number, @org.jspecify.annotations.Nullable String more) {}
    record Older(String text) {}
    try (Journal journal = TestJournals.withNotes(folder, 1)) {
      Data data = TestJournals.entries(journal).getFirst().data();
      assertEquals(new Newer("note 1", 1, null), data.as(Newer.class));
      assertEquals(new Older("note 1"), data.as(Older.class));
      assertFalse(data.equals(data.toString()));
    }
  }

  @Test
  void asMap_entry_isTheLineAsValues() throws IOException {
    try (Journal journal = TestJournals.withNotes(folder, 1)) {
      Map<String, Object> map = TestJournals.entries(journal).getFirst().asMap();
      assertEquals(
          List.of("seq", "time", "author", "address", "kind", "data", "prev"),
          List.copyOf(map.keySet()));
      assertEquals(Map.of("text", "note 1", "number", 1), map.get("data"));
    }
  }

  @Test
  void replay_linesOfAnyLength_areFoundAgain() throws IOException {
    var random = new Random(7);
    var texts = new ArrayList<String>();
    try (Journal journal = TestJournals.open(folder)) {
      for (int i = 0; i < 300; i++) {
        texts.add("é".repeat(i % 50 == 0 ? 100_000 + random.nextInt(9) : random.nextInt(2_000)));
        journal.append("a", "", i % 3 == 0 ? "third.one" : "other", Map.of("text", texts.get(i)));
      }
      assertEquals(texts, texts(journal, List.of()));
    }
    try (Journal again = TestJournals.open(folder)) {
      assertEquals(texts, texts(again, List.of()));
      var thirds = IntStream.range(0, 100).mapToObj(i -> texts.get(3 * i)).toList();
      assertEquals(thirds, texts(again, List.of("third.")));
      assertEquals(List.of(), texts(again, List.of("fourth.")));
    }
  }

  private static List<String> texts(Journal journal, List<String> kinds) throws IOException {
    var texts = new ArrayList<String>();
    journal.replay(kinds, entry -> texts.add(String.valueOf(entry.data().asMap().get("text"))));
    return texts;
  }

  @Test
  void replay_lineThatWasSpoiledSince_isLeftOut() throws IOException {
    try (Journal journal = TestJournals.withNotes(folder, 3)) {
      String spoiled = Files.readString(TestJournals.file(folder)).replace("\"seq\":2", "#seq#:2");
      Files.writeString(TestJournals.file(folder), spoiled);
      assertEquals(List.of(1, 3), TestJournals.numbers(journal));
      assertFalse(journal.verify().holds());
    }
  }

  @Test
  void number_ofData_isReadWithoutTheRest() throws IOException {
    try (Journal journal = TestJournals.open(folder)) {
      Data data =
          journal
              .append("a", "", "x", Map.of("list", List.of(Map.of("id", 1)), "id", 7, "text", "id"))
              .data();
      assertEquals(7, data.number("id"));
      assertThrows(IllegalArgumentException.class, () -> data.number("text"));
      assertThrows(IllegalArgumentException.class, () -> data.number("none"));
    }
  }

  @Test
  void follow_someKinds_getsThoseOnlyBeforeAndAfter() throws IOException {
    try (Journal journal = Journal.open(folder, () -> Instant.EPOCH)) {
      journal.append("a", "", "mail.changed", Map.of("n", 1));
      journal.append("a \",\"kind\":\"mail.x", "", "account.added", Map.of("kind", "mail.no"));
      journal.append("a", "", "mail", Map.of("n", 2));
      var found = new ArrayList<String>();
      journal.follow(List.of("mail.", "court."), entry -> found.add(entry.kind()));
      journal.append("a", "", "court.changed", Map.of());
      journal.append("a", "", "account.added", Map.of());
      assertEquals(List.of("mail.changed", "court.changed"), found);

      found.clear();
      journal.replay(List.of("account."), entry -> found.add(entry.kind()));
      assertEquals(List.of("account.added", "account.added"), found);
    }
  }

  @Test
  void followLatest_getsTheLatestThereAreThenEachNewOne() throws IOException {
    try (Journal journal = TestJournals.withNotes(folder, 5)) {
      journal.append("sri", "", "other", Map.of());
      var seen = new ArrayList<Long>();
      journal.followLatest(List.of("note"), 2, entry -> seen.add(entry.seq()));
      TestJournals.note(journal, 7);
      assertEquals(List.of(4L, 5L, 7L), seen);
    }
  }

  @Test
  void replay_wantedOnes_areCountedAmongTheirKind() throws IOException {
    try (Journal journal = TestJournals.withNotes(folder, 2)) {
      journal.append("sri", "", "other", Map.of());
      TestJournals.note(journal, 4);
      TestJournals.note(journal, 5);
      var wanted = BitSet.valueOf(new long[] {0b1_0000_0101});
      var seen = new ArrayList<Long>();
      journal.replay(List.of("note"), wanted, entry -> seen.add(entry.seq()));
      assertEquals(List.of(1L, 4L), seen);
    }
  }
}
