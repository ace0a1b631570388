package id.jagasitus.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class CourtTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

  @Test
  void on_placeSetOrNot_leavesABlankToWriteIn() {
    assertEquals("Contoh, 23 November 2026", court("Contoh").on(DAY));
    assertEquals("……………………, 23 November 2026", court("").on(DAY));
  }

  private static Court court(String place) {
    return new Court(
        List.of(),
        "Pengadilan Negeri Contoh",
        place,
        List.of(),
        "pn-contoh.go.id",
        ZoneId.of("Asia/Jakarta"),
        Optional.empty());
  }
}
