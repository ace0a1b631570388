package id.jagasitus.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TreeScanTest {

  private static final String COURT =
      "<html><head><link rel=canonical href='https://www.pn-contoh.go.id/'></head>"
          + "<body><h1>Profil</h1>%s</body></html>";
  private static final String FOOTER =
      "<div style='display:none'><a href='https://a.example/'>slot gacor</a></div>";

  @TempDir Path folder;

  private List<ScanResult> scan(Path root, String host) throws IOException {
    var results = new ArrayList<ScanResult>();
    new TreeScan(new CleanScanner(Programs.EXPECTED), LocalDate.of(2026, 11, 22))
        .scan(root, host, results::add);
    return results;
  }

  @Test
  void scan_folder_judgesEveryFileInOrder() throws IOException {
    Files.writeString(folder.resolve("b.html"), COURT.formatted(FOOTER));
    Files.writeString(folder.resolve("a.html"), COURT.formatted("<p>6 November 2026</p>"));
    List<ScanResult> results = scan(folder, "");
    assertEquals(
        List.of(Verdict.NONE, Verdict.CRITICAL),
        results.stream().map(ScanResult::verdict).toList());
    assertEquals(LocalDate.of(2026, 11, 6), results.getFirst().date().orElseThrow());
  }

  @Test
  void scan_singleFile_isJudgedAlone() throws IOException {
    Path page = Files.writeString(folder.resolve("a.html"), COURT.formatted(FOOTER));
    assertEquals(Verdict.CRITICAL, scan(page, "www.pn-contoh.go.id").getFirst().verdict());
  }
}
