package id.jagasitus.capture;

import id.jagasitus.event.RequestEvent;
import id.jagasitus.event.Source;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Turns a request as it came into an event that only lacks its answer. Never reads the body. */
final class EventReader {

  private final ClientAddress addresses;
  private final Redaction redaction;
  private final Headers headers;

  EventReader(CaptureConfig config) {
    addresses = new ClientAddress(config.trusted(), config.header());
    redaction = new Redaction(config.sensitive());
    headers = new Headers(config.sensitive());
  }

  /**
   * Reads everything that is kept of a request.
   *
   * @param time when it began, milliseconds since the epoch
   * @param refused whether the container answered it alone
   */
  RequestEvent read(Incoming request, long time, Source source, boolean refused) {
    String forwardedFor = text(request.header("X-Forwarded-For"));
    String forwarded = text(request.header("Forwarded"));
    var origin = addresses.resolve(request.peer(), forwardedFor, forwarded);
    String said = origin.viaProxy() ? request.header("X-Forwarded-Proto") : null;
    String path = request.path();
    String query = request.query();
    return new RequestEvent(
        time,
        Limits.cut(request.method(), Limits.METHOD),
        addresses.scheme(origin, request.scheme(), said, forwarded),
        host(request.host()),
        Limits.plainly(redaction.path(path), Limits.PATH),
        query == null ? null : Limits.plainly(redaction.query(query), Limits.QUERY),
        Limits.cut(request.protocol(), Limits.PROTOCOL),
        -1,
        -1,
        -1,
        Limits.cut(origin.client(), Limits.ADDRESS),
        Limits.cut(origin.peer(), Limits.ADDRESS),
        Limits.cut(chain(forwardedFor, forwarded), Limits.FORWARDED),
        Limits.cut(redaction.url(text(request.header("Referer"))), Limits.REFERER),
        Limits.cut(text(request.header("User-Agent")), Limits.USER_AGENT),
        Limits.cut(text(request.header("Accept-Language")), Limits.SHORT_HEADER),
        Limits.cut(text(request.header("Content-Type")), Limits.SHORT_HEADER),
        length(request.header("Content-Length")),
        Headers.cookieNames(request.header("Cookie")),
        headers.worthKeeping(request, origin.viaProxy()),
        source,
        refused,
        path.length() + (query == null ? 0 : query.length()));
  }

  private static String text(@Nullable String value) {
    return value == null ? "" : value;
  }

  /** Both headers where a client or proxy sent both, told apart by {@code " | "}. */
  private static String chain(String forwardedFor, String forwarded) {
    return forwardedFor.isEmpty() || forwarded.isEmpty()
        ? forwardedFor + forwarded
        : forwardedFor + " | " + forwarded;
  }

  /** The asked host without its port, in lower case; brackets of IPv6 stay. */
  private static String host(String asked) {
    int colon = asked.lastIndexOf(':');
    String name = colon > asked.lastIndexOf(']') ? asked.substring(0, colon) : asked;
    return Limits.cut(name.toLowerCase(Locale.ROOT), Limits.HOST);
  }

  /** The announced length; −1 for none, rubbish, or more digits than a length has. */
  private static long length(@Nullable String header) {
    if (header == null || header.isEmpty() || header.length() > 18) {
      return -1;
    }
    long length = 0;
    for (int i = 0; i < header.length(); i++) {
      char c = header.charAt(i);
      if (c < '0' || c > '9') {
        return -1;
      }
      length = length * 10 + c - '0';
    }
    return length;
  }
}
