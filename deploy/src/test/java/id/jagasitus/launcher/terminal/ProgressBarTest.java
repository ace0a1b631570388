package id.jagasitus.launcher.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

final class ProgressBarTest {

  private final AtomicLong clock = new AtomicLong(1_000);
  private final ByteArrayOutputStream screen = new ByteArrayOutputStream();
  private final ProgressBar bar =
      new ProgressBar(new PrintStream(screen, true, StandardCharsets.UTF_8), clock::get);

  @Test
  void line_halfDone_tellsShareRateAndTimeLeft() {
    assertEquals(
        "[############------------]  50 %  50 MB  5,000 KB/s  0:10 left",
        ProgressBar.line("bytes", 50_000_000, 100_000_000, 10_000_000_000L));
  }

  @Test
  void line_totalUnknown_tellsCountAndRate() {
    assertEquals("70 files  35 files/s", ProgressBar.line("files", 70, -1, 2_000_000_000L));
  }

  @Test
  void line_nothingDoneYet_hasNoTimeLeft() {
    assertEquals(
        "[------------------------]   0 %  0 files  0 files/s", ProgressBar.line("files", 0, 9, 0));
  }

  @Test
  void line_moreThanAll_staysWhole() {
    String line = ProgressBar.line("files", 12, 9, 1_000_000_000L);
    assertTrue(line.startsWith("[########################] 100 %"), line);
  }

  @Test
  void show_twiceWithinAMoment_drawsOnce() {
    bar.show("files", 1, 9);
    int once = screen.size();
    clock.addAndGet(100_000_000);
    bar.show("files", 2, 9);
    assertEquals(once, screen.size());
  }

  @Test
  void show_theEnd_isAlwaysDrawn() {
    bar.show("files", 1, 9);
    bar.show("files", 9, 9);
    assertTrue(screen.toString(StandardCharsets.UTF_8).contains("100 %"));
  }

  @Test
  void wipe_nothingShown_writesNothing() {
    bar.wipe();
    assertEquals(0, screen.size());
  }
}
