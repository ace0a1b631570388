package id.jagasitus.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.jagasitus.journal.Journal;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ReportsTest {
  private static final Reports.By BUDI = new Reports.By("budi", "127.0.0.1");
  private static final Reports.By DEWI = new Reports.By("dewi", "127.0.0.1");
  private static final YearMonth OCTOBER = YearMonth.of(2026, 10);

  @TempDir Path folder;

  private interface Act {
    void on(Reports reports) throws Exception;
  }

  /** Each call opens the journal anew, so everything is read back from the disk. */
  private Reports after(Act act) throws Exception {
    try (Journal journal = Journal.open(folder, () -> TestReports.NOW)) {
      var reports = new Reports(journal);
      journal.follow(reports::fold);
      act.on(reports);
    }
    try (Journal journal = Journal.open(folder, () -> TestReports.NOW)) {
      var reports = new Reports(journal);
      journal.follow(reports::fold);
      return reports;
    }
  }

  private static Map<Part, String> parts(String text) {
    var parts = new EnumMap<Part, String>(Part.class);
    parts.put(Part.RECOMMENDATION, text);
    return parts;
  }

  @Test
  void make_keepsTheFiguresAsTheyWere() throws Exception {
    var figures = TestReports.figures("ꦗ <b> \u202e 🙂", 5);
    var reports = after(all -> all.make(BUDI, figures, TestReports.court()));
    Report report = reports.find("2026-10").orElseThrow();
    assertEquals(figures, report.figures());
    assertEquals(1, report.latest().number());
    assertEquals("budi", report.latest().author());
  }

  @Test
  void make_twice_isRefused() throws Exception {
    after(
        all -> {
          assertEquals(
              Optional.empty(), all.make(BUDI, TestReports.quiet(OCTOBER), TestReports.court()));
          assertEquals(
              Optional.of(Reports.Refused.EXISTS),
              all.make(BUDI, TestReports.quiet(OCTOBER), TestReports.court()));
        });
  }

  @Test
  void make_bringsTheRecommendationOfTheMonthBefore() throws Exception {
    var reports =
        after(
            all -> {
              all.make(BUDI, TestReports.quiet(OCTOBER), TestReports.court());
              all.edit(BUDI, "2026-10", 1, parts("Ganti kata sandi."));
              all.make(BUDI, TestReports.quiet(OCTOBER.plusMonths(1)), TestReports.court());
            });
    assertEquals(List.of("2026-11", "2026-10"), reports.all().stream().map(Report::id).toList());
    String followUp = reports.all().getFirst().latest().parts().get(Part.FOLLOW_UP);
    assertTrue(String.valueOf(followUp).contains("Ganti kata sandi."), followUp);
    assertTrue(String.valueOf(followUp).contains("Pencadangan: 1, sekarang 1."), followUp);
  }

  @Test
  void edit_ofAnOldVersion_tellsTheSecond() throws Exception {
    var reports =
        after(
            all -> {
              all.make(BUDI, TestReports.quiet(OCTOBER), TestReports.court());
              assertEquals(Optional.empty(), all.edit(BUDI, "2026-10", 1, parts("satu")));
              assertEquals(
                  Optional.of(Reports.Refused.CHANGED), all.edit(DEWI, "2026-10", 1, parts("dua")));
              assertEquals(
                  Optional.of(Reports.Refused.TOO_LONG),
                  all.edit(DEWI, "2026-10", 2, parts("x".repeat(Reports.LONGEST_PART + 1))));
              assertEquals(Optional.of(Reports.Refused.GONE), all.edit(DEWI, "x", 1, parts("")));
            });
    Report report = reports.find("2026-10").orElseThrow();
    assertEquals(2, report.versions().size());
    assertEquals("satu", report.latest().parts().get(Part.RECOMMENDATION));
  }

  @Test
  void seal_isOfOneVersionOnly() throws Exception {
    var reports =
        after(
            all -> {
              all.make(BUDI, TestReports.quiet(OCTOBER), TestReports.court());
              all.seal(DEWI, "2026-10", 1, "12/W8", TestReports.SHA, 5);
              assertEquals(
                  Optional.of(Reports.Refused.SEALED),
                  all.seal(DEWI, "2026-10", 1, "12/W8", TestReports.SHA, 5));
              all.signed(BUDI, "2026-10", "pindai.pdf", TestReports.SHA, 9);
            });
    Report report = reports.find("2026-10").orElseThrow();
    assertEquals("12/W8", report.seal().orElseThrow().number());
    assertEquals("pindai.pdf", report.scans().getFirst().name());
    reports = after(all -> all.edit(BUDI, "2026-10", 1, parts("lagi")));
    assertEquals(Optional.empty(), reports.find("2026-10").orElseThrow().seal());
    assertEquals(1, reports.find("2026-10").orElseThrow().seals().size());
  }
}
