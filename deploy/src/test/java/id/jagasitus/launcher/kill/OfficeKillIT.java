package id.jagasitus.launcher.kill;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ten kills; {@code deploy/bench/faults-office.sh} has two hundred. */
final class OfficeKillIT {

  private static final int KILLS = 10;
  private static final long SEED = 6;

  @Test
  void kill_whileThreePeopleWork_keepsEveryAcknowledgedActOnce(@TempDir Path folder)
      throws Exception {
    Path jar = Path.of(System.getProperty("jagasitus.jar"));
    OfficeKills.Result result = OfficeKills.run(jar, folder, KILLS, SEED, line -> {});
    assertEquals(List.of(), result.troubles());
    assertTrue(result.acknowledged() > KILLS, result.toString());
    assertTrue(result.mails() > 0, result.toString());
  }
}
