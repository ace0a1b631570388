package id.jagasitus.exercise;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What was done in a drill; the record is what the journal keeps of it. */
public sealed interface Deed {

  /** Number of the drill. */
  long id();

  /** Kind of its entry in the journal. */
  default String kind() {
    return switch (this) {
      case Begun b -> Kinds.BEGUN;
      case Chosen c -> Kinds.CHOSEN;
      case Attacked a -> Kinds.ATTACKED;
      case Planted p -> Kinds.PLANTED;
      case Scanned s -> Kinds.SCANNED;
      case Restored r -> Kinds.RESTORED;
      case Ended e -> Kinds.ENDED;
    };
  }

  /**
   * Somebody began it.
   *
   * @param solo whether one person walks through all steps, with texts written for them
   */
  record Begun(long id, boolean solo) implements Deed {}

  /**
   * The snapshot was chosen that the decoy's page comes from.
   *
   * @param snapshot its id
   * @param taken when it was taken
   */
  record Chosen(long id, String snapshot, Instant taken) implements Deed {}

  /**
   * The harmless attack was played.
   *
   * @param sent when
   * @param requests how many requests
   * @param noticed when the finding was there; null when detection said nothing
   * @param finding its number; 0 for none
   */
  record Attacked(long id, Instant sent, int requests, @Nullable Instant noticed, long finding)
      implements Deed {
    /** When the finding was there. */
    public Optional<Instant> seen() {
      return Optional.ofNullable(noticed);
    }
  }

  /**
   * A page of the snapshot was restored into the drill's folder and defaced there.
   *
   * @param planted when
   * @param path of the page within the site, with a leading slash
   * @param sha256 of the page as it was restored, hexadecimal
   * @param bytes length of that page
   */
  record Planted(long id, Instant planted, String path, String sha256, long bytes)
      implements Deed {}

  /**
   * The drill's folder was scanned.
   *
   * @param noticed when the finding was there; null when the scan said nothing
   * @param finding its number; 0 for none
   */
  record Scanned(long id, @Nullable Instant noticed, long finding) implements Deed {
    /** When the finding was there. */
    public Optional<Instant> seen() {
      return Optional.ofNullable(noticed);
    }
  }

  /**
   * The decoy was replaced out of the snapshot, and scanned again.
   *
   * @param restored when
   * @param same whether every byte is what it was before the decoy
   * @param signs signs of harm that the scan still saw
   */
  record Restored(long id, Instant restored, boolean same, int signs) implements Deed {
    /** Whether the decoy is gone. */
    public boolean good() {
      return same && signs == 0;
    }
  }

  /** It is over. */
  record Ended(long id, Why why) implements Deed {}

  /** How a drill ended. */
  enum Why {
    /** Its case was closed. */
    COMPLETE,
    /** Somebody ended it before. */
    STOPPED,
    /** It was left for {@link Exercise#LONGEST}. */
    LEFT
  }
}
