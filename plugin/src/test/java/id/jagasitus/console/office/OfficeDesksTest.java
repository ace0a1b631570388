package id.jagasitus.console.office;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.jagasitus.account.AccountConfig;
import id.jagasitus.account.Accounts;
import id.jagasitus.account.Role;
import id.jagasitus.console.Caller;
import id.jagasitus.console.Viewer;
import id.jagasitus.journal.Journal;
import id.jagasitus.office.CaseAct;
import id.jagasitus.office.Moment;
import id.jagasitus.office.Notice;
import id.jagasitus.office.Notice.Level;
import id.jagasitus.office.Post;
import id.jagasitus.office.Step;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
  void timeline_joinsTheMailsAboutACaseAndItsReport(@TempDir Path folder) throws Exception {
    try (Journal journal = Journal.open(folder.resolve("j"), CLOCK)) {
      OfficeDesks desks = desks(journal, folder);
      var brief = new CaseAct.Describe("Tautan judi", "", "", List.of(), 0);
      desks.caseDesk().open(BUDI, List.of(), brief, false);
      desks.caseDesk().open(BUDI, List.of(), brief, false);
      desks.told(told("c1.5.99", Level.WARNED));
      desks.told(told("c2.5.99", Level.LATE));
      desks.told(told("r1.6.99", Level.LATE));
      journal.append("system", "", "office.told", Map.of("key", "c1.5.98", "level", "ARRIVED"));
      List<Moment> mails =
          desks.caseDesk().timeline(desks.caseDesk().find(1).orElseThrow()).stream()
              .filter(each -> each.kind() == Moment.Kind.MAIL)
              .toList();
      assertEquals(List.of("WARNED", "ARRIVED"), mails.stream().map(Moment::text).toList());
      assertEquals(List.of("ADMIN", ""), mails.stream().map(Moment::who).toList());
    }
  }

  private static Notice told(String key, Level level) {
    return new Notice(
        key,
        level,
        Step.REPORT,
        false,
        1,
        "Judi",
        false,
        Post.ADMIN,
        Optional.of(Post.ADMIN),
        Optional.empty());
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
