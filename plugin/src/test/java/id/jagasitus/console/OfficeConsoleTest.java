package id.jagasitus.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import id.jagasitus.account.Role;
import id.jagasitus.console.OfficeDesk.OfficeSettings;
import id.jagasitus.journal.Journal;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class OfficeConsoleTest {

  private static final Caller CALLER = new Caller("192.0.2.10", true, "browser");
  private static final Viewer ADMIN = new Viewer("siti", Set.of(Role.ADMIN), "s", false, CALLER);
  private static final Viewer READER = new Viewer("budi", Set.of(Role.VIEWER), "s", false, CALLER);
  private static final OfficeSettings WITA =
      new OfficeSettings("PN Contoh", ZoneId.of("Asia/Makassar"), "en", 30, 512, 16, 32);

  @TempDir Path folder;

  private interface Body {
    void run(OfficeConsole office) throws IOException;
  }

  private void withOffice(Body body) throws IOException {
    try (Journal journal = Journal.open(folder, InstantSource.system())) {
      var office = new OfficeConsole(journal);
      journal.follow(office::fold);
      body.run(office);
    }
  }

  @Test
  void change_byAdmin_holdsAfterRestart() throws IOException {
    withOffice(office -> assertEquals(Outcome.done(), office.change(ADMIN, WITA)));
    withOffice(office -> assertEquals(WITA, office.settings()));
  }

  @Test
  void change_byReader_isRefused() throws IOException {
    withOffice(
        office -> {
          assertEquals(Outcome.refused(Refusal.NOT_ALLOWED), office.change(READER, WITA));
          assertEquals(OfficeConsole.INITIAL, office.settings());
        });
  }

  @Test
  void change_outOfRange_namesTheSetting() throws IOException {
    var tooMany = new OfficeSettings("", ZoneId.of("Asia/Jakarta"), "id", 4_000, 512, 24, 48);
    withOffice(
        office -> {
          var refused = assertInstanceOf(Outcome.Refused.class, office.change(ADMIN, tooMany));
          assertEquals("keepDays", refused.facts().getFirst());
        });
  }

  @Test
  void change_otherZone_isRefused() throws IOException {
    var utc = new OfficeSettings("", ZoneId.of("UTC"), "id", 90, 512, 24, 48);
    withOffice(office -> assertInstanceOf(Outcome.Refused.class, office.change(ADMIN, utc)));
  }
}
