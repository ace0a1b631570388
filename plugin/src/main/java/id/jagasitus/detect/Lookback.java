package id.jagasitus.detect;

import id.jagasitus.event.RequestEvent;
import id.jagasitus.rule.Field;
import id.jagasitus.rule.Loaded;
import id.jagasitus.rule.Rule;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * What a rule would have caught in history: how many a day, with samples. Order does not matter.
 */
public final class Lookback implements Predicate<RequestEvent> {

  private static final int SAMPLES = 20;

  private final RequestJudge judge;
  private final Rule rule;
  private final ZoneId zone;
  private final boolean pathOnly;
  private final Map<LocalDate, Long> days = new TreeMap<>();
  private final List<RequestEvent> samples = new ArrayList<>();
  private long seen;
  private long hits;

  /** For one rule; days are those of {@code zone}. */
  public Lookback(Loaded rule, ZoneId zone) {
    this.judge = new RequestJudge(List.of(rule));
    this.rule = rule.rule();
    this.zone = zone;
    this.pathOnly = this.rule.fields().equals(Set.of(Field.PATH));
  }

  /** Looks at one request; always asks for more. */
  @Override
  public boolean test(RequestEvent event) {
    seen++;
    SentRequest sent = pathOnly ? pathOnly(event) : SentRequest.of(event);
    if (!judge.judge(sent, rule.when().site()).hits().isEmpty()) {
      hits++;
      days.merge(Instant.ofEpochMilli(event.time()).atZone(zone).toLocalDate(), 1L, Long::sum);
      if (samples.size() < SAMPLES) {
        samples.add(event);
      }
    }
    return true;
  }

  private static SentRequest pathOnly(RequestEvent event) {
    return new SentRequest(event.method(), event.path(), "", "", List.of(), event.status());
  }

  /** What was found so far. */
  public Result result() {
    return new Result(seen, hits, Map.copyOf(days), samples);
  }

  /**
   * What a rule would have caught.
   *
   * @param seen requests looked at
   * @param hits requests it fires on
   * @param days hits on each day that has any
   * @param samples a few of them
   */
  public record Result(
      long seen, long hits, Map<LocalDate, Long> days, List<RequestEvent> samples) {
    public Result {
      days = Map.copyOf(days);
      samples = List.copyOf(samples);
    }
  }
}
