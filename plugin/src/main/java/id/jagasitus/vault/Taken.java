package id.jagasitus.vault;

import java.time.Instant;

/**
 * A snapshot that was taken here, as the journal knows it.
 *
 * @param snapshot id
 * @param content what is in it
 * @param reason why
 * @param verdict of the scan before it
 * @param caseNumber of the case it belongs to; empty for none
 * @param time when it was begun
 * @param files in it
 * @param bytes of all files
 * @param added bytes stored anew
 * @param millis how long it took
 * @param problems what could not be saved
 * @param sound whether the structural check right after it found no fault
 */
public record Taken(
    String snapshot,
    Content content,
    Reason reason,
    Verdict verdict,
    String caseNumber,
    Instant time,
    long files,
    long bytes,
    long added,
    long millis,
    long problems,
    boolean sound) {

  /** What snapshots hold; each kind has its own retention. */
  public enum Content {
    /** Site, journal, documents, configuration, extra folders, dump. */
    SITE("situs"),
    /** The visitor log, which holds addresses of people. */
    VISITORS("pengunjung");

    private final String tag;

    Content(String tag) {
      this.tag = tag;
    }

    String tag() {
      return tag;
    }
  }
}
