import id.jagasitus.accesslog.LogReader;
import id.jagasitus.detect.DetectConfig;
import id.jagasitus.detect.Detector;
import id.jagasitus.detect.RequestJudge;
import id.jagasitus.detect.SentRequest;
import id.jagasitus.event.RequestEvent;
import id.jagasitus.finding.FindingConfig;
import id.jagasitus.finding.Findings;
import id.jagasitus.guard.RuleSieve;
import id.jagasitus.query.Reach;
import id.jagasitus.rule.Loaded;
import id.jagasitus.rule.Rule;
import id.jagasitus.rule.RulePack;
import id.jagasitus.store.EventFilter;
import id.jagasitus.store.LuceneEventStore;
import id.jagasitus.store.Sifted;
import id.jagasitus.store.StoreConfig;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;

/**
 * Cost of detection: a request of a log, the worst request, a day of clients, looking back. Without
 * arguments only the worst request.
 */
final class DetectBench {

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final int LONGEST = 8_000;
  private static final List<String> HOSTILE =
      List.of(
          "'",
          "\"",
          "<",
          "%25",
          "../",
          "select ",
          "a'or'",
          "{{",
          "(",
          "&#60;",
          "/*",
          "${",
          "1 and ",
          "\\x3c",
          "a=b;",
          "|id",
          "\n",
          "%%32%65",
          "`",
          "%c0%af",
          "%u0027",
          "&lt;",
          "%2525252527",
          "/**/",
          "';--",
          "union/**/",
          "on=\"",
          "javascript:",
          "\u00e9",
          "<a ",
          "%26%2339%3b",
          "' or 1=",
          ");",
          "$(",
          "a&b=",
          "a=1&",
          "http://",
          ".php",
          "/.",
          "wp-",
          "admin/",
          "concat(",
          "0x41,",
          "char(1),",
          "or 1 ",
          "%0d%0a",
          "\\'",
          "a\"+\"",
          "+",
          ";/",
          "%",
          "\uFF1C",
          "#",
          "\\u{",
          "${ifs",
          "//",
          "%26lt;",
          "%e2%80%8b",
          "%ef%bc%9c",
          "%80",
          "&amp;lt;",
          "\\47",
          "aa bb ",
          "'+'",
          "$@",
          "^",
          "/*!",
          "/./",
          "\u00BD",
          "\uFB01",
          "\uFDFA",
          "\u0301\u0316",
          "%cc%81%cc%96",
          "\uD83D\uDE00",
          "file=http://",
          "yang ",
          "=http:",
          "script ");

  private static final List<String> PARTS =
      List.of(
          "query",
          "path",
          "header",
          "cookie",
          "referer",
          "headers",
          "many",
          "names",
          "different",
          "long and different");

  /** Shapes that are made worse, and changes tried on each. */
  private static final int CLIMBERS = 12;

  private static final int STEPS = 150;

  /** Mixtures of pieces tried beside the pieces. */
  private static final int MIXTURES = 300;

  private final List<Loaded> pack = RulePack.load();

  public static void main(String[] arguments) throws Exception {
    var bench = new DetectBench();
    if (arguments.length == 0) {
      bench.worst();
      return;
    }
    var events = new ArrayList<RequestEvent>();
    LogReader.read(Path.of(arguments[0]), events::add);
    bench.request(events);
    bench.worst();
    bench.lookBack(Path.of(arguments[1]));
    bench.day();
    bench.regex(events);
  }

  private static long cpu() {
    return THREADS.getCurrentThreadCpuTime();
  }

  private void request(List<RequestEvent> events) {
    for (int round = 0; round < 5; round++) {
      var detector = new Detector(pack, DetectConfig.DEFAULT, Optional::empty);
      long start = cpu();
      long signals = 0;
      for (RequestEvent event : events) {
        signals += detector.examine(event).size();
      }
      System.out.printf(
          "detection, round %d: %.2f µs CPU a request (%d requests, %d signals)%n",
          round, (cpu() - start) / 1e3 / events.size(), events.size(), signals);
    }
  }

  /** The same expressions in java.util.regex, over the same parts, without any decoding. */
  private void regex(List<RequestEvent> events) {
    var patterns = new ArrayList<Pattern>();
    for (Loaded loaded : pack) {
      for (String line : loaded.rule().look()) {
        if (line.startsWith("pattern ")) {
          patterns.add(Pattern.compile(line.substring(8), Pattern.CASE_INSENSITIVE));
        }
      }
    }
    List<RequestEvent> some = events.subList(0, Math.min(300, events.size()));
    long start = cpu();
    long hits = 0;
    for (RequestEvent event : some) {
      for (Pattern pattern : patterns) {
        hits += pattern.matcher(event.uri()).find() ? 1 : 0;
        hits += pattern.matcher(event.userAgent()).find() ? 1 : 0;
        hits += pattern.matcher(event.referer()).find() ? 1 : 0;
      }
    }
    System.out.printf(
        "java.util.regex, %d patterns: %.1f µs CPU a request (%d hits)%n",
        patterns.size(), (cpu() - start) / 1e3 / some.size(), hits);
  }

  /**
   * Repeated pieces, the rules' own examples cut short of a match, and mixtures, in each part; then
   * the worst of them changed piece by piece for as long as that makes them worse. Nothing is
   * remembered of one request for the next, and everything is looked at twice: first while the
   * compiler is still at work.
   */
  private void worst() {
    List<String> pieces = pieces();
    var judge = new RequestJudge(pack);
    List<Shape> shapes = List.of();
    for (int round = 0; round < 2; round++) {
      shapes = shapes(judge, pieces);
    }
    System.out.printf(
        "8 KB, %d shapes: %d above 1 ms, %d above 0.5 ms%n",
        shapes.size(), above(shapes, 1), above(shapes, 0.5));
    shapes.stream().limit(10).forEach(Shape::print);
    List<Shape> worse = shapes.stream().limit(CLIMBERS).map(s -> climb(judge, pieces, s)).toList();
    Shape worst = worse.stream().min(Comparator.naturalOrder()).orElseThrow();
    System.out.print("worst 8 KB request after a search: ");
    worst.print();
  }

  private List<Shape> shapes(RequestJudge judge, List<String> pieces) {
    var shapes = new ArrayList<Shape>();
    for (String piece : pieces) {
      for (String where : PARTS) {
        shapes.add(new Shape(where, piece, best(judge, request(where, piece), 5)));
      }
    }
    shapes.sort(Comparator.naturalOrder());
    return shapes;
  }

  private static long above(List<Shape> shapes, double millis) {
    return shapes.stream().filter(shape -> shape.millis > millis).count();
  }

  /** A kind of request: what is repeated, where, and what it cost. */
  private record Shape(String where, String piece, double millis) implements Comparable<Shape> {
    @Override
    public int compareTo(Shape other) {
      return Double.compare(other.millis, millis);
    }

    void print() {
      System.out.printf("%.2f ms, %s of %s%n", millis, where, piece.replace("\n", "\\n").strip());
    }
  }

  private Shape climb(RequestJudge judge, List<String> pieces, Shape from) {
    var chance = new Random(from.piece.hashCode());
    Shape worst = from;
    for (int step = 0; step < STEPS; step++) {
      String piece = changed(worst.piece, pieces, chance);
      String where = chance.nextInt(4) > 0 ? worst.where : PARTS.get(chance.nextInt(PARTS.size()));
      var next = new Shape(where, piece, best(judge, request(where, piece), 4));
      if (next.millis > worst.millis) {
        // A lucky stroke of the machine is no find.
        var sure = new Shape(where, piece, best(judge, request(where, piece), 30));
        worst = sure.millis > worst.millis ? sure : worst;
      }
    }
    return new Shape(worst.where, worst.piece, best(judge, request(worst.where, worst.piece), 60));
  }

  private static String changed(String piece, List<String> pieces, Random chance) {
    int at = chance.nextInt(piece.length() + 1);
    int to = Math.min(piece.length(), at + chance.nextInt(12));
    String other = pieces.get(chance.nextInt(pieces.size()));
    String changed =
        switch (chance.nextInt(3)) {
          case 0 -> piece.substring(0, at) + other + piece.substring(at);
          case 1 -> piece.substring(0, at) + other + piece.substring(to);
          default -> piece.substring(0, at) + piece.substring(to);
        };
    return changed.isEmpty() ? other : changed;
  }

  private List<String> pieces() {
    var pieces = new ArrayList<String>(HOSTILE);
    for (Loaded loaded : pack) {
      for (String example : loaded.rule().match()) {
        pieces.add(example.substring(0, Math.max(1, example.length() - 2)));
      }
    }
    var chance = new Random(20_261_123);
    for (int i = 0; i < MIXTURES; i++) {
      var mixture = new StringBuilder();
      for (int part = 2 + chance.nextInt(3); part > 0; part--) {
        mixture.append(pieces.get(chance.nextInt(pieces.size())));
        mixture.append(" ,;'\"(/=&+%".charAt(chance.nextInt(11)));
      }
      pieces.add(mixture.toString());
    }
    return pieces;
  }

  private static SentRequest request(String where, String piece) {
    String text = piece.repeat(LONGEST / piece.length() + 1).substring(0, LONGEST);
    return switch (where) {
      case "query" -> SentRequest.of("GET", "/?q=" + text, List.of(), -1);
      case "path" -> SentRequest.of("GET", "/" + text, List.of(), -1);
      case "header" -> header("X-A", text);
      case "cookie" -> header("Cookie", text);
      case "referer" -> header("Referer", text);
      case "headers" -> SentRequest.of("GET", "/", headers(piece), -1);
      case "different" -> SentRequest.of("GET", "/?" + different(piece, 1), List.of(), -1);
      case "long and different" ->
          SentRequest.of("GET", "/?" + different(piece, 110 / piece.length() + 1), List.of(), -1);
      case "many" -> SentRequest.of("GET", "/?" + parts("a=" + piece, "&"), List.of(), -1);
      default -> SentRequest.of("GET", "/?" + parts(piece + "=1", "&"), List.of(), -1);
    };
  }

  private static SentRequest header(String name, String value) {
    return SentRequest.of("GET", "/", List.of(Map.entry(name, value)), -1);
  }

  /** Parameters that all differ, so that nothing is remembered of one for the next. */
  private static String different(String piece, int times) {
    var query = new StringBuilder();
    String text = piece.repeat(times);
    for (int i = 0; query.length() < LONGEST; i++) {
      query.append('a').append(i).append('=').append(text).append(i).append('&');
    }
    return query.substring(0, LONGEST);
  }

  private static List<Map.Entry<String, String>> headers(String piece) {
    var headers = new ArrayList<Map.Entry<String, String>>();
    String text = piece.repeat(100 / piece.length() + 1);
    for (int left = LONGEST; left > 0; left -= text.length() + 8) {
      headers.add(Map.entry("X-" + headers.size(), headers.size() + text));
    }
    return headers;
  }

  private static String parts(String one, String between) {
    return (one + between).repeat(LONGEST / (one.length() + 1) + 1).substring(0, LONGEST);
  }

  private static double best(RequestJudge judge, SentRequest sent, int times) {
    long best = Long.MAX_VALUE;
    for (int i = 0; i < times; i++) {
      RequestJudge fresh = judge.copy();
      long start = cpu();
      fresh.judge(sent, Rule.Site.ANY);
      best = Math.min(best, cpu() - start);
    }
    return best / 1e6;
  }

  private void day() {
    long before = used();
    var detector = new Detector(List.of(), DetectConfig.DEFAULT, Optional::empty);
    var findings = new Findings(FindingConfig.DEFAULT, (author, address, kind, data) -> null);
    long start = 1_780_000_000_000L;
    for (int i = 0; i < 1_000_000; i++) {
      int client = i % 250_000;
      String address = (client >> 16) + "." + (client >> 8 & 255) + "." + (client & 255) + ".9";
      var event =
          LogReader.line(
              address
                  + " - - [01/Jun/2026:00:00:00 +0700] \"GET /a"
                  + i % 900
                  + " HTTP/1.1\" 404 12 \"-\" \"Mozilla/5.0\"");
      long time = start + i * 80L;
      event.ifPresent(e -> accept(findings, detector, e, time));
    }
    System.out.printf(
        "a day of 250,000 clients: windows %.1f MB, heap %.1f MB with the watched actors, forgotten"
            + " %d%n",
        detector.windowBytes() / 1e6, (used() - before) / 1e6, detector.forgotten());
  }

  private static void accept(Findings findings, Detector detector, RequestEvent e, long time) {
    var at =
        new RequestEvent(
            time,
            e.method(),
            e.scheme(),
            e.host(),
            e.path(),
            e.query(),
            e.protocol(),
            e.status(),
            e.bytes(),
            e.durationMicros(),
            e.client(),
            e.peer(),
            e.forwarded(),
            e.referer(),
            e.userAgent(),
            e.acceptLanguage(),
            e.contentType(),
            e.contentLength(),
            e.cookieNames(),
            e.headers(),
            e.source(),
            e.refused(),
            false,
            e.originalLength());
    try {
      findings.accept(detector.examine(at));
    } catch (id.jagasitus.journal.JournalException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static long used() {
    for (int i = 0; i < 4; i++) {
      System.gc();
    }
    var heap = Runtime.getRuntime();
    return heap.totalMemory() - heap.freeMemory();
  }

  /** Over an index that holds all lines of the log. */
  private void lookBack(Path index) throws Exception {
    var zone = ZoneId.of("Asia/Jakarta");
    try (var store =
        LuceneEventStore.open(index, StoreConfig.DEFAULT, java.time.InstantSource.system())) {
      store.refresh();
      for (int round = 0; round < 2; round++) {
        double slowest = 0;
        String which = "";
        for (Loaded rule : pack) {
          long wall = System.nanoTime();
          var sieve = new RuleSieve(List.of(rule), more -> true);
          Sifted sifted = store.sift(EventFilter.of("", Reach.ADDRESSES, zone), sieve);
          double took = (System.nanoTime() - wall) / 1e9;
          if (rule.rule().id().equals("sqli-union-select") || took > slowest) {
            System.out.printf(
                "looking back with %s, round %d: %.2f s over %d requests (%d hits)%n",
                rule.rule().id(), round, took, sifted.seen(), sifted.caught().get(0).hits());
          }
          which = took > slowest ? rule.rule().id() : which;
          slowest = Math.max(slowest, took);
        }
        System.out.printf("slowest rule, round %d: %s, %.2f s%n", round, which, slowest);
      }
    }
  }
}
