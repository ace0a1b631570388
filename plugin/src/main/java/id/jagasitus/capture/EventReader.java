package id.jagasitus.capture;

import id.jagasitus.event.RequestEvent;
import id.jagasitus.event.Source;
import java.util.Locale;

/** Turns a request as it came into an event. Never reads the body. */
final class EventReader {

  private final ClientAddress addresses;
  private final SensitiveNames names;
  private final Redaction redaction;

  EventReader(CaptureConfig config) {
    addresses = new ClientAddress(config.trusted(), config.header());
    names = new SensitiveNames(config.sensitive());
    redaction = new Redaction(config.sensitive());
  }

  /**
   * What is known of a request beside what the client sent; unknown numbers are −1.
   *
   * @param time when it began, milliseconds since the epoch
   * @param refused whether the container answered it alone
   */
  record Outcome(
      long time, Source source, boolean refused, int status, long bytes, long durationMicros) {

    /** Of a request that has no answer yet. */
    static Outcome pending(long time) {
      return new Outcome(time, Source.FILTER, false, -1, -1, -1);
    }
  }

  /** Reads everything that is kept of a request. */
  RequestEvent read(Incoming request, Outcome outcome) {
    Headers headers = Headers.of(request);
    String forwardedFor = headers.forwardedFor();
    String forwarded = headers.forwarded();
    var origin = addresses.resolve(request.peer(), forwardedFor, forwarded);
    String path = request.path();
    String query = request.query();
    return new RequestEvent(
        outcome.time(),
        Limits.cut(request.method(), Limits.METHOD),
        addresses.scheme(origin, request.scheme(), headers.forwardedProto(), forwarded),
        host(headers.host().isEmpty() ? request.authority() : headers.host()),
        Limits.plainly(redaction.path(path), Limits.PATH),
        query == null ? null : Limits.plainly(redaction.query(query), Limits.QUERY),
        Limits.cut(request.protocol(), Limits.PROTOCOL),
        outcome.status(),
        outcome.bytes(),
        outcome.durationMicros(),
        Limits.cut(origin.client(), Limits.ADDRESS),
        Limits.cut(origin.peer(), Limits.ADDRESS),
        Limits.cut(chain(forwardedFor, forwarded), Limits.FORWARDED),
        Limits.cut(redaction.url(headers.referer()), Limits.REFERER),
        Limits.cut(headers.userAgent(), Limits.USER_AGENT),
        Limits.cut(headers.acceptLanguage(), Limits.SHORT_HEADER),
        Limits.cut(headers.contentType(), Limits.SHORT_HEADER),
        headers.contentLength(),
        headers.cookieNames(),
        headers.worthKeeping(origin.viaProxy(), names, redaction),
        outcome.source(),
        outcome.refused(),
        false,
        path.length() + (query == null ? 0 : query.length()));
  }

  /** Both headers where a client or proxy sent both, told apart by {@code " | "}. */
  private static String chain(String forwardedFor, String forwarded) {
    if (forwardedFor.isEmpty()) {
      return forwarded;
    }
    return forwarded.isEmpty() ? forwardedFor : forwardedFor + " | " + forwarded;
  }

  /** The asked host without its port, in lower case; brackets of IPv6 stay. */
  private static String host(String asked) {
    int colon = asked.lastIndexOf(':');
    String name = colon > asked.lastIndexOf(']') ? asked.substring(0, colon) : asked;
    return Limits.cut(name.toLowerCase(Locale.ROOT), Limits.HOST);
  }
}
