package id.jagasitus.visitorlog;

import id.jagasitus.event.RequestEvent;
import id.jagasitus.event.Source;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Events of this package's tests. */
final class TestEvents {

  static final long TIME = Instant.parse("2026-03-02T03:04:05.678Z").toEpochMilli();

  private TestEvents() {}

  static RequestEvent page(String path) {
    return page(path, "agent");
  }

  static RequestEvent page(String path, String agent) {
    return new RequestEvent(
        TIME,
        "GET",
        "http",
        "pn.example",
        path,
        null,
        "HTTP/1.1",
        200,
        1234,
        567,
        "203.0.113.9",
        "203.0.113.9",
        "",
        "",
        agent,
        "id",
        "",
        -1,
        List.of(),
        Map.of(),
        Source.FILTER,
        false,
        false,
        path.length());
  }

  /** An event whose every text may hold anything a Java string can, and every number its edges. */
  static RequestEvent hostile(Random random) {
    RequestEvent event = hostileOfAny(random);
    return random.nextBoolean() ? event.asOwn() : event;
  }

  private static RequestEvent hostileOfAny(Random random) {
    return new RequestEvent(
        number(random, TIME),
        text(random),
        text(random),
        text(random),
        text(random),
        random.nextInt(3) == 0 ? null : text(random),
        text(random),
        (int) number(random, 404),
        number(random, 0),
        number(random, 88),
        text(random),
        random.nextBoolean() ? "=" : text(random),
        text(random),
        text(random),
        text(random),
        text(random),
        text(random),
        number(random, 5),
        texts(random),
        headers(random),
        List.of(Source.values()).get(random.nextInt(Source.values().length)),
        random.nextBoolean(),
        false,
        (int) number(random, 7));
  }

  private static long number(Random random, long usual) {
    return switch (random.nextInt(4)) {
      case 0 -> -1;
      case 1 -> 0;
      case 2 -> random.nextInt(Integer.MAX_VALUE);
      default -> usual;
    };
  }

  private static List<String> texts(Random random) {
    var texts = new ArrayList<String>();
    for (int i = random.nextInt(4); i > 0; i--) {
      texts.add(text(random));
    }
    return texts;
  }

  private static Map<String, String> headers(Random random) {
    var headers = new HashMap<String, String>();
    for (int i = random.nextInt(4); i > 0; i--) {
      headers.put(text(random), text(random));
    }
    return headers;
  }

  static String text(Random random) {
    var fixed =
        List.of(
            "",
            "-",
            "=",
            "\\",
            "\"",
            "\\x41",
            "\\e",
            ",",
            ":",
            "a:b,c",
            " ",
            "\r\n",
            "\u001b[31m",
            "\u202e",
            "\ud83d\ude00",
            "\ud83d",
            "\ude00\ud83d",
            "\0",
            "?",
            "000",
            "é",
            "\uffff",
            "\" 200 1 \"",
            " jg1 ",
            "- - [",
            "\u0085\u2028");
    int kind = random.nextInt(6);
    if (kind < 2) {
      return fixed.get(random.nextInt(fixed.size()));
    }
    int bound = kind == 2 ? 0x10000 : kind == 3 ? 0x800 : 0x100;
    var text = new StringBuilder();
    for (int i = random.nextInt(20); i > 0; i--) {
      text.append((char) random.nextInt(bound));
    }
    return text.toString();
  }
}
