package id.jagasitus.visitorlog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.jagasitus.event.RequestEvent;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class LineTest {

  private final LineWriter writer = new LineWriter(ZoneId.of("Asia/Jakarta"));

  private String line(RequestEvent event) {
    String line = new String(writer.line(event), StandardCharsets.ISO_8859_1);
    assertTrue(line.endsWith("\n"), line);
    return line.substring(0, line.length() - 1);
  }

  @Test
  void line_isTheCombinedFormatWithATail() {
    assertEquals(
        "203.0.113.9 - - [02/Mar/2026:10:04:05 +0700] \"GET /berita/ HTTP/1.1\" 200 1234 \"-\""
            + " \"a \\x22quoted\\x22 agent\" jg1 1772420645678 567 http pn.example = - id - - FILTER"
            + " - 8 - -",
        line(TestEvents.page("/berita/", "a \"quoted\" agent")));
  }

  @Test
  void line_anyEvent_isReadBackIdentical() {
    for (long seed = 0; seed < 20_000; seed++) {
      RequestEvent event = TestEvents.hostile(new Random(seed));
      assertEquals(Optional.of(event), LineReader.read(line(event)), "seed " + seed);
    }
  }

  @Test
  void line_everyCharacterThereIs_isPrintableAsciiAndReadBack() {
    for (int c = 0; c <= 0xffff; c += 64) {
      var all = new StringBuilder();
      for (int i = c; i < c + 64; i++) {
        all.append((char) i).append('/');
      }
      RequestEvent event = TestEvents.page("/" + all, "x" + all);
      String line = line(event);
      assertTrue(line.chars().allMatch(b -> b >= ' ' && b <= '~'), "from " + c);
      assertEquals(Optional.of(event), LineReader.read(line), "from " + c);
    }
  }

  @Test
  void read_lineCutAnywhere_givesNothingOrTheCombinedPart() {
    RequestEvent event = TestEvents.page("/a b", "agent");
    String line = line(event);
    for (int end = 0; end < line.length() - 1; end++) {
      Optional<RequestEvent> read = LineReader.read(line.substring(0, end));
      assertTrue(
          read.isEmpty() || line.substring(0, end).endsWith("\"agent\""),
          () -> "a torn line was believed: " + read);
    }
  }

  @Test
  void read_lineOfAnotherServer_givesWhatItHolds() {
    RequestEvent event =
        LineReader.read(
                "198.51.100.7 - - [02/Mar/2026:10:04:05 +0700] \"GET /a?b=c HTTP/1.0\" 404 -"
                    + " \"http://x/\" \"curl\"")
            .orElseThrow();
    assertEquals(TestEvents.TIME - 678, event.time());
    assertEquals("/a?b=c", event.uri());
    assertEquals(-1, event.bytes());
    assertEquals("198.51.100.7", event.client());
    assertEquals("curl", event.userAgent());
  }

  @Test
  void read_rubbish_givesNothing() {
    var random = new Random(7);
    for (int i = 0; i < 5_000; i++) {
      assertEquals(Optional.empty(), LineReader.read(TestEvents.text(random)));
    }
  }
}
