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
  private static final int LONGEST = 1 << 16;

  @FuzzTest(maxDuration = "20s")
  void scan_ofAnyPage_isJudged(byte[] input) {
    String text = new String(input, StandardCharsets.ISO_8859_1);
    String often = text.repeat(text.isEmpty() ? 0 : LONGEST / text.length());
    String said = text.substring(0, Math.min(text.length(), LONGEST)) + often;
    for (String page : List.of(said, "<script>" + said + "</script>", "<p style='" + said + "'>")) {
      ScanResult result =
          SCANNER.scanPage("/a.html", page, "/a.html", COURT, LocalDate.of(2026, 11, 23));
      assertEquals(
          List.of(),
          result.signals().stream().filter(signal -> signal.id().equals("not-judged")).toList());
    }
  }
}
