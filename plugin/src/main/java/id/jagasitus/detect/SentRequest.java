package id.jagasitus.detect;

import id.jagasitus.event.RequestEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A request as rules look at it: what the visitor sent, and the status where it is known.
 *
 * @param method as sent
 * @param path as sent, before the first question mark
 * @param query as sent, after it; empty where there was none
 * @param protocol for example {@code HTTP/1.1}; empty when unknown
 * @param headers in the order sent, names in any case
 * @param status −1 when unknown
 */
public record SentRequest(
    String method,
    String path,
    String query,
    String protocol,
    List<Map.Entry<String, String>> headers,
    int status) {

  public SentRequest {
    headers = List.copyOf(headers);
  }

  /** From a raw target such as {@code /cari?q=a+b}. */
  public static SentRequest of(
      String method, String target, List<Map.Entry<String, String>> headers, int status) {
    int mark = target.indexOf('?');
    String path = mark < 0 ? target : target.substring(0, mark);
    String query = mark < 0 ? "" : target.substring(mark + 1);
    return new SentRequest(method, path, query, "", headers, status);
  }

  /** From a recorded request. */
  public static SentRequest of(RequestEvent event) {
    var headers = new ArrayList<Map.Entry<String, String>>();
    put(headers, "host", event.host());
    put(headers, "referer", event.referer());
    put(headers, "user-agent", event.userAgent());
    put(headers, "x-forwarded-for", event.forwarded());
    put(headers, "accept-language", event.acceptLanguage());
    put(headers, "content-type", event.contentType());
    event.cookieNames().forEach(name -> put(headers, "cookie", name));
    event.headers().forEach((name, value) -> put(headers, name, value));
    String query = event.query();
    return new SentRequest(
        event.method(),
        event.path(),
        query == null ? "" : query,
        event.protocol(),
        headers,
        event.status());
  }

  private static void put(List<Map.Entry<String, String>> headers, String name, String value) {
    if (!value.isEmpty()) {
      headers.add(Map.entry(name, value));
    }
  }

  /** First value of a header, empty where it was not sent. */
  public String header(String name) {
    for (Map.Entry<String, String> header : headers) {
      if (header.getKey().toLowerCase(Locale.ROOT).equals(name)) {
        return header.getValue();
      }
    }
    return "";
  }
}
