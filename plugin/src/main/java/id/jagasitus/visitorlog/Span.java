package id.jagasitus.visitorlog;

/**
 * Lines that stand one after the other in a file of the visitor log.
 *
 * @param file name of the file as it was written; it may have been gzipped since
 * @param from where the first line begins, bytes of the plain text
 * @param to where the last one ends; {@link Long#MAX_VALUE} for the end of the file
 */
public record Span(String file, long from, long to) {

  /** The place behind the last line. */
  public LogPosition end() {
    return new LogPosition(file, to);
  }

  /** Whether another span goes on where this one ends. */
  boolean meets(Span next) {
    return file.equals(next.file) && to == next.from;
  }
}
