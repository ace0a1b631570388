package id.jagasitus.integrity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.jagasitus.integrity.Difference.Kind;
import id.jagasitus.integrity.Difference.Line;
import id.jagasitus.integrity.Difference.Pair;
import id.jagasitus.integrity.Difference.Part;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class DifferenceTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  private static Difference pages(String before, String now) {
    return Difference.of(before, now, true, TODAY);
  }

  private static String shown(List<Line> lines) {
    return lines.stream().map(line -> line.mark() + line.text()).collect(Collectors.joining("|"));
  }

  @Test
  void of_changedParagraph_isShownAsPeopleReadIt() {
    Difference difference =
        pages(
            "<h1>Beranda</h1><p>Jam layanan <b>08.00</b></p><p>Alamat</p>",
            "<h1>Beranda</h1><p>Jam layanan <b>09.00</b></p><p>Alamat</p>");
    assertEquals(
        " Beranda|-Jam layanan 08.00|+Jam layanan 09.00| Alamat", shown(difference.text()));
    assertEquals(List.of(), difference.added());
  }

  @Test
  void of_partsOfAPage_areNamedByKind() {
    Difference difference =
        pages(
            "<a href='/lama'>Lama</a><img src='a.png'>",
            "<a href='https://promo.example/'>slot</a><script src='https://x.example/x.js'>"
                + "</script><img src='a.png'>");
    assertEquals(List.of(new Part(Kind.LINK, "/lama", "Lama")), difference.removed());
    assertEquals(
        List.of(
            new Part(Kind.LINK, "https://promo.example/", "slot"),
            new Part(Kind.SCRIPT, "https://x.example/x.js", "")),
        difference.added());
  }

  @Test
  void of_whatRunsOrTakesPeopleAway_isNamedByKind() {
    Difference difference =
        pages(
            "<form action='/cari'><input></form><script>mulai()</script>",
            "<form action='https://lain.example/kirim'><input></form><script>kirim()</script>"
                + "<meta http-equiv=refresh content='0;url=https://pergi.example/'>"
                + "<link rel=canonical href='https://milik.example/'>");
    assertEquals(
        List.of(new Part(Kind.LINK, "/cari", ""), new Part(Kind.INLINE, "mulai()", "")),
        difference.removed());
    assertEquals(
        List.of(
            new Part(Kind.LINK, "https://lain.example/kirim", ""),
            new Part(Kind.INLINE, "kirim()", ""),
            new Part(Kind.FORM, "https://lain.example/kirim", ""),
            new Part(Kind.REDIRECT, "https://pergi.example/", ""),
            new Part(Kind.ALIAS, "https://milik.example/", "")),
        difference.added());
  }

  @Test
  void of_hiddenText_isShownToo() {
    Difference difference =
        pages("<p>Isi</p>", "<p>Isi</p><div style='display:none'>slot gacor</div>");
    assertEquals(" Isi|+slot gacor", shown(difference.text()));
  }

  @Test
  void of_fileThatIsNoPage_hasItsLinesOnly() {
    Difference difference = Difference.of("a\nb\n", "a\nc\n", false, TODAY);
    assertEquals(List.of(), difference.text());
    assertEquals(" a|-b|+c| ", shown(difference.lines()));
  }

  @Test
  void of_farApart_leavesTheMiddleOut() {
    String many = IntStream.range(0, 40).mapToObj(i -> "b" + i).collect(Collectors.joining("\n"));
    Difference difference = Difference.of("x\n" + many + "\ny", "X\n" + many + "\nY", false, TODAY);
    String shown = shown(difference.lines());
    assertTrue(shown.startsWith("-x|+X| b0| b1| b2|~| b37"), shown);
  }

  @Test
  void of_hugeFiles_areCut() {
    String many = "a\n".repeat(5_000);
    Difference difference = Difference.of("", many, false, TODAY);
    assertTrue(difference.cut());
    assertEquals(2_000, difference.lines().size());
    String other =
        IntStream.range(0, 5_000).mapToObj(i -> "c" + i).collect(Collectors.joining("\n"));
    assertTrue(Difference.of(other, many, false, TODAY).cut(), "without comparing each with each");
  }

  @Test
  void beside_runsOfLines_standNextToEachOther() {
    List<Line> lines =
        List.of(
            new Line(' ', "a"),
            new Line('-', "b"),
            new Line('-', "c"),
            new Line('+', "d"),
            new Line('~', ""),
            new Line('+', "e"));
    assertEquals(
        List.of(
            new Pair(' ', "a", "a"),
            new Pair('±', "b", "d"),
            new Pair('±', "c", ""),
            new Pair('~', "", ""),
            new Pair('±', "", "e")),
        Difference.beside(lines));
  }
}
