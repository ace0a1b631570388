package id.jagasitus.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ChainTest {
  @TempDir Path folder;

  @BeforeEach
  void fiveNotes() throws IOException {
    TestJournals.withNotes(folder, 5).close();
  }

  private Verification after(List<String> lines) throws IOException {
    Files.writeString(TestJournals.file(folder), String.join("\n", lines) + "\n");
    return Journal.verify(folder);
  }

  private List<String> lines() throws IOException {
    return new ArrayList<>(TestJournals.lines(folder));
  }

  @Test
  void verify_untouched_holds() throws IOException {
    Verification verified = Journal.verify(folder);
    assertTrue(verified.holds());
    assertEquals(5, verified.lines());
    assertEquals(List.of(), verified.breaks());
  }

  @Test
  void verify_changedWord_namesTheLineBehind() throws IOException {
    List<String> lines = lines();
    lines.set(2, lines.get(2).replace("note 3", "note 4"));
    Verification verified = after(lines);
    assertEquals(1, verified.broken());
    assertEquals(4, verified.breaks().getFirst().line());
    assertTrue(
        verified.breaks().getFirst().toString().startsWith("2026.jsonl line 4: carries the hash "));
  }

  @Test
  void verify_lastLineChanged_showsAnotherHead() throws IOException {
    Head head = Journal.verify(folder).head();
    List<String> lines = lines();
    lines.set(4, lines.get(4).replace("note 5", "note 6"));
    Verification verified = after(lines);
    assertTrue(verified.holds());
    assertFalse(head.equals(verified.head()));
  }

  @Test
  void verify_removedOrSwappedOrUnreadableLine_isNamed() throws IOException {
    List<String> whole = lines();
    List<String> removed = lines();
    removed.remove(1);
    assertEquals(2, after(removed).breaks().getFirst().line());
    List<String> swapped = new ArrayList<>(whole);
    Collections.swap(swapped, 1, 2);
    assertEquals(List.of(2L, 3L, 4L), breakLines(after(swapped)));
    List<String> unreadable = new ArrayList<>(whole);
    unreadable.set(2, "{\"seq\":3}");
    assertEquals(List.of(3L, 4L), breakLines(after(unreadable)));
    assertEquals("is no journal line", Journal.verify(folder).breaks().getFirst().reason());
  }

  private static List<Long> breakLines(Verification verified) {
    return verified.breaks().stream().map(Break::line).toList();
  }

  @Test
  void verify_anyByteFlipped_isNoticedOrChangesTheHead() throws IOException {
    byte[] whole = Files.readAllBytes(TestJournals.file(folder));
    Verification before = Journal.verify(folder);
    for (int i = 0; i < whole.length; i++) {
      byte[] flipped = whole.clone();
      flipped[i] ^= 1;
      Files.write(TestJournals.file(folder), flipped);
      Verification after = Journal.verify(folder);
      assertTrue(
          !after.holds() || after.torn().isPresent() || !after.head().equals(before.head()),
          "byte " + i);
    }
  }

  @Test
  void open_brokenChain_opensSaysSoAndGoesOn() throws IOException {
    List<String> lines = lines();
    lines.set(2, "garbage");
    assertFalse(after(lines).holds());
    try (Journal journal = TestJournals.open(folder)) {
      assertEquals(2, journal.opened().broken());
      assertEquals(List.of(1, 2, 4, 5), TestJournals.numbers(journal));
      assertEquals(6, TestJournals.note(journal, 6).seq());
      assertEquals(2, journal.verify().broken());
    }
  }

  @Test
  void verify_manyBreaks_namesTheFirstHundredAndCountsAll() throws IOException {
    Verification verified = after(Collections.nCopies(500, "x"));
    assertEquals(500, verified.broken());
    assertEquals(Verification.MOST_BREAKS, verified.breaks().size());
  }

  @Test
  void verify_olderFileWithoutLastLineFeed_isBroken() throws IOException {
    byte[] whole = Files.readAllBytes(TestJournals.file(folder));
    Files.write(folder.resolve("2025.jsonl"), java.util.Arrays.copyOf(whole, whole.length - 1));
    Verification verified = Journal.verify(folder);
    assertEquals("2025.jsonl", verified.breaks().getFirst().file());
    assertEquals(5, verified.breaks().getFirst().line());
  }

  @Test
  void verify_fileWithoutLineFeeds_needsBoundedMemory() throws IOException {
    Files.write(TestJournals.file(folder), new byte[5 << 20]);
    Verification verified = Journal.verify(folder);
    assertEquals(2, verified.broken());
    assertEquals(Optional.of(new Repair("2026.jsonl", 4 << 20, 1 << 20)), verified.torn());
  }

  /** So long that it is read in many batches. */
  private void longNotes(int count) throws IOException {
    try (Journal journal = TestJournals.open(folder)) {
      for (int i = 6; i <= count; i++) {
        journal.append("sri", "", "note", new TestJournals.Note("x".repeat(60_000), i));
      }
    }
  }

  @Test
  void open_longJournal_handsItOverInOrder() throws IOException {
    longNotes(80);
    var seen = new ArrayList<Long>();
    try (Journal journal =
        Journal.open(
            folder,
            InstantSource.fixed(TestJournals.NOON),
            List.of(entry -> seen.add(entry.seq())))) {
      assertEquals(LongStream.rangeClosed(1, 80).boxed().toList(), seen);
      assertEquals(Journal.verify(folder), journal.opened());
      assertEquals(80, TestJournals.numbers(journal).size());
    }
  }

  @Test
  void open_longJournalWithChangedLine_namesTheLineBehind() throws IOException {
    longNotes(80);
    for (int changed : new int[] {5, 40, 79}) {
      List<String> whole = lines();
      List<String> lines = lines();
      lines.set(
          changed - 1, lines.get(changed - 1).replace("\"author\":\"sri\"", "\"author\":\"ani\""));
      assertEquals(List.of(changed + 1L), breakLines(after(lines)));
      try (Journal journal = TestJournals.open(folder)) {
        assertEquals(List.of(changed + 1L), breakLines(journal.opened()));
      }
      after(whole);
    }
  }
}
