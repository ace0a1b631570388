package id.jagasitus.console.visitor;

import id.jagasitus.event.Source;

/**
 * One recorded request as a line of a list. Every text is hostile and as it was sent: where the
 * visitor came from is in {@code client} alone.
 *
 * @param time milliseconds since the epoch
 * @param client who asked
 * @param method request method
 * @param host value of the Host header
 * @param uri path and query as sent
 * @param status −1 when unknown
 * @param bytes −1 when unknown
 * @param durationMicros −1 when unknown
 * @param referer may be empty
 * @param userAgent may be empty
 * @param kind who is behind it, as far as the user agent tells
 * @param source where it was seen
 * @param refused whether the container answered before the application was asked
 * @param own whether it is no visit, but was made by somebody logged in to our pages or by a check
 */
public record Visit(
    long time,
    ShownAddress client,
    String method,
    String host,
    String uri,
    int status,
    long bytes,
    long durationMicros,
    String referer,
    String userAgent,
    Kind kind,
    Source source,
    boolean refused,
    boolean own) {

  /** Who is behind a request, as far as its user agent tells. */
  public enum Kind {
    /** A browser. */
    PERSON,
    /** A program that says so, or says nothing. */
    ROBOT
  }
}
