package id.jagasitus.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The floors of accuracy, over the whole test set. */
final class AccuracyTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  private static final Hosts COURT = new Hosts("pn-contoh.go.id", Set.of());

  private final CleanScanner scanner = new CleanScanner(Programs.EXPECTED);

  @Test
  void scan_injectedPages_allNoticedAndNearlyAllCritical() {
    List<InjectedPages.Sample> samples = new InjectedPages(7).all(5);
    var missed = new ArrayList<String>();
    var low = new ArrayList<String>();
    for (InjectedPages.Sample sample : samples) {
      ScanResult result = scan(sample.html(), sample.path());
      if (result.verdict() == Verdict.NONE) {
        missed.add(sample.technique() + " " + result.signals());
      } else if (result.verdict() == Verdict.REVIEW) {
        low.add(sample.technique() + " " + result.score() + " " + result.signals());
      }
    }
    assertEquals(List.of(), missed, "injected pages that stayed quiet");
    assertTrue(
        low.size() * 20 <= samples.size(),
        low.size() + " of " + samples.size() + ":\n" + String.join("\n", low));
  }

  @Test
  void scan_lawfulPages_stayQuiet() {
    List<String> loud =
        LawfulPages.all().stream()
            .map(sample -> new Loud(sample.path(), scan(sample.html(), sample.path())))
            .filter(at -> at.result().verdict() != Verdict.NONE)
            .map(at -> at.path() + " " + at.result().score() + " " + at.result().signals())
            .toList();
    assertEquals("", String.join("\n", loud), "lawful pages above info");
  }

  @Test
  void scan_lawfulPagesWithTellingNothing_stayQuiet() {
    List<String> loud =
        LawfulPages.all().stream()
            .map(sample -> new Loud(sample.path(), scan(sample.html(), "/p17.html")))
            .filter(at -> at.result().verdict() != Verdict.NONE)
            .map(at -> at.path() + " " + at.result().score() + " " + at.result().signals())
            .toList();
    assertEquals("", String.join("\n", loud), "lawful pages above info");
  }

  private record Loud(String path, ScanResult result) {}

  private ScanResult scan(String html, String path) {
    return scanner.scanPage(path, html, path, COURT, TODAY);
  }
}
