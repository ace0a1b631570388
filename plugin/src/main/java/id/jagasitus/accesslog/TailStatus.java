package id.jagasitus.accesslog;

import java.nio.file.Path;

/**
 * How a followed log is.
 *
 * @param file where it lies
 * @param state what is the matter
 * @param lines lines read since the start
 * @param rejected lines that could not be read
 * @param gaps how often lines were lost: the log was emptied or replaced before its end was read
 * @param behindBytes bytes not read yet
 * @param detail what the machine said, where the state is not FOLLOWING
 */
public record TailStatus(
    Path file, State state, long lines, long rejected, long gaps, long behindBytes, String detail) {

  /** What is the matter. */
  public enum State {
    FOLLOWING,
    /** There is no such file, at least not now. */
    MISSING,
    /** It is there, but reading it fails. */
    UNREADABLE,
    /** Its lines have the shape of no known format. */
    UNKNOWN_FORMAT
  }
}
