package id.jagasitus.store;

import java.util.Optional;

/**
 * How the store is.
 *
 * @param events events that can be searched
 * @param bytes bytes used on disk, 0 in memory
 * @param oldest time of the oldest event, milliseconds since the epoch; −1 when there is none
 * @param newest time of the newest event; −1 when there is none
 * @param lastWrite when writing last succeeded; −1 when it never did
 * @param lost events that could not be stored since the start
 * @param trouble what is wrong now; empty when all is well
 */
public record StoreStats(
    long events,
    long bytes,
    long oldest,
    long newest,
    long lastWrite,
    long lost,
    Optional<Trouble> trouble) {

  StoreStats with(long nowEvents, long nowLost, Optional<Trouble> nowTrouble) {
    return new StoreStats(nowEvents, bytes, oldest, newest, lastWrite, nowLost, nowTrouble);
  }

  /**
   * Something a person should know.
   *
   * @param kind what it is
   * @param since milliseconds since the epoch
   * @param detail what the machine said, or the folder a damaged index was moved to
   */
  public record Trouble(Kind kind, long since, String detail) {}

  /** What can be wrong. */
  public enum Kind {
    /** Nothing can be written: disk full, folder read-only or gone. */
    WRITE_FAILED,
    /** Nothing can be read. */
    READ_FAILED,
    /** The index was damaged, was set aside, and waits to be rebuilt from the log files. */
    SET_ASIDE
  }
}
