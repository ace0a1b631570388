package id.jagasitus.store;

import static id.jagasitus.event.TestEvents.page;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.jagasitus.event.Blur;
import id.jagasitus.event.Network;
import id.jagasitus.event.RequestEvent;
import id.jagasitus.query.Reach;
import id.jagasitus.store.StoreStats.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class IndexFaultsTest {

  private static final EventFilter ALL = EventFilter.of("", Reach.ADDRESSES, ZoneOffset.UTC);

  @TempDir Path home;
  private Instant now = Instant.parse("2026-06-15T03:00:00Z");

  private LuceneEventStore open() {
    return LuceneEventStore.open(folder(), StoreConfig.DEFAULT, () -> now);
  }

  private Path folder() {
    return home.resolve("index");
  }

  private static List<RequestEvent> events(int count) {
    return IntStream.range(0, count).mapToObj(i -> page().path("/" + i).build()).toList();
  }

  private void later() {
    now = now.plusSeconds(10);
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
        Files.delete(file);
      }
    }
  }

  private static Path largest(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".cfs"))
          .max((a, b) -> Long.compare(a.toFile().length(), b.toFile().length()))
          .orElseThrow();
    }
  }

  @Test
  void refreshed_thenKilled_isThereAgain() throws Exception {
    var killed = open();
    killed.append(events(3));
    killed.refresh();
    killed.append(events(5)); // the last second
    copy(folder(), home.resolve("copy"));
    killed.close();
    try (var again = LuceneEventStore.open(home.resolve("copy"), StoreConfig.DEFAULT, () -> now)) {
      assertEquals(3, again.count(ALL));
      assertEquals(Optional.empty(), again.stats().trouble());
    }
  }

  /** What lies on disk at this moment, as after a kill. */
  @Test
  void place_ofTheLastCommit_isThereAfterAKill() throws Exception {
    try (var store = open()) {
      store.append(events(5), "500 access.log");
      store.refresh();
      store.append(events(5), "900 access.log");
      copy(folder(), home.resolve("killed"));
    }
    try (var store =
        LuceneEventStore.open(home.resolve("killed"), StoreConfig.DEFAULT, () -> now)) {
      assertEquals(Optional.of("500 access.log"), store.upTo());
      assertEquals(5, store.stats().events());
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to);
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : files.filter(f -> !f.endsWith("write.lock")).toList()) {
        Files.copy(file, to.resolve(String.valueOf(file.getFileName())));
      }
    }
  }

  @Test
  void open_damagedIndex_isSetAsideAndSaid() throws Exception {
    try (var store = open()) {
      store.append(events(10));
      store.refresh();
    }
    try (Stream<Path> files = Files.list(folder())) {
      Path segments =
          files.filter(f -> f.toString().contains("segments_")).findFirst().orElseThrow();
      Files.write(segments, new byte[] {1, 2, 3});
    }
    try (var store = open()) {
      assertEquals(Kind.SET_ASIDE, store.stats().trouble().orElseThrow().kind());
      assertEquals(0, store.count(ALL));
      String aside = store.stats().trouble().orElseThrow().detail();
      assertTrue(Files.exists(home.resolve(aside)), aside);
      store.clear();
      assertEquals(Optional.empty(), store.stats().trouble());
    }
  }

  @Test
  void setAside_staysSaidAfterRestart_untilCleared() throws Exception {
    try (var store = open()) {
      store.append(events(10));
      store.refresh();
    }
    Files.write(largest(folder()), new byte[100]);
    try (var store = open()) {
      store.refresh();
    }
    try (var store = open()) {
      assertEquals(Kind.SET_ASIDE, store.stats().trouble().orElseThrow().kind());
    }
  }

  @Test
  void verify_flippedByte_isFoundAndSetAside() throws Exception {
    try (var store = open()) {
      store.append(events(2000));
      store.refresh();
    }
    try (FileChannel file = FileChannel.open(largest(folder()), StandardOpenOption.WRITE)) {
      file.write(ByteBuffer.wrap(new byte[] {99, 98, 97, 96}), file.size() / 2);
    }
    try (var store = open()) {
      store.verify();
      assertEquals(Kind.READ_FAILED, store.stats().trouble().orElseThrow().kind());
      store.refresh();
      assertEquals(Kind.SET_ASIDE, store.stats().trouble().orElseThrow().kind());
      store.append(events(1));
      store.refresh();
      assertEquals(1, store.count(ALL));
    }
  }

  @Test
  void homeDeletedWhileRunning_isSaid_andRecoversWithWhatCameMeanwhile() throws Exception {
    try (var store = open()) {
      store.append(events(3));
      store.refresh();
      delete(home);
      store.append(events(4));
      store.refresh();
      assertEquals(Kind.WRITE_FAILED, store.stats().trouble().orElseThrow().kind());
      later();
      store.refresh();
      assertEquals(Kind.WRITE_FAILED, store.stats().trouble().orElseThrow().kind());
      Files.createDirectories(home);
      later();
      store.refresh();
      assertEquals(Kind.SET_ASIDE, store.stats().trouble().orElseThrow().kind());
      assertEquals(4, store.count(ALL));
      assertEquals(0, store.stats().lost());
    }
  }

  @Test
  void writingFailsForLong_heldEventsAreBounded_restIsCountedLost() throws Exception {
    try (var store = open()) {
      delete(home);
      store.refresh();
      assertEquals(IndexKeeper.MOST_HELD, store.append(events(IndexKeeper.MOST_HELD)));
      assertEquals(0, store.append(events(7)));
      store.refresh();
      assertEquals(7, store.stats().lost());
      Files.createDirectories(home);
      later();
      store.refresh();
      assertEquals(IndexKeeper.MOST_HELD, store.count(ALL));
    }
  }

  @Test
  void open_homeMissing_answersAndSays() throws Exception {
    try (var store =
        LuceneEventStore.open(home.resolve("not/there"), StoreConfig.DEFAULT, () -> now)) {
      assertEquals(Kind.WRITE_FAILED, store.stats().trouble().orElseThrow().kind());
      assertThrows(UncheckedIOException.class, () -> store.count(ALL));
      Files.createDirectories(home.resolve("not"));
      later();
      store.refresh();
      assertEquals(0, store.count(ALL));
      assertEquals(Optional.empty(), store.stats().trouble());
    }
  }

  @Test
  void lines_abandoned_leaveNothing() throws Exception {
    try (var store = open()) {
      store.lines().accept(List.of(StoreFixture.line("/x", "a=1")).iterator());
      store.append(events(1));
      store.refresh();
      store.lines().abandon();
      store.lines().accept(List.of(StoreFixture.line("/y", "a=1")).iterator());
      store.lines().commit("m");
      assertEquals(2, store.count(ALL));
      assertEquals(1, store.count(EventFilter.of("path:y", Reach.ADDRESSES, ZoneOffset.UTC)));
    }
  }

  @Test
  void mark_survivesRestartAndLaterCommits() throws Exception {
    try (var store = open()) {
      store.lines().accept(List.of(StoreFixture.line("/x", "a=1")).iterator());
      store.lines().commit("7 8");
      store.append(events(1));
      store.refresh();
    }
    try (var store = open()) {
      assertEquals(Optional.of("7 8"), store.lines().mark());
    }
  }

  @Test
  void shrink_tooLarge_dropsOldestUntilItFits() throws Exception {
    try (var store = open()) {
      for (int i = 0; i < 20; i++) {
        int day = i;
        store.append(
            IntStream.range(0, 1000)
                .mapToObj(
                    n -> page().path("/" + day + "/" + n * 7919L).time(day * 1000L + n).build())
                .toList());
        store.refresh();
      }
      long before = store.stats().bytes();
      assertTrue(store.shrink(before / 2) > 0);
      assertTrue(store.stats().bytes() <= before / 2, before + " to " + store.stats().bytes());
      assertTrue(store.count(ALL) > 5000);
      assertEquals(20_000 - 1, store.stats().newest());
    }
  }

  @Test
  void erase_oneVisitor_leavesNothingOfThemInAnyFile() throws Exception {
    try (var store = open()) {
      for (int i = 0; i < 4; i++) {
        store.append(events(200));
        store.append(List.of(page().client("198.51.100.7").agent("PenandaSatuSatunya").build()));
        store.refresh();
      }
      assertTrue(inFiles("PenandaSatuSatunya"));
      assertEquals(4, store.erase(Network.parse("198.51.100.7"), Long.MAX_VALUE));
      assertEquals(800, store.count(ALL));
      assertFalse(inFiles("PenandaSatuSatunya"));
    }
  }

  private boolean inFiles(String text) throws IOException {
    try (Stream<Path> files = Files.list(folder())) {
      for (Path file : files.toList()) {
        if (Files.readString(file, StandardCharsets.ISO_8859_1).contains(text)) {
          return true;
        }
      }
    }
    return false;
  }

  @Test
  void blur_moreThanARound_goesOnUntilNothingIsLeft() throws Exception {
    try (var store = open()) {
      for (int second = 0; second < 3; second++) {
        long time = 1_000_000_000L + second * 1_000L;
        store.append(
            IntStream.range(0, 2_400)
                .mapToObj(i -> page().client("198.51.100." + (1 + i % 200)).time(time).build())
                .toList());
        store.refresh();
      }
      var blur = new Blur(24, 48);
      long blurred = 0;
      for (long round = store.blur(blur, now.toEpochMilli());
          round > 0;
          round = store.blur(blur, now.toEpochMilli())) {
        assertTrue(round <= Blurring.MOST, () -> "too many at once");
        blurred += round;
      }
      assertEquals(7_200, blurred);
      assertEquals(7_200, store.count(ALL));
      assertEquals(7_200, store.traces(Network.parse("198.51.100.0")).count());
    }
  }
}
