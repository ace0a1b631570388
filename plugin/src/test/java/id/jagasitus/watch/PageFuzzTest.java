package id.jagasitus.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** No page and no script breaks the scanner, however often it says the same. */
final class PageFuzzTest {

  private static final CleanScanner SCANNER = new CleanScanner(Programs.EXPECTED);
  private static final Hosts COURT = new Hosts("pn-contoh.go.id", Set.of());

  /** Long enough for what grows by the square to show, short enough for hundreds of runs. */
  private static final int LONGEST = 8 << 10;

  @FuzzTest(maxDuration = "20s")
  void scan_ofAnyPage_isJudged(byte[] input) {
    String text = new String(input, StandardCharsets.ISO_8859_1);
    String often = text.repeat(text.isEmpty() ? 0 : LONGEST / text.length());
    String said = text.substring(0, Math.min(text.length(), LONGEST)) + often;
    String page = placed(input.length == 0 ? 0 : input[0] & 3, said);
    ScanResult result =
        SCANNER.scanPage("/a.html", page, "/a.html", COURT, LocalDate.of(2026, 11, 23));
    assertEquals(
        List.of(),
        result.signals().stream().filter(signal -> signal.id().equals("not-judged")).toList());
  }

  /** One place a run: the page itself, its script, a style, the text of a link. */
  private static String placed(int place, String said) {
    return switch (place) {
      case 0 -> said;
      case 1 -> "<script>" + said + "</script>";
      case 2 -> "<p style='" + said + "'>";
      default -> "<title>" + said + "</title><a href='https://kue.example.org/'>" + said + "</a>";
    };
  }
}
