package id.jagasitus.accesslog;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import id.jagasitus.event.Masking;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Masks sensitive values in a line, before anything else is done with it. Parameter names that were
 * once found harmless are remembered by hash, so that a plain line costs one scan of its URL and
 * its referring page. For use by several threads.
 */
final class LineMask {

  private static final int MOST_NAMES = 50_000;
  private static final int LONGEST_NAME = 128;

  private final Masking masking;
  private final LineHash hash;
  private final Set<Long> harmless = ConcurrentHashMap.newKeySet();

  LineMask(Masking masking, LineHash hash) {
    this.masking = masking;
    this.hash = hash;
  }

  /** The line with its sensitive values masked, or null where it has none. */
  byte @Nullable [] masked(byte[] line, int from, int to, Columns columns) {
    int uri = columns.request;
    int uriEnd = columns.requestEnd;
    boolean referer = columns.quotedCount > 0;
    int ref = referer ? columns.quoted[0] : to;
    int refEnd = referer ? columns.quoted[1] : to;
    boolean checkUri = suspicious(line, uri, uriEnd, false);
    boolean checkReferer = suspicious(line, ref, refEnd, true);
    if (!checkUri && !checkReferer) {
      return null;
    }
    String before = text(line, uri, uriEnd);
    String beforeReferer = text(line, ref, refEnd);
    String after = checkUri ? request(before) : before;
    String afterReferer = checkReferer ? masking.url(beforeReferer) : beforeReferer;
    if (after.equals(before) && afterReferer.equals(beforeReferer)) {
      return null;
    }
    String whole =
        text(line, from, uri)
            + after
            + text(line, uriEnd, ref)
            + afterReferer
            + text(line, refEnd, to);
    return whole.getBytes(ISO_8859_1);
  }

  /**
   * A line of no known shape with what may be a sensitive value masked, or null where it is plain.
   */
  byte @Nullable [] shapeless(byte[] line, int from, int to) {
    String before = text(line, from, to);
    String after = masking.url(before);
    return after.equals(before) ? null : after.getBytes(ISO_8859_1);
  }

  private static String text(byte[] line, int from, int to) {
    return new String(line, from, to - from, ISO_8859_1);
  }

  /** Masks the URI between method and protocol. */
  private String request(String request) {
    int first = request.indexOf(' ') + 1;
    int last = request.lastIndexOf(' ');
    int end = last > first && request.startsWith("HTTP/", last + 1) ? last : request.length();
    String uri = request.substring(first, end);
    int mark = uri.indexOf('?');
    String masked =
        mark < 0
            ? masking.path(uri)
            : masking.path(uri.substring(0, mark)) + '?' + masking.query(uri.substring(mark + 1));
    return request.substring(0, first) + masked + request.substring(end);
  }

  /** Whether a name is not known to be harmless, or a value may hold an encoded name. */
  private boolean suspicious(byte[] line, int from, int to, boolean url) {
    boolean plain =
        !ByteSearch.has(line, from, to, '=')
            && !ByteSearch.has(line, from, to, '%')
            && !(url && ByteSearch.has(line, from, to, '@'));
    return !plain && looksSuspicious(line, from, to, url);
  }

  private boolean looksSuspicious(byte[] line, int from, int to, boolean url) {
    int name = from;
    for (int at = from; at < to; at++) {
      switch (line[at]) {
        case '=' -> {
          if (!harmless(line, name, at)) {
            return true;
          }
          name = at + 1;
        }
        case '&', ';', '?', '#', '/', ' ' -> name = at + 1;
        case '%' -> {
          if (at + 1 < to && line[at + 1] == '3') {
            return true;
          }
        }
        case '@' -> {
          if (url) {
            return true;
          }
        }
        default -> {}
      }
    }
    return false;
  }

  /** A name is judged with a value, since an empty value is never masked. */
  private boolean harmless(byte[] line, int from, int to) {
    if (to - from > LONGEST_NAME) {
      return false;
    }
    long key = hash.of(line, from, to);
    if (harmless.contains(key)) {
      return true;
    }
    String pair = text(line, from, to) + "=x";
    if (!masking.query(pair).equals(pair)) {
      return false;
    }
    if (harmless.size() < MOST_NAMES) {
      harmless.add(key);
    }
    return true;
  }
}
