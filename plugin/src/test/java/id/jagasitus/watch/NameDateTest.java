package id.jagasitus.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class NameDateTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  @Test
  void of_dateInName_isRead() {
    assertDate("2026-10-12", "/unduhan/laporan-2026-10-12.pdf");
    assertDate("2026-10-12", "20261012_SK.pdf");
    assertDate("2026-10-12", "SK 12 Oktober 2026.docx");
    assertDate("2026-10-12", "pengumuman_12-10-2026.pdf");
  }

  @Test
  void of_uploadFolder_isItsMonth() {
    assertDate("2026-10-01", "/wp-content/uploads/2026/10/laporan.pdf");
    assertDate("2026-10-12", "/wp-content/uploads/2026/11/laporan-2026-10-12.pdf");
  }

  @Test
  void of_foldersOfAPost_areItsDay() {
    assertDate("2026-10-12", "/2026/10/12/apel-pagi/");
    assertDate("2026-10-12", "/arsip/2026/10/12");
  }

  @Test
  void of_noDateOrOneToCome_isNone() {
    assertEquals(Optional.empty(), NameDate.of("/putusan/12-pdt-g-2026.pdf", TODAY));
    assertEquals(Optional.empty(), NameDate.of("/a/20261313.pdf", TODAY));
    assertEquals(Optional.empty(), NameDate.of("/uploads/2027/01/a.pdf", TODAY));
  }

  private static void assertDate(String expected, String path) {
    assertEquals(Optional.of(LocalDate.parse(expected)), NameDate.of(path, TODAY), path);
  }
}
