package id.jagasitus.uptime;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.jagasitus.uptime.Heartbeat.Cause;
import id.jagasitus.uptime.Heartbeat.Gap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run ends at 10:00 and the next one begins two hours later: why did nobody look meanwhile? */
final class HeartbeatTest {

  private static final Instant BOOTED = Instant.parse("2026-11-01T00:00:00Z");
  private static final Instant LAST = Instant.parse("2026-11-22T10:00:00Z");
  private static final Instant NOW = LAST.plus(Duration.ofHours(2));

  @TempDir Path folder;
  private Path file;
  private Heartbeat heartbeat;

  @BeforeEach
  void open() {
    file = folder.resolve("heartbeat");
    heartbeat = new Heartbeat(file);
  }

  private Optional<Gap> afterwards(Instant now, Instant booted) throws IOException {
    return new Heartbeat(file).gap(now, booted);
  }

  @Test
  void gap_stoppedAsPlanned_isSaidSo() throws IOException {
    heartbeat.beat(LAST.minusSeconds(10), BOOTED);
    heartbeat.stop(LAST, BOOTED);
    assertEquals(Optional.of(new Gap(LAST, NOW, Cause.PLANNED_STOP)), afterwards(NOW, BOOTED));
  }

  @Test
  void gap_stoppedAsPlannedAndMachineRestarted_isStillPlanned() throws IOException {
    heartbeat.stop(LAST, BOOTED);
    Instant again = NOW.minusSeconds(60);
    assertEquals(Optional.of(new Gap(LAST, NOW, Cause.PLANNED_STOP)), afterwards(NOW, again));
  }

  @Test
  void gap_beatsEndedWhileTheMachineRan_isACrash() throws IOException {
    heartbeat.beat(LAST, BOOTED);
    assertEquals(Optional.of(new Gap(LAST, NOW, Cause.CRASH)), afterwards(NOW, BOOTED));
  }

  @Test
  void gap_machineStartedAfterTheLastBeat_isAnOutageOfTheHost() throws IOException {
    heartbeat.beat(LAST, BOOTED);
    Instant again = NOW.minusSeconds(60);
    assertEquals(Optional.of(new Gap(LAST, NOW, Cause.HOST_OUTAGE)), afterwards(NOW, again));
  }

  @Test
  void gap_lastBeatLiesInTheFuture_isAJumpOfTheClock() throws IOException {
    heartbeat.beat(NOW.plus(Duration.ofHours(1)), BOOTED);
    assertEquals(Optional.of(new Gap(NOW, NOW, Cause.CLOCK_JUMP)), afterwards(NOW, BOOTED));
  }

  @Test
  void gap_upToAMinute_isNone() throws IOException {
    heartbeat.beat(LAST, BOOTED);
    assertEquals(Optional.empty(), afterwards(LAST.plusSeconds(60), BOOTED));
    assertEquals(Cause.CRASH, afterwards(LAST.plusSeconds(61), BOOTED).orElseThrow().cause());
  }

  @Test
  void gap_firstRunOfAll_isNone() throws IOException {
    assertEquals(Optional.empty(), afterwards(NOW, BOOTED));
  }

  @Test
  void gap_fileLeftByAPowerCut_isNone() throws IOException {
    for (String left :
        List.of("", "\0\0\0\0", "x y", "1 2 3 4", "99999999999999999999 1", "-1 -1")) {
      Files.writeString(file, left);
      assertEquals(Optional.empty(), afterwards(NOW, BOOTED));
      heartbeat.beat(LAST, BOOTED);
      assertEquals(Cause.CRASH, afterwards(NOW, BOOTED).orElseThrow().cause());
    }
  }

  @Test
  void gap_bytesThatAreNoText_isNone() throws IOException {
    Files.write(file, new byte[] {(byte) 0xC3, (byte) 0x28, (byte) 0xFF});
    assertEquals(Optional.empty(), afterwards(NOW, BOOTED));
  }
}
