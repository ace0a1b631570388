package id.jagasitus.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.jagasitus.mail.Notice.Kind;
import id.jagasitus.office.Notice;
import id.jagasitus.office.Notice.Level;
import id.jagasitus.office.Post;
import id.jagasitus.office.Step;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class StepNoticeTest {
  private static final ZoneId WIB = ZoneId.of("Asia/Jakarta");
  private static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");

  private static id.jagasitus.mail.Notice of(Level level, Step step, Optional<Post> to) {
    return of(level, step, to, false);
  }

  private static id.jagasitus.mail.Notice of(
      Level level, Step step, Optional<Post> to, boolean drill) {
    var due =
        new Notice(
            "c7." + step,
            level,
            step,
            false,
            7,
            "Judi {0}",
            drill,
            Post.KASUBBAG,
            to,
            Optional.of(NOW));
    return StepNotice.of(due, WIB, NOW);
  }

  @Test
  void of_aDrill_saysSoBeforeAnythingElse() {
    var notice = of(Level.ARRIVED, Step.DECIDE, Optional.of(Post.SEKRETARIS), true);
    assertTrue(notice.drill());
    assertEquals("LATIHAN: Langkah 7, keputusan langkah: Judi {0}", notice.title());
  }

  @Test
  void of_lateDecision_saysWhoAndUntilWhen() {
    var notice = of(Level.LATE, Step.DECIDE, Optional.of(Post.SEKRETARIS));
    assertEquals(Kind.LATE, notice.kind());
    assertEquals("Langkah 7, keputusan langkah: Judi {0}", notice.title());
    assertEquals("/insiden/lembar?id=7", notice.link());
    assertEquals("/insiden/lihat?id=7", of(Level.LATE, Step.SOLVE, Optional.of(Post.ADMIN)).link());
    assertTrue(notice.text().startsWith("Menunggu Kasubbag PTIP. Batas waktunya "), notice::text);
  }

  @Test
  void of_whatAnotherIsLateWith_saysWhoHasIt() {
    String told = of(Level.ESCALATED, Step.FORWARD, Optional.of(Post.SEKRETARIS)).text();
    assertTrue(
        told.startsWith("Untuk perhatian Sekretaris: langkah ini masih menunggu Kasubbag PTIP."),
        told);
    String ketua = of(Level.KETUA, Step.FORWARD, Optional.empty()).text();
    assertTrue(ketua.startsWith("Untuk perhatian Ketua: "), ketua);
  }

  @Test
  void of_everyStepPostAndLevel_hasWordsAndALineOfItsOwn() {
    for (Step step : Step.values()) {
      for (Post post : Post.values()) {
        assertTrue(of(Level.WARNED, step, Optional.of(post)).text().contains("2026"));
      }
    }
    List<String> keys =
        Arrays.stream(Level.values())
            .map(level -> of(level, Step.SOLVE, Optional.empty()).key())
            .distinct()
            .toList();
    assertEquals(Level.values().length, keys.size());
  }
}
