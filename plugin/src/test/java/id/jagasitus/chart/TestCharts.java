package id.jagasitus.chart;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** One believable chart of every kind. */
final class TestCharts {

  /** Everything that could leave an attribute, a text, or a terminal in disorder. */
  static final String HOSTILE =
      "\"'><script>alert(1)</script>&\u0000\u001b[31m\u202e]]>" + (char) 0xD800;

  private TestCharts() {}

  static ColumnChart columns() {
    var columns = new ArrayList<ColumnChart.Column>();
    for (int hour = 0; hour < 6; hour++) {
      double low = hour == 3 ? -1 : hour * 80;
      double high = hour == 3 ? -1 : hour * 120 + 40;
      String label = "%02d".formatted(hour);
      columns.add(
          new ColumnChart.Column(
              hour % 2 == 0 ? label : "",
              hour * 100,
              low,
              high,
              label + ".00: " + hour * 100,
              "s?h=" + hour));
    }
    return new ColumnChart(
        new Caption("hours", "Permintaan per jam", "Tertinggi pukul 05.00."),
        columns,
        value -> "%.0f".formatted(value),
        340,
        160);
  }

  static HeatMap heat() {
    var rows = List.of(row("Sen", 0, 1, 4), row("Sel", 100, 50, 0));
    return new HeatMap(new Caption("week", "Jam dan hari", ""), List.of("00", "", "02"), rows, 112);
  }

  private static HeatMap.Row row(String label, double... values) {
    List<HeatMap.Cell> cells =
        IntStream.range(0, values.length)
            .mapToObj(i -> new HeatMap.Cell(values[i], label + " " + i, ""))
            .toList();
    return new HeatMap.Row(label, cells);
  }

  static StackedBar stack() {
    return new StackedBar(
        new Caption("mix", "Status", "2xx terbanyak"),
        List.of(
            new StackedBar.Part("2xx", 900, Tone.GOOD, "2xx: 900", "q?2"),
            new StackedBar.Part("4xx", 99, Tone.REVIEW, "4xx: 99", "q?4"),
            new StackedBar.Part("5xx", 1, Tone.CRITICAL, "5xx: 1", "q?5"),
            new StackedBar.Part("3xx", 0, Tone.NEUTRAL, "3xx: 0", "q?3")),
        400);
  }

  static BarList bars() {
    return new BarList(
        new Caption("top", "Halaman teratas", ""),
        List.of(
            new BarList.Bar("/berita/2026/pengumuman-panjang-sekali-namanya.html", 80, "80", "p"),
            new BarList.Bar("/", 40, "40", "")),
        400);
  }

  static YearStrip year() {
    LocalDate start = LocalDate.of(2026, 1, 1);
    Tone[] tones = Tone.values();
    List<YearStrip.Day> days =
        IntStream.range(0, 40)
            .mapToObj(
                i -> new YearStrip.Day(start.plusDays(i), tones[i % tones.length], "hari " + i, ""))
            .toList();
    return new YearStrip(
        new Caption("year", "Setahun", ""),
        days,
        List.of(
            "Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agu", "Sep", "Okt", "Nov", "Des"));
  }

  static Sparkline spark() {
    return new Sparkline(new Caption("spark", "14 hari", ""), List.of(0d, 4d, 2d, 8d), 80, 20);
  }

  static ShareBar share() {
    return new ShareBar(new Caption("share", "Bagian", ""), 0.375);
  }

  static List<Chart> all() {
    return List.of(columns(), heat(), stack(), bars(), year(), spark(), share());
  }

  static List<Chart> hostile() {
    var caption = new Caption("x", HOSTILE, HOSTILE);
    return List.of(
        new ColumnChart(
            caption,
            List.of(new ColumnChart.Column(HOSTILE, 1, 0, 2, HOSTILE, HOSTILE)),
            v -> HOSTILE,
            340,
            100),
        new HeatMap(
            caption,
            List.of(HOSTILE),
            List.of(new HeatMap.Row(HOSTILE, List.of(new HeatMap.Cell(1, HOSTILE, HOSTILE)))),
            100),
        new StackedBar(
            caption, List.of(new StackedBar.Part(HOSTILE, 1, Tone.GOOD, HOSTILE, HOSTILE)), 900),
        new BarList(caption, List.of(new BarList.Bar(HOSTILE, 1, HOSTILE, HOSTILE)), 400),
        new YearStrip(
            caption,
            List.of(new YearStrip.Day(LocalDate.of(2026, 5, 1), Tone.REVIEW, HOSTILE, HOSTILE)),
            java.util.Collections.nCopies(12, HOSTILE)),
        new Sparkline(caption, List.of(1d), 40, 10),
        new ShareBar(caption, 2));
  }
}
