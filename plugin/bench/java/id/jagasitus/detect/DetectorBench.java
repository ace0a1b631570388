package id.jagasitus.detect;

import id.jagasitus.accesslog.LogReader;
import id.jagasitus.event.RequestEvent;
import id.jagasitus.rule.RulePack;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Normalising, matching and windows over a log, one request after the other as in a server. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 6, time = 2)
@Measurement(iterations = 6, time = 2)
public class DetectorBench {

  private static final int BATCH = 1_000;

  @Param("")
  public String log;

  private final List<RequestEvent> events = new ArrayList<>();
  private Detector detector;
  private int at;

  @Setup(Level.Trial)
  public void read() throws Exception {
    LogReader.read(Path.of(log), events::add);
    detector = new Detector(RulePack.load(), DetectConfig.DEFAULT, Optional::empty);
  }

  /** What a request of the log costs; times go back when the log begins again. */
  @Benchmark
  @OperationsPerInvocation(BATCH)
  public int examine() {
    int signals = 0;
    for (int i = 0; i < BATCH; i++) {
      signals += detector.examine(events.get(at)).size();
      at = at + 1 == events.size() ? 0 : at + 1;
    }
    return signals;
  }
}
