package id.jagasitus.event;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One finished request, complete and immutable.
 *
 * <p>Field names follow the HTTP terms of the OpenTelemetry semantic conventions. Values are as the
 * client sent them, except that sensitive parameter values are masked and long values are cut;
 * every text is hostile and must be escaped for the medium it is shown in. Absent texts are the
 * empty string, absent numbers are −1.
 *
 * @param time when the request began, milliseconds since the epoch, UTC
 * @param method request method as sent
 * @param scheme {@code http} or {@code https} as the container saw it, or as a trusted proxy said
 * @param host value of the Host header, without port
 * @param path path as sent, still percent-encoded
 * @param query query string as sent, still percent-encoded, without {@code ?}; null where there was
 *     no {@code ?} at all
 * @param protocol for example {@code HTTP/1.1}
 * @param status status code; −1 when the connection was closed before one was known
 * @param bytes length of the response body as sent; −1 where only the container knows it
 * @param durationMicros from first byte handled to last, microseconds; −1 when unknown
 * @param client address of the visitor, after walking the forwarded chain over trusted proxies only
 * @param peer address at the other end of the connection
 * @param forwarded the forwarded chain as received ({@code X-Forwarded-For} or RFC 7239 {@code
 *     Forwarded}), never trusted by itself
 * @param referer value of the Referer header
 * @param userAgent value of the User-Agent header
 * @param acceptLanguage value of the Accept-Language header
 * @param contentType type of the request body
 * @param contentLength announced length of the request body, bytes; −1 when not announced
 * @param cookieNames names of the cookies that were sent; values are never kept
 * @param headers headers that browsers do not usually send, by lower-case name, values cut
 * @param source where the request was seen
 * @param refused true when the container answered with an error before the web application was
 *     asked
 * @param own true when it is known to be no visit: made by somebody who was logged in to our pages,
 *     or by a check of ours
 * @param originalLength length of path plus query before cutting, characters
 */
public record RequestEvent(
    long time,
    String method,
    String scheme,
    String host,
    String path,
    @Nullable String query,
    String protocol,
    int status,
    long bytes,
    long durationMicros,
    String client,
    String peer,
    String forwarded,
    String referer,
    String userAgent,
    String acceptLanguage,
    String contentType,
    long contentLength,
    List<String> cookieNames,
    Map<String, String> headers,
    Source source,
    boolean refused,
    boolean own,
    int originalLength) {

  public RequestEvent {
    cookieNames = List.copyOf(cookieNames);
    headers = Map.copyOf(headers);
  }

  /**
   * This request with its answer: what is known only when it is over.
   *
   * @param source who knows it
   */
  public RequestEvent answered(Source source, int status, long bytes, long durationMicros) {
    return with(
        source, status, bytes, durationMicros, client, peer, forwarded, userAgent, headers, own);
  }

  /** The same request, known to be one of ours, under another name of its sender. */
  public RequestEvent ownBy(String agent) {
    return with(
        source, status, bytes, durationMicros, client, peer, forwarded, agent, headers, true);
  }

  /** The same request, known to be one of ours. */
  public RequestEvent asOwn() {
    return own ? this : ownBy(userAgent);
  }

  /** The same request from elsewhere: its addresses, and the headers that may tell of them. */
  public RequestEvent sentFrom(
      String client, String peer, String forwarded, Map<String, String> headers) {
    return with(
        source, status, bytes, durationMicros, client, peer, forwarded, userAgent, headers, own);
  }

  private RequestEvent with(
      Source source,
      int status,
      long bytes,
      long durationMicros,
      String client,
      String peer,
      String forwarded,
      String userAgent,
      Map<String, String> headers,
      boolean own) {
    return new RequestEvent(
        time,
        method,
        scheme,
        host,
        path,
        query,
        protocol,
        status,
        bytes,
        durationMicros,
        client,
        peer,
        forwarded,
        referer,
        userAgent,
        acceptLanguage,
        contentType,
        contentLength,
        cookieNames,
        headers,
        source,
        refused,
        own,
        originalLength);
  }

  /** Path, and query behind a question mark where there was one: what the request line carried. */
  public String uri() {
    return query == null ? path : path + '?' + query;
  }

  /** Whether the client asked for headers only; {@code bytes} then is not what was sent. */
  public boolean head() {
    return method.equals("HEAD");
  }
}
