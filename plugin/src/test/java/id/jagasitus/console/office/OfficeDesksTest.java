package id.jagasitus.console.office;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.jagasitus.account.AccountConfig;
import id.jagasitus.account.Accounts;
import id.jagasitus.account.Role;
import id.jagasitus.console.Caller;
import id.jagasitus.console.Viewer;
import id.jagasitus.journal.Journal;
import id.jagasitus.office.CaseAct;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class OfficeDesksTest {
  private static final InstantSource CLOCK = InstantSource.system();
  private static final Viewer BUDI =
      new Viewer("budi", Set.of(Role.ADMIN), "s", false, new Caller("192.0.2.1", true, ""));

  private int told;

  private OfficeDesks desks(Journal journal, Path folder) throws Exception {
    var accounts =
        new Accounts(
            new AccountConfig(64, 1, 12, Duration.ofHours(2), Duration.ofHours(12)),
            folder.resolve("code"),
            CLOCK,
            new SecureRandom(),
            journal);
    OfficeDesks desks =
        OfficeDesks.over(
            journal, new Trail(), accounts, CLOCK, () -> ZoneId.of("Asia/Jakarta"), text -> text);
    desks.movedBy(() -> told++);
    return desks;
  }

  @Test
  void act_ofACase_isToldBeforeItsPersonHasTheAnswer(@TempDir Path folder) throws Exception {
    try (Journal journal = Journal.open(folder.resolve("j"), CLOCK)) {
      OfficeDesks desks = desks(journal, folder);
      var brief = new CaseAct.Describe("Tautan judi", "", "", List.of(), 0);
      desks.caseDesk().open(BUDI, List.of(), brief, false);
      assertEquals(1, told);
      journal.append("budi", "", "settings.changed", Map.of());
      assertEquals(1, told);
    }
    try (Journal journal = Journal.open(folder.resolve("j"), CLOCK)) {
      desks(journal, folder);
      assertEquals(1, told, "what is long past is told to nobody");
    }
  }
}
