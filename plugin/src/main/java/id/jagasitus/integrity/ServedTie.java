package id.jagasitus.integrity;

import id.jagasitus.event.Severity;
import id.jagasitus.watch.Tie;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Something that served pages lead to or run.
 *
 * @param sample what stands there: an address as written, or how the script begins. Hostile text
 * @param seen when it was first seen
 * @param severity how urgent it is while nobody has approved it
 * @param standing whether it is approved
 * @param came whether it came after the first look at its page, or after a person approved the rest
 * @param pages where it was seen last, at most 20 paths; empty when it is gone from all of them
 */
public record ServedTie(
    Tie tie,
    String sample,
    Instant seen,
    Severity severity,
    Standing standing,
    boolean came,
    List<String> pages) {

  /** Whether it is approved. */
  public enum Standing {
    /** Nobody decided about it. */
    WAITING,
    /** Approved files of the site hold it. */
    FILES,
    /** A person approved it as it was served. */
    APPROVED
  }

  public ServedTie {
    pages = List.copyOf(pages);
  }

  /** A short name that stays the same. */
  public String id() {
    return KeptCopies.hash((tie.kind() + " " + tie.to()).getBytes(StandardCharsets.UTF_8))
        .substring(0, 16);
  }

  /** Whether it waits for a decision. */
  public boolean waits() {
    return standing == Standing.WAITING;
  }

  ServedTie on(List<String> now) {
    return new ServedTie(tie, sample, seen, severity, standing, came, now);
  }

  ServedTie as(Standing now) {
    return new ServedTie(tie, sample, seen, severity, now, came, pages);
  }

  /** With the worse of both severities. */
  ServedTie atLeast(Severity other) {
    return severity.compareTo(other) < 0
        ? new ServedTie(tie, sample, seen, other, standing, came, pages)
        : this;
  }

  /** A fingerprint of several: who decides about them shows by it what they saw. */
  public static String print(Collection<ServedTie> ties) {
    return KeptCopies.hash(
        ties.stream()
            .map(ServedTie::id)
            .sorted()
            .collect(Collectors.joining("\n"))
            .getBytes(StandardCharsets.UTF_8));
  }
}
