package id.jagasitus.snapshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class Rfc3339Test {

  private static String written(Instant time) {
    var out = new StringBuilder();
    Rfc3339.append(out, time);
    return out.toString();
  }

  @Test
  void append_endsAFractionWithoutZeros() {
    assertEquals("2026-11-22T05:00:00Z", written(Instant.parse("2026-11-22T05:00:00Z")));
    assertEquals("2026-11-22T05:00:00.1Z", written(Instant.parse("2026-11-22T05:00:00.100Z")));
    assertEquals("1969-12-31T23:59:59.00000001Z", written(Instant.ofEpochSecond(-1, 10)));
    assertEquals("0001-01-01T00:00:00Z", written(Instant.parse("0001-01-01T00:00:00Z")));
  }

  @Test
  void anyTime_isReadAsThePlatformReadsIt_andSurvivesARoundTrip() {
    var random = new Random(1);
    for (int i = 0; i < 100_000; i++) {
      long second = random.nextLong(-62_135_596_800L, 253_402_300_800L);
      int digits = random.nextInt(10);
      long step = Math.round(Math.pow(10, 9 - digits));
      Instant time = Instant.ofEpochSecond(second, random.nextInt(1_000_000_000) / step * step);
      assertEquals(time, Rfc3339.parse(written(time)));
      assertEquals(time, Instant.parse(written(time)));
      assertEquals(time, Rfc3339.parse(time.toString()));
    }
  }

  @Test
  void parse_ofOtherOffsets_isTheSameMoment() {
    Instant noon = Instant.parse("2026-11-22T05:00:00.25Z");
    assertEquals(noon, Rfc3339.parse("2026-11-22T12:00:00.25+07:00"));
    assertEquals(noon, Rfc3339.parse("2026-11-22T00:30:00.25-04:30"));
    assertEquals(noon, Rfc3339.parse("2026-11-22T05:00:00.250000000Z"));
  }

  @Test
  void parse_ofWhatIsNoTime_isRefused() {
    for (String text :
        List.of(
            "",
            "Z",
            "2026-11-22",
            "2026-13-01T00:00:00Z",
            "2026-02-30T00:00:00Z",
            "2026-11-22T24:00:01Z",
            "2026-11-22T05:60:00Z",
            "2026-11-22T05:00:61Z",
            "2026-11-22T05:00:00.1234567891Z",
            "2026-11-22T05:00:00,5Z",
            "2026-11-22 05:00:00Z",
            "٢٠٢٦-11-22T05:00:00Z")) {
      assertThrows(DateTimeException.class, () -> Rfc3339.parse(text), text);
    }
  }
}
