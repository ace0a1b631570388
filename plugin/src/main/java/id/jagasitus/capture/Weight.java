package id.jagasitus.capture;

import id.jagasitus.event.RequestEvent;
import java.util.Map;

/** Roughly what an event takes in memory, bytes; bounds the queue against long hostile texts. */
final class Weight {

  /** The record, its lists, and the headers of its texts. */
  static final long FIXED = 600;

  private Weight() {}

  static long of(RequestEvent event) {
    long texts =
        0L
            + event.path().length()
            + event.forwarded().length()
            + event.referer().length()
            + event.userAgent().length();
    String query = event.query();
    texts += query == null ? 0 : query.length();
    for (Map.Entry<String, String> header : event.headers().entrySet()) {
      texts += header.getKey().length() + header.getValue().length() + 64;
    }
    for (String name : event.cookieNames()) {
      texts += name.length() + 48;
    }
    return FIXED + 2 * texts;
  }
}
