package id.jagasitus.mail;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;

/**
 * Who hears when.
 *
 * @param recipients nobody hears of anything while there are none
 * @param quiet from this time of the day …
 * @param awake … until this one nothing is sent; equal for never quiet
 */
public record Rhythm(List<Recipient> recipients, LocalTime quiet, LocalTime awake, ZoneId zone) {
  private static final LocalTime MORNING = LocalTime.of(7, 0);
  private static final Duration GATHER = Duration.ofMinutes(1);
  private static final Duration FLOOD = Duration.ofMinutes(15);

  public Rhythm {
    recipients = List.copyOf(recipients);
  }

  /**
   * When a recipient's notices are sent.
   *
   * @param waiting what waits for them, the oldest first
   * @param last when the last mail to them was made
   */
  Instant due(Recipient recipient, List<Pending> waiting, Optional<Instant> last) {
    Instant first = waiting.getFirst().first();
    Instant wanted =
        switch (recipient.pace()) {
          case AT_ONCE -> soon(waiting, last);
          case HOURLY -> first.plus(Duration.ofHours(1));
          case DAILY -> next(first, MORNING);
        };
    return isQuiet(wanted) ? next(wanted, awake) : wanted;
  }

  /** What the machine finds comes in bursts; a person's turn does not. */
  private static Instant soon(List<Pending> waiting, Optional<Instant> last) {
    Instant first = waiting.getFirst().first();
    boolean pressing = waiting.stream().anyMatch(each -> each.newest().kind().pressing());
    return pressing
        ? later(first, last.map(at -> at.plus(GATHER)))
        : later(first.plus(GATHER), last.map(at -> at.plus(FLOOD)));
  }

  private static Instant later(Instant one, Optional<Instant> other) {
    return other.filter(at -> at.isAfter(one)).orElse(one);
  }

  private Instant next(Instant after, LocalTime time) {
    ZonedDateTime there = after.atZone(zone);
    ZonedDateTime next = there.with(time);
    return (next.isAfter(there) ? next : next.plusDays(1)).toInstant();
  }

  boolean isQuiet(Instant instant) {
    LocalTime time = instant.atZone(zone).toLocalTime();
    return quiet.isBefore(awake)
        ? !time.isBefore(quiet) && time.isBefore(awake)
        : !quiet.equals(awake) && (!time.isBefore(quiet) || time.isBefore(awake));
  }
}
