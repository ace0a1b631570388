package id.jagasitus.mail;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One message in the queue; all of it stands in the file's name.
 *
 * @param id sorts by age
 * @param state where it stands
 * @param tries how often the server could not be reached or put it off
 * @param next not before this instant
 */
public record Queued(String id, State state, int tries, Instant next) {
  private static final Pattern NAME =
      Pattern.compile("([0-9]{13}-[0-9a-f]{8})\\.([a-z]+)\\.([0-9]+)\\.([0-9]+)\\.eml");

  /** Where a message stands. */
  public enum State {
    WAITING,
    SENDING,
    /** It may have arrived; a person decides. */
    PERHAPS,
    /** It did not arrive and will not be tried again. */
    FAILED
  }

  static Optional<Queued> of(Path file) {
    Matcher name = NAME.matcher(String.valueOf(file.getFileName()));
    if (!name.matches()) {
      return Optional.empty();
    }
    State state = State.valueOf(name.group(2).toUpperCase(Locale.ROOT));
    Instant next = Instant.ofEpochMilli(Long.parseLong(name.group(4)));
    return Optional.of(new Queued(name.group(1), state, Integer.parseInt(name.group(3)), next));
  }

  String fileName() {
    String word = state.name().toLowerCase(Locale.ROOT);
    return id + "." + word + "." + tries + "." + next.toEpochMilli() + ".eml";
  }

  Instant created() {
    return Instant.ofEpochMilli(Long.parseLong(id.substring(0, 13)));
  }

  Queued with(State other) {
    return new Queued(id, other, tries, next);
  }

  Queued later(Instant instant) {
    return new Queued(id, State.WAITING, tries + 1, instant);
  }
}
