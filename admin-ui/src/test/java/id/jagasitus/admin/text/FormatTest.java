package id.jagasitus.admin.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

final class FormatTest {

  private static final Instant NOON = Instant.parse("2026-01-05T07:30:05Z");
  private final Format id = new Format(Language.ID, OfficeZone.WIB.zone());
  private final Format en = new Format(Language.EN, OfficeZone.WIT.zone());

  @Test
  void times_areWrittenAsTheOfficeWritesThem() {
    assertEquals("05 Januari 2026 14.30 WIB", id.dateTime(NOON));
    assertEquals("05 January 2026 16:30 WIT", en.dateTime(NOON));
    assertEquals("14.30.05", id.clock(NOON));
    assertEquals("2026-01-05T14:30:05+07:00", id.iso(NOON));
  }

  @Test
  void range_withinADay_saysTheDateOnce() {
    assertEquals("05 Januari 2026 14.30 – 15.30 WIB", id.range(NOON, NOON.plusSeconds(3600)));
    assertEquals(
        "05 Januari 2026 14.30 – 06 Januari 2026 14.30 WIB",
        id.range(NOON, NOON.plus(Duration.ofDays(1))));
  }

  @Test
  void numbers_followTheLanguage() {
    assertEquals("1.234.567", id.number(1_234_567));
    assertEquals("1,234,567", en.number(1_234_567));
    assertEquals("12,3 rb", id.brief(12_345));
    assertEquals("33,3\u00a0%", id.percent(1, 3));
    assertEquals("–", id.percent(1, 0));
  }

  @Test
  void sizesAndDurations_haveTheirUnits() {
    assertEquals("1,5\u00a0KiB", id.bytes(1536));
    assertEquals("–", id.bytes(-1));
    assertEquals("0,9\u00a0ms", id.micros(900));
    assertEquals("1,3\u00a0dtk", id.micros(1_300_000));
    assertEquals("2 hari 3 jam", id.length(Duration.ofHours(51)));
  }

  @Test
  void visible_showsWhatHides() {
    assertEquals("a‹U+202E›b‹U+0000›‹U+001B›", Visible.text("a\u202eb\u0000\u001b"));
    assertEquals("‹U+D800›", Visible.text(String.valueOf((char) 0xD800)));
    assertEquals("Jalan Merdeka é 東", Visible.text("Jalan Merdeka é 東"));
    assertEquals("abcd…", Visible.text("abcdefgh", 5));
  }
}
