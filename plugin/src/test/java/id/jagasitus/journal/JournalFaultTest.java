package id.jagasitus.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class JournalFaultTest {
  @TempDir Path folder;

  /** A disk that does what the machine's does until it is told to fail. */
  private static final class FaultyDisk implements Disk {
    boolean full;
    boolean forceFails;
    boolean truncateFails;
    int forces;
    Runnable onForce = () -> {};

    @Override
    public Handle open(Path file) throws IOException {
      Handle real = REAL.open(file);
      return new Handle() {
        @Override
        public void write(byte[] bytes, long at) throws IOException {
          real.write(full ? Arrays.copyOf(bytes, bytes.length / 2) : bytes, at);
          failIf(full, "No space left on device");
        }

        @Override
        public void force() throws IOException {
          forces++;
          onForce.run();
          failIf(forceFails, "Input/output error");
          real.force();
        }

        @Override
        public void truncate(long size) throws IOException {
          failIf(truncateFails, "Read-only file system");
          real.truncate(size);
        }

        @Override
        public void close() throws IOException {
          real.close();
        }
      };
    }

    private static void failIf(boolean condition, String message) throws IOException {
      if (condition) {
        throw new IOException(message);
      }
    }
  }

  private final FaultyDisk disk = new FaultyDisk();

  private Journal open() throws IOException {
    return Journal.open(folder, InstantSource.fixed(TestJournals.NOON), disk, List.of());
  }

  @Test
  void append_diskFull_failsClearlyAndLeavesTheFileValid() throws IOException {
    try (Journal journal = open()) {
      TestJournals.note(journal, 1);
      byte[] before = Files.readAllBytes(TestJournals.file(folder));
      Head head = journal.head();
      disk.full = true;
      var failed = assertThrows(JournalException.class, () -> TestJournals.note(journal, 2));
      assertTrue(
          String.valueOf(failed.getMessage())
              .contains("No space left on device); nothing was recorded"));
      assertTrue(Arrays.equals(before, Files.readAllBytes(TestJournals.file(folder))));
      assertEquals(head, journal.head());
    }
  }

  @Test
  void append_afterSpaceWasFreed_goesOnWithoutAGap() throws IOException {
    try (Journal journal = open()) {
      TestJournals.note(journal, 1);
      disk.full = true;
      assertThrows(JournalException.class, () -> TestJournals.note(journal, 2));
      disk.full = false;
      assertEquals(2, TestJournals.note(journal, 3).seq());
      assertEquals(List.of(1, 3), TestJournals.numbers(journal));
      assertTrue(journal.verify().holds());
    }
  }

  @Test
  void append_fileRemoved_isRefusedUntilItIsBack() throws IOException {
    try (Journal journal = open()) {
      TestJournals.note(journal, 1);
      Path aside = folder.resolve("aside");
      Files.move(TestJournals.file(folder), aside);
      assertRefused(journal);
      Files.writeString(TestJournals.file(folder), "");
      assertRefused(journal);
      Files.write(TestJournals.file(folder), Files.readAllBytes(aside));
      assertRefused(journal);
      Files.move(aside, TestJournals.file(folder), StandardCopyOption.REPLACE_EXISTING);
      TestJournals.note(journal, 3);
      assertEquals(List.of(1, 3), TestJournals.numbers(journal));
      assertTrue(journal.verify().holds());
    }
  }

  private static void assertRefused(Journal journal) {
    var refused = assertThrows(JournalException.class, () -> TestJournals.note(journal, 2));
    assertTrue(
        String.valueOf(refused.getMessage()).contains("removed or replaced while it was in use"));
  }

  @Test
  void append_fileRemovedBeforeTheFirstLine_isRefused() throws IOException {
    try (Journal journal = open()) {
      TestJournals.note(journal, 1);
    }
    try (Journal journal = open()) {
      Files.delete(TestJournals.file(folder));
      assertRefused(journal);
    }
  }

  @Test
  void append_forceFails_forgetsTheLine() throws IOException {
    try (Journal journal = open()) {
      TestJournals.note(journal, 1);
      disk.forceFails = true;
      assertThrows(JournalException.class, () -> TestJournals.note(journal, 2));
      disk.forceFails = false;
      TestJournals.note(journal, 3);
      assertEquals(List.of(1, 3), TestJournals.numbers(journal));
      assertTrue(journal.verify().holds());
    }
  }

  @Test
  void append_evenTruncatingFails_isMendedBeforeTheNextLine() throws IOException {
    try (Journal journal = open()) {
      TestJournals.note(journal, 1);
      disk.full = true;
      disk.truncateFails = true;
      assertThrows(JournalException.class, () -> TestJournals.note(journal, 2));
      assertEquals(List.of(1), TestJournals.numbers(journal));
      disk.full = false;
      assertThrows(JournalException.class, () -> TestJournals.note(journal, 3));
      disk.truncateFails = false;
      TestJournals.note(journal, 4);
      assertEquals(List.of(1, 4), TestJournals.numbers(journal));
      assertTrue(journal.verify().holds());
    }
  }

  @Test
  void append_diskFullAcrossNewYear_keepsBothFilesValid() throws IOException {
    var now = new AtomicReference<>(Instant.parse("2026-12-31T23:00:00Z"));
    try (Journal journal = Journal.open(folder, now::get, disk, List.of())) {
      TestJournals.note(journal, 1);
      disk.full = true;
      disk.truncateFails = true;
      assertThrows(JournalException.class, () -> TestJournals.note(journal, 2));
      now.set(Instant.parse("2027-01-01T00:00:00Z"));
      assertThrows(JournalException.class, () -> TestJournals.note(journal, 3));
      assertEquals(List.of(1), TestJournals.numbers(journal));
      disk.full = false;
      disk.truncateFails = false;
      TestJournals.note(journal, 4);
      assertEquals(List.of(1, 4), TestJournals.numbers(journal));
      assertTrue(journal.verify().holds(), journal.verify().toString());
    }
  }

  @Test
  void open_cutAtEveryByteOfTheLastLine_keepsWhatWasAnswered(@TempDir Path other)
      throws IOException {
    TestJournals.withNotes(folder, 2).close();
    long two = Files.size(TestJournals.file(folder));
    try (Journal journal = open()) {
      TestJournals.note(journal, 3);
    }
    byte[] whole = Files.readAllBytes(TestJournals.file(folder));
    for (int cut = (int) two; cut <= whole.length; cut++) {
      Files.write(TestJournals.file(other), Arrays.copyOf(whole, cut));
      openCut(other, cut, two, whole.length);
    }
  }

  private static void openCut(Path folder, int cut, long two, long three) throws IOException {
    boolean torn = cut > two && cut < three;
    try (Journal journal = TestJournals.open(folder)) {
      assertEquals(cut == three ? List.of(1, 2, 3) : List.of(1, 2), TestJournals.numbers(journal));
      assertEquals(
          torn ? Optional.of(new Repair("2026.jsonl", two, cut - two)) : Optional.empty(),
          journal.opened().torn());
      Entry last = TestJournals.entries(journal).getLast();
      assertEquals(torn ? Journal.REPAIRED : "note", last.kind());
      TestJournals.note(journal, 4);
      assertTrue(journal.verify().holds(), "cut at " + cut);
    }
  }

  @Test
  void append_manyAtOnce_shareOneForce() throws Exception {
    try (Journal journal = open()) {
      TestJournals.note(journal, 0);
      int before = disk.forces;
      var others = new ArrayList<Thread>();
      var forcing = new CountDownLatch(1);
      disk.onForce =
          () -> {
            disk.onForce = () -> {};
            forcing.countDown();
            while (!others.stream().allMatch(JournalFaultTest::waits)) {
              Thread.onSpinWait();
            }
          };
      for (int i = 2; i <= 6; i++) {
        int number = i;
        others.add(new Thread(() -> noteLater(journal, forcing, number)));
      }
      others.forEach(Thread::start);
      TestJournals.note(journal, 1);
      for (Thread other : others) {
        other.join();
      }
      assertEquals(before + 2, disk.forces);
      assertEquals(7, TestJournals.numbers(journal).size());
      assertTrue(journal.verify().holds());
    }
  }

  private static boolean waits(Thread thread) {
    return thread.getState() == Thread.State.WAITING
        || thread.getState() == Thread.State.TERMINATED;
  }

  private static void noteLater(Journal journal, CountDownLatch forcing, int number) {
    try {
      while (forcing.getCount() > 0) {
        Thread.onSpinWait();
      }
      TestJournals.note(journal, number);
    } catch (JournalException e) {
      throw new IllegalStateException(e);
    }
  }
}
