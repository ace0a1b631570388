import id.jagasitus.office.Citations;
import id.jagasitus.paper.Printer;
import id.jagasitus.report.Court;
import id.jagasitus.report.MonthlyFigures;
import id.jagasitus.report.MonthlyReport;
import id.jagasitus.report.Part;
import id.jagasitus.report.Signers;
import id.jagasitus.report.Stamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** Prints the fullest monthly report there can be, cold and then warm. */
public final class PaperBench {
  private static final String SHA = "ab".repeat(32);

  public static void main(String[] args) throws Exception {
    var printer = new Printer();
    for (int run = 0; run < (args.length > 0 ? Integer.parseInt(args[0]) : 5); run++) {
      long start = System.nanoTime();
      int bytes = printer.pdf(report().paper()).length;
      long millis = (System.nanoTime() - start) / 1_000_000;
      System.out.println((run == 0 ? "cold " : "warm ") + millis + " ms, " + bytes + " bytes");
    }
  }

  private static MonthlyReport report() {
    Instant now = Instant.parse("2026-11-05T02:30:00Z");
    Map<Part, String> parts = new EnumMap<>(Part.class);
    for (Part part : Part.values()) {
      parts.put(part, "- satu kalimat yang cukup panjang untuk dua baris di kertas\n".repeat(8));
    }
    var official = new Signers.Official("Admin Website", "Budi", "199001012015031001");
    var figures = figures(now);
    return new MonthlyReport(
        new Court(
            List.of("Mahkamah Agung Republik Indonesia"),
            "Pengadilan Negeri Contoh",
            "Contoh",
            List.of("Jl. Merdeka No. 1"),
            "www.pn-contoh.go.id",
            ZoneId.of("Asia/Jakarta"),
            Optional.empty()),
        new Signers(official, official, official),
        MonthlyReport.letter(figures, "1", LocalDate.of(2026, 11, 5), List.of("Sekretaris")),
        figures,
        parts,
        Citations.INITIAL.inForce(),
        new Stamp(1, SHA, 1, false));
  }

  private static MonthlyFigures figures(Instant now) {
    return new MonthlyFigures(
        YearMonth.of(2026, 10),
        now,
        new MonthlyFigures.Reach(8928, 3, 1, 15),
        IntStream.range(0, 60)
            .mapToObj(
                i ->
                    new MonthlyFigures.Content(
                        "Menu " + i, MonthlyFigures.Content.State.STALE, "lewat 12 hari"))
            .toList(),
        new MonthlyFigures.Visits(
            1_000_000,
            20_000,
            3_000,
            7,
            LongStream.range(0, 31).map(i -> 30_000 + i * 700 % 9_000).boxed().toList(),
            IntStream.range(0, 10)
                .mapToObj(i -> new MonthlyFigures.Counted("/berita/" + i, 9_000L - i))
                .toList()),
        IntStream.range(0, 200)
            .mapToObj(i -> new MonthlyFigures.Suspicion(now, "mencari celah", "203.0.113.•", i, ""))
            .toList(),
        IntStream.range(0, 31)
            .mapToObj(i -> new MonthlyFigures.Backup(now, "c" + i, "repositori", 1L << 30, SHA, ""))
            .toList(),
        List.of(),
        List.of(),
        new MonthlyFigures.Days(22, 22, List.of()),
        List.of(new MonthlyFigures.Evidence("log.txt", SHA, 5_000)),
        List.of());
  }
}
