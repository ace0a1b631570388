package id.jagasitus.watch;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What the clean scanner says of one page or file.
 *
 * @param target the address, or the path of the file
 * @param score sum of the signals' points, at most 100
 * @param verdict what the score means; never "clean", only that no sign was found
 * @param signals what was seen, in order of the rules
 * @param date newest content date read from it
 */
public record ScanResult(
    String target, int score, Verdict verdict, List<ScanSignal> signals, Optional<LocalDate> date) {

  private static final int HIGHEST = 100;

  public ScanResult {
    signals = List.copyOf(signals);
  }

  /** What could not be read, and why; nothing is said of what it holds. */
  public static ScanResult unread(String target, IOException why) {
    var signal = new ScanSignal("not-readable", 0, String.valueOf(why.getMessage()));
    return of(target, List.of(signal), Optional.empty());
  }

  static ScanResult of(String target, List<ScanSignal> signals, Optional<LocalDate> date) {
    int sum = signals.stream().mapToInt(ScanSignal::points).sum();
    int score = Math.min(HIGHEST, sum);
    return new ScanResult(target, score, Verdict.of(score), signals, date);
  }
}
