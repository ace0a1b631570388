package id.jagasitus;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.jagasitus.integrity.Publishing;
import id.jagasitus.journal.Journal;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PublishingSnapshotsTest {
  private static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");

  @TempDir Path folder;
  private Journal journal;
  private Publishing publishing;
  private final List<String> taken = new ArrayList<>();
  private boolean busy;
  private PublishingSnapshots snapshots;

  @BeforeEach
  void open() throws IOException {
    journal = Journal.open(folder, () -> NOW);
    publishing = new Publishing(journal);
    journal.follow(publishing::fold);
    snapshots = snapshots();
  }

  private PublishingSnapshots snapshots() {
    return new PublishingSnapshots(publishing, by -> !busy && taken.add(by), NOW);
  }

  @AfterEach
  void close() throws IOException {
    journal.close();
  }

  private void begin() throws IOException {
    publishing.begin("budi", "", NOW, Duration.ofHours(1));
    snapshots.look(NOW);
  }

  @Test
  void look_openedAndClosed_takesOneBeforeAndOneAfter() throws Exception {
    snapshots.look(NOW);
    assertEquals(List.of(), taken);
    begin();
    snapshots.look(NOW);
    assertEquals(List.of("budi"), taken);
    publishing.end("budi", "", NOW);
    snapshots.look(NOW);
    snapshots.look(NOW);
    assertEquals(List.of("budi", "budi"), taken);
  }

  @Test
  void look_windowRanOutWhileARunWasUnderWay_takesItWhenThatIsOver() throws Exception {
    begin();
    busy = true;
    Instant after = NOW.plus(Duration.ofHours(2));
    snapshots.look(after);
    assertEquals(List.of("budi"), taken);
    busy = false;
    snapshots.look(after);
    snapshots.look(after);
    assertEquals(List.of("budi", "budi"), taken);
  }

  @Test
  void look_startedWithinAWindow_takesOnlyTheOneAfter() throws Exception {
    publishing.begin("budi", "", NOW, Duration.ofHours(1));
    snapshots = snapshots();
    snapshots.look(NOW);
    assertEquals(List.of(), taken);
    publishing.end("budi", "", NOW);
    snapshots.look(NOW);
    assertEquals(List.of("budi"), taken);
  }
}
