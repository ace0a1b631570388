package id.jagasitus.launcher.terminal;

import java.io.PrintStream;
import java.util.Locale;
import java.util.function.LongSupplier;

/**
 * One line that tells how far long work is: share, rate and time left. It is redrawn in place at
 * most five times a second and wiped before anything else is written.
 */
public final class ProgressBar {

  private static final int CELLS = 24;
  private static final long REDRAW_NANOS = 200_000_000L;
  private static final String WIPE = "\r\u001b[K";

  private final PrintStream screen;
  private final LongSupplier nanoTime;
  private final long began;
  private long drawn;
  private boolean visible;

  /**
   * @param screen a terminal that understands carriage return
   * @param nanoTime tick source, nanoseconds
   */
  public ProgressBar(PrintStream screen, LongSupplier nanoTime) {
    this.screen = screen;
    this.nanoTime = nanoTime;
    this.began = nanoTime.getAsLong();
    this.drawn = began - REDRAW_NANOS;
  }

  /**
   * Shows how far the work is.
   *
   * @param what what is counted, for example {@code bytes}
   * @param done how many are done
   * @param total how many there are; −1 when unknown
   */
  public void show(String what, long done, long total) {
    long now = nanoTime.getAsLong();
    if (now - drawn < REDRAW_NANOS && done != total) {
      return;
    }
    drawn = now;
    visible = true;
    screen.print(WIPE + line(what, done, total, now - began));
    screen.flush();
  }

  /** Wipes the line, so that other text can be written. */
  public void wipe() {
    if (visible) {
      screen.print(WIPE);
      screen.flush();
      visible = false;
    }
  }

  static String line(String what, long done, long total, long nanos) {
    double rate = nanos <= 0 ? 0 : done * 1e9 / nanos;
    String numbers = amount(what, done) + "  " + amount(what, (long) rate) + "/s";
    if (total <= 0) {
      return SafeText.forScreen(numbers);
    }
    double share = Math.min(1, (double) done / total);
    int full = (int) (share * CELLS);
    String left = rate <= 0 ? "" : "  " + duration((long) ((total - done) / rate)) + " left";
    return String.format(
            Locale.ROOT,
            "[%s%s] %3d %%  ",
            "#".repeat(full),
            "-".repeat(CELLS - full),
            (int) (share * 100))
        + SafeText.forScreen(numbers)
        + left;
  }

  private static String amount(String what, long number) {
    if (!what.equals("bytes")) {
      return String.format(Locale.ROOT, "%,d %s", number, what);
    }
    return number < 10_000_000
        ? String.format(Locale.ROOT, "%,d KB", number / 1_000)
        : String.format(Locale.ROOT, "%,d MB", number / 1_000_000);
  }

  private static String duration(long seconds) {
    return seconds < 3600
        ? String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60)
        : String.format(
            Locale.ROOT, "%d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60);
  }
}
