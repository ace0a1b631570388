package id.jagasitus.admin;

import id.jagasitus.admin.text.Format;
import id.jagasitus.admin.text.Language;
import id.jagasitus.admin.text.OfficeZone;
import id.jagasitus.console.visitor.Scope;
import id.jagasitus.console.visitor.TimeRange;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;

/**
 * The stretch of time a page is about, as its form and its links carry it.
 *
 * @param range a quick range, or {@link #CUSTOM}
 * @param time from minute to minute
 * @param zone how times are written and read
 * @param office the zone that links need not name
 * @param bad whether what was asked could not be read, so that the page shows its usual range
 * @param withOwn whether requests of our own are shown, too
 */
record Window(
    String range, TimeRange time, ZoneId zone, ZoneId office, boolean bad, boolean withOwn) {

  static final String CUSTOM = "custom";
  static final String TODAY = "today";

  /** Parameter that shows our own requests, too; missing in links that leave them out. */
  static final String OWN = "own";

  /** The quick ranges, as the form lists them. */
  static final List<String> QUICK = List.of("1h", TODAY, "24h", "7d", "30d", "365d");

  private static final DateTimeFormatter INPUT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm", Locale.ROOT);
  private static final Duration LONGEST = Duration.ofDays(3660);

  /** A stretch of visits that a page links to, in the zone of the office. */
  static Window visits(TimeRange time, ZoneId office) {
    return new Window(CUSTOM, time, office, office, false, false);
  }

  /** Reads {@code range}, {@code from}, {@code to}, {@code zone} and {@code own}. */
  static Window of(Exchange exchange, InstantSource clock, ZoneId office, String usual) {
    Window read = times(exchange, clock, office, usual);
    boolean own = exchange.text(OWN).equals("1");
    return new Window(read.range, read.time, read.zone, office, read.bad, own);
  }

  private static Window times(Exchange exchange, InstantSource clock, ZoneId office, String usual) {
    ZoneId zone = OfficeZone.of(exchange.text("zone")).map(OfficeZone::zone).orElse(office);
    Instant now = clock.instant();
    String from = exchange.text("from");
    String to = exchange.text("to");
    String range = exchange.text("range");
    if (!from.isEmpty() && (range.isEmpty() || range.equals(CUSTOM))) {
      return custom(from, to, zone, now, usual);
    }
    boolean known = QUICK.contains(range);
    String quick = known ? range : usual;
    boolean bad = !known && !range.isEmpty() && !range.equals(CUSTOM);
    return new Window(quick, quick(quick, zone, now), zone, office, bad, false);
  }

  private static Window custom(String from, String to, ZoneId zone, Instant now, String usual) {
    try {
      Instant begin = read(from, zone);
      Instant end = to.isEmpty() ? upTo(now) : read(to, zone);
      if (begin.isBefore(end) && Duration.between(begin, end).compareTo(LONGEST) <= 0) {
        return visits(new TimeRange(begin, end), zone);
      }
    } catch (DateTimeException e) {
      return unread(usual, zone, now);
    }
    return unread(usual, zone, now);
  }

  private static Window unread(String usual, ZoneId zone, Instant now) {
    return new Window(usual, quick(usual, zone, now), zone, zone, true, false);
  }

  private static Instant read(String local, ZoneId zone) {
    String minute = local.length() > 16 ? local.substring(0, 16) : local;
    return LocalDateTime.parse(minute, INPUT).atZone(zone).toInstant();
  }

  /** Ranges begin on whole hours or days, so that columns do and earlier days stay the same. */
  private static TimeRange quick(String range, ZoneId zone, Instant now) {
    ZonedDateTime hour = now.atZone(zone).truncatedTo(ChronoUnit.HOURS);
    ZonedDateTime today = hour.truncatedTo(ChronoUnit.DAYS);
    ZonedDateTime begin =
        switch (range) {
          case "24h" -> hour.minusHours(23);
          case "7d" -> today.minusDays(6);
          case "30d" -> today.minusDays(29);
          case "365d" -> today.minusDays(364);
          default -> today;
        };
    Instant end = upTo(now);
    return new TimeRange(
        range.equals("1h") ? end.minus(1, ChronoUnit.HOURS) : begin.toInstant(), end);
  }

  /** The minute that has begun counts. */
  private static Instant upTo(Instant now) {
    return now.truncatedTo(ChronoUnit.MINUTES).plus(1, ChronoUnit.MINUTES);
  }

  /** Value of the form's field. */
  String from() {
    return INPUT.format(time.from().atZone(zone));
  }

  /** Value of the form's field. */
  String to() {
    return INPUT.format(time.to().atZone(zone));
  }

  /** A quick range, for a link. */
  Window quick(String other) {
    return new Window(other, time, zone, office, false, withOwn);
  }

  /** A link that carries this window, and more parameters. */
  String link(String path, String... parameters) {
    String link = Links.with(Links.with(path, parameters), OWN, withOwn ? "1" : "");
    String zoneName = zone.equals(office) ? "" : new Format(Language.ID, zone).zoneName();
    return range.equals(CUSTOM)
        ? Links.with(link, "from", from(), "to", to(), "zone", zoneName)
        : Links.with(link, "range", range, "zone", zoneName);
  }

  /** The part of a window between two instants, cut to it. */
  Window between(Instant from, Instant to) {
    Instant begin = from.isBefore(time.from()) ? time.from() : from;
    Instant end = to.isAfter(time.to()) ? time.to() : to;
    return new Window(CUSTOM, new TimeRange(begin, end), zone, office, false, withOwn);
  }

  /** The same with our own requests among the others, or without. */
  Window withOwn(boolean wanted) {
    return new Window(range, time, zone, office, bad, wanted);
  }

  /** What the desk is asked for. */
  Scope scope() {
    return new Scope(time, zone, withOwn);
  }
}
