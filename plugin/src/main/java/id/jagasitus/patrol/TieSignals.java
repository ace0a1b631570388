package id.jagasitus.patrol;

import id.jagasitus.event.Severity;
import id.jagasitus.event.Signal;
import id.jagasitus.event.Subject;
import id.jagasitus.integrity.ServedTie;
import id.jagasitus.watch.Tie;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What came to served pages, as signals of the site: one a kind, so that one finding has all. */
public final class TieSignals {

  /** What the fault is: served pages lead to or run what nobody approved. */
  public static final String INTENT = "served-change";

  private static final int SCORE = 40;
  private static final int MOST_NAMED = 10;
  private static final int MOST_PAGES = 40;

  private TieSignals() {}

  static Signal of(Tie.Kind kind, List<ServedTie> found, URI home, Instant at) {
    return new Signal(
        "served-" + kind.name().toLowerCase(Locale.ROOT),
        INTENT,
        Severity.REVIEW,
        SCORE,
        at,
        new Subject.Place(home.toString()),
        false,
        facts(found),
        null);
  }

  /** A person says that it is harm. */
  public static Signal reported(ServedTie found, String site, String by, Instant at) {
    Map<String, String> facts = new java.util.HashMap<>(facts(List.of(found)));
    facts.put("by", by);
    return new Signal(
        "served-reported",
        INTENT,
        Severity.CRITICAL,
        90,
        at,
        new Subject.Place(site),
        true,
        facts,
        null);
  }

  private static Map<String, String> facts(List<ServedTie> found) {
    return Map.of(
        "seen",
        found.stream().limit(MOST_NAMED).map(TieSignals::seen).collect(Collectors.joining(", ")),
        "places",
        found.stream()
            .flatMap(one -> one.pages().stream())
            .distinct()
            .limit(MOST_PAGES)
            .collect(Collectors.joining(" ")),
        "count",
        found.size() + "",
        "content",
        ServedTie.print(found));
  }

  /** A fingerprint tells a person nothing; how the script begins does. */
  private static String seen(ServedTie one) {
    return one.tie().host().isEmpty() ? one.sample() : one.tie().to();
  }
}
