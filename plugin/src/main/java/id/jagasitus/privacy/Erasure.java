package id.jagasitus.privacy;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * One erasure, as the journal tells it.
 *
 * @param id number, from 1
 * @param seal stands for the network, see {@link Seal}
 * @param bits leading bits of the network: 32 or 128 for one address
 * @param author who confirmed it
 * @param reason the request it answers
 * @param until what was recorded later stays
 * @param done when every place had answered; empty while it goes on
 * @param counts requests erased, by place
 */
public record Erasure(
    long id,
    String seal,
    int bits,
    String author,
    String reason,
    Instant until,
    Optional<Instant> done,
    Map<String, Long> counts) {
  public Erasure {
    counts = Map.copyOf(counts);
  }

  Erasure done(Instant at, Map<String, Long> erased) {
    return new Erasure(id, seal, bits, author, reason, until, Optional.of(at), erased);
  }

  /** Requests erased, all places together; the index has those of the files once more. */
  public long requests() {
    return counts.values().stream().mapToLong(Long::longValue).max().orElse(0);
  }
}
