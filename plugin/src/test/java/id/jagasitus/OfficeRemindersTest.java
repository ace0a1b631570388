package id.jagasitus;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.jagasitus.office.Notice;
import id.jagasitus.office.Post;
import id.jagasitus.office.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class OfficeRemindersTest {

  private final List<Notice> due = new ArrayList<>(List.of(notice("c1"), notice("c2")));
  private final List<String> queued = new ArrayList<>();

  private static Notice notice(String key) {
    return new Notice(
        key,
        Notice.Level.LATE,
        Step.DECIDE,
        false,
        7,
        "Tautan judi",
        false,
        Post.SEKRETARIS,
        Optional.of(Post.SEKRETARIS),
        Optional.empty());
  }

  private OfficeReminders reminders(String refused) {
    return new OfficeReminders(
        () -> List.copyOf(due),
        notice -> !notice.key().equals(refused) && queued.add(notice.key()),
        due::remove);
  }

  @Test
  void runOnce_queued_isToldOnce() throws Exception {
    OfficeReminders reminders = reminders("");
    reminders.runOnce();
    reminders.runOnce();
    assertEquals(List.of("c1", "c2"), queued);
  }

  @Test
  void runOnce_queueRefuses_staysDueUntilItDoesNot() throws Exception {
    reminders("c1").runOnce();
    assertEquals(List.of("c1"), due.stream().map(Notice::key).toList());
    reminders("").runOnce();
    assertEquals(List.of("c2", "c1"), queued);
    assertEquals(List.of(), due);
  }
}
