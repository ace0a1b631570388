package id.jagasitus.report;

import id.jagasitus.exercise.Deed;
import id.jagasitus.exercise.Exercise;
import id.jagasitus.exercise.Scorecard;
import id.jagasitus.office.Citations;
import id.jagasitus.office.Step;
import id.jagasitus.paper.Logo;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** A fictional court and its October. */
public final class TestReports {
  static final Instant NOW = Instant.parse("2026-11-05T02:30:00Z");
  static final String SHA = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";
  static final Stamp STAMP = new Stamp(412, SHA, 2, false);
  static final Signers.Official KEEPER =
      new Signers.Official("Petugas Arsip", "Rina Wulandari", "198503112009122002");

  private TestReports() {}

  public static Court court() throws IOException {
    return new Court(
        List.of("Mahkamah Agung Republik Indonesia", "Direktorat Jenderal Badan Peradilan Umum"),
        "Pengadilan Negeri Contoh",
        "Contoh",
        List.of("Jl. Merdeka No. 1, Contoh 12345", "Telp. (0700) 12345 · www.pn-contoh.go.id"),
        "www.pn-contoh.go.id",
        ZoneId.of("Asia/Jakarta"),
        Optional.of(Logo.of(id.jagasitus.paper.TestPapers.picture("png", 300, 300))));
  }

  public static Signers signers(String name) {
    return new Signers(
        new Signers.Official("Admin Website", name, "199001012015031001"),
        new Signers.Official("Plh. Kasubbag PTIP", "Dewi Lestari, S.Kom.", "198204052006042003"),
        new Signers.Official("Sekretaris", "", ""));
  }

  static Letter letter(String subject) {
    return new Letter(
        "12/SEK.W8-U6/HM.02.3/XI/2026",
        "3 lampiran",
        subject,
        LocalDate.of(2026, 11, 5),
        List.of("Sekretaris Pengadilan Negeri Contoh", "di Contoh"));
  }

  /** A full month; the text stands in every field that a visitor or a person fills. */
  public static MonthlyFigures figures(String text, int rows) {
    var month = YearMonth.of(2026, 10);
    List<MonthlyFigures.Content.State> states = List.of(MonthlyFigures.Content.State.values());
    var content = new ArrayList<MonthlyFigures.Content>();
    var suspicions = new ArrayList<MonthlyFigures.Suspicion>();
    for (int i = 0; i < rows; i++) {
      content.add(
          new MonthlyFigures.Content(
              "Menu " + i + " " + text, states.get(i % states.size()), text));
      suspicions.add(
          new MonthlyFigures.Suspicion(
              NOW.minus(Duration.ofHours(30L + i)),
              text,
              "203.0.113.•",
              i,
              i % 2 == 0 ? "" : text));
    }
    return new MonthlyFigures(
        month,
        NOW,
        new MonthlyFigures.Reach(8_928, 12, 2, 60),
        content,
        new MonthlyFigures.Visits(
            123_456,
            7_890,
            1_234,
            5,
            LongStream.rangeClosed(1, 31).map(day -> 3_000 + day * 811 % 1_700).boxed().toList(),
            IntStream.range(0, 10)
                .mapToObj(i -> new MonthlyFigures.Counted("/" + text + i, 5_000 - i * 450L))
                .toList()),
        suspicions,
        List.of(
            new MonthlyFigures.Backup(
                NOW.minus(Duration.ofDays(9)),
                text,
                "disk lepas",
                1L << 30,
                SHA,
                "dipulihkan, sama"),
            new MonthlyFigures.Backup(
                NOW.minus(Duration.ofDays(16)), "b2", "disk lepas", 1L << 30, SHA, "")),
        List.of(
            new MonthlyFigures.Service(text, text, List.of(LocalDate.of(2027, 1, 3))),
            new MonthlyFigures.Service("hosting", "Penyedia", List.of())),
        List.of(
            new MonthlyFigures.Incident(
                "INS-2026-003", text, "ditutup", NOW.minus(Duration.ofDays(20)), 95)),
        new MonthlyFigures.Days(
            23, 21, List.of(LocalDate.of(2026, 10, 7), LocalDate.of(2026, 10, 8))),
        List.of(new MonthlyFigures.Evidence(text, SHA, 12_345)),
        List.of(
            new MonthlyFigures.Drill(
                "Latihan 2", text, NOW.minus(Duration.ofDays(12)), "selesai")));
  }

  /** A month in which nothing was measured and nothing happened. */
  public static MonthlyFigures quiet(YearMonth month) {
    return new MonthlyFigures(
        month,
        NOW,
        new MonthlyFigures.Reach(0, 0, 0, 0),
        List.of(),
        new MonthlyFigures.Visits(0, 0, 0, 0, List.of(), List.of()),
        List.of(),
        List.of(new MonthlyFigures.Backup(NOW, "b1", "disk", 5, SHA, "baik")),
        List.of(),
        List.of(),
        new MonthlyFigures.Days(0, 0, List.of()),
        List.of(),
        List.of());
  }

  /** The month before, with words in its recommendation. */
  static Report before(String recommended) {
    var words = Map.of(Part.RECOMMENDATION, recommended);
    var version = new Report.Version(1, "budi", NOW, words);
    var figures = quiet(YearMonth.of(2026, 9));
    return new Report("2026-09", figures, List.of(version), List.of(), List.of());
  }

  static MonthlyReport monthly(String text, int rows) throws IOException {
    MonthlyFigures figures = figures(text, rows);
    var parts = MonthlyWords.of(figures, court(), Optional.of(before(text)));
    return new MonthlyReport(
        court(),
        signers(text),
        letter("Laporan"),
        figures,
        parts,
        Citations.INITIAL.inForce(),
        STAMP);
  }

  /** A drill alone, in which the decoy was not seen and the report came late. */
  static ExerciseCertificate exercise(String text) {
    var exercise =
        new Exercise(
            3,
            true,
            text,
            NOW,
            Optional.of(new Deed.Chosen(3, SHA, NOW)),
            Optional.of(new Deed.Attacked(3, NOW, 6, NOW.plusSeconds(2), 7)),
            Optional.of(new Deed.Planted(3, NOW, "/" + text, SHA, 5)),
            Optional.of(new Deed.Scanned(3, null, 0)),
            Optional.of(new Deed.Restored(3, NOW, true, 0)),
            Optional.of(new Deed.Ended(3, Deed.Why.STOPPED)),
            Optional.of(NOW));
    var late =
        new Scorecard.Line(
            Step.REPORT,
            Optional.of(Duration.ofMinutes(5)),
            true,
            Optional.of(Duration.ofMinutes(9)),
            Optional.of(Duration.ofMinutes(20)),
            Scorecard.State.LATE,
            text);
    return new ExerciseCertificate(exercise, Optional.empty(), new Scorecard(List.of(late)));
  }

  static IncidentReport incident(String text) {
    return new IncidentReport(
        "INS-2026-003",
        text,
        "diputuskan",
        NOW,
        95,
        "203.0.113.•",
        text,
        text,
        text,
        List.of(
            new IncidentReport.Alternative(text, "1 jam", "–", text),
            new IncidentReport.Alternative("Pulihkan dari cadangan", "2 jam", "–", "rendah")),
        text,
        text,
        text,
        List.of(new IncidentReport.Happening(NOW, "", text, text)),
        List.of(new MonthlyFigures.Evidence(text, SHA, 9)));
  }
}
