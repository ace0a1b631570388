package id.jagasitus.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class CourtesyTest {

  private double load;
  private long now;
  private double share = 0.04;
  private final List<Long> rests = new ArrayList<>();
  private final Courtesy courtesy = new Courtesy(() -> load, () -> share, () -> now, rests::add);

  private void worked(long nanos) {
    now += nanos;
    courtesy.accept(nanos);
  }

  private void busy() {
    load = 1;
    now += Courtesy.LOOK_NANOS;
  }

  @Test
  void accept_idleMachine_doesNotRest() {
    load = 0.5;
    now += Courtesy.LOOK_NANOS;
    worked(5_000_000);
    assertEquals(List.of(), rests);
  }

  @Test
  void accept_busyMachine_restsForItsShare() {
    busy();
    worked(1_000_000);
    assertEquals(List.of(24_000_000L), rests);
  }

  @Test
  void accept_longPiece_restsForASecondAtMost() {
    busy();
    worked(500_000_000);
    assertEquals(List.of(Courtesy.LONGEST_REST_NANOS), rests);
  }

  @Test
  void accept_wholeProcessorAllowed_doesNotRest() {
    busy();
    share = 1;
    worked(1_000_000);
    assertEquals(List.of(), rests);
  }

  @Test
  void accept_machineCalmsDown_goesOnAtFullSpeed() {
    busy();
    worked(1_000_000);
    load = 0.1;
    worked(1_000_000);
    assertEquals(2, rests.size(), "looks at the load now and then only");
    now += Courtesy.LOOK_NANOS;
    worked(1_000_000);
    assertEquals(2, rests.size());
  }

  @Test
  void accept_loadUnknown_doesNotRest() {
    load = -1;
    now += Courtesy.LOOK_NANOS;
    worked(1_000_000);
    assertEquals(List.of(), rests);
  }
}
