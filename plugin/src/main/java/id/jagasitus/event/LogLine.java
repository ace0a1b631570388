package id.jagasitus.event;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * One request read from an access log, as slices of the bytes it was read from: a flyweight that a
 * reader fills again and again, so that millions of lines a second cost no garbage. Whoever
 * receives one copies what it keeps.
 *
 * <p>Not for sharing between threads.
 */
public final class LogLine {

  /** The parts that are text. An absent part is an empty slice. */
  public enum Part {
    CLIENT,
    METHOD,
    /** Path as sent, up to the question mark. */
    PATH,
    /** Query as sent, after the question mark; see {@link #hasQuery}. */
    QUERY,
    PROTOCOL,
    HOST,
    REFERER,
    AGENT,
    PEER,
    FORWARDED
  }

  /** A window on somebody else's bytes. */
  public static final class Slice {
    private static final byte[] NONE = {};
    private byte[] bytes = NONE;
    private int offset;
    private int length;

    public void set(byte[] source, int from, int count) {
      bytes = source;
      offset = from;
      length = count;
    }

    public void clear() {
      length = 0;
    }

    public byte[] bytes() {
      return bytes;
    }

    public int offset() {
      return offset;
    }

    public int length() {
      return length;
    }

    public boolean isEmpty() {
      return length == 0;
    }

    /** The bytes as UTF-8; what is not UTF-8 becomes U+FFFD. */
    public String text() {
      return new String(bytes, offset, length, StandardCharsets.UTF_8);
    }
  }

  private final Slice[] slices = new Slice[Part.values().length];
  private long time;
  private int status = -1;
  private long bytes = -1;
  private long durationMicros = -1;
  private boolean hasQuery;
  private Source source = Source.IMPORT;

  public LogLine() {
    Arrays.setAll(slices, part -> new Slice());
  }

  /** Forgets the request before; called by the reader. */
  public void clear() {
    for (Slice slice : slices) {
      slice.clear();
    }
    numbers(-1, -1, -1);
    hasQuery = false;
  }

  @SuppressWarnings(
      "EnumOrdinal") // of our own enum, never stored; asked for some twenty times a line
  public Slice slice(Part part) {
    return slices[part.ordinal()];
  }

  /** Sets when the request was made, milliseconds since the epoch. */
  public void time(long millis) {
    time = millis;
  }

  /** Sets status, body length in bytes and duration in microseconds; −1 where the log has none. */
  public void numbers(int newStatus, long newBytes, long newDurationMicros) {
    status = newStatus;
    bytes = newBytes;
    durationMicros = newDurationMicros;
  }

  /** Says that the request carried a question mark, even one with nothing behind it. */
  public void hasQuery(boolean present) {
    hasQuery = present;
  }

  public void source(Source seenAt) {
    source = seenAt;
  }

  public long time() {
    return time;
  }

  public int status() {
    return status;
  }

  public long bytes() {
    return bytes;
  }

  public long durationMicros() {
    return durationMicros;
  }

  public boolean hasQuery() {
    return hasQuery;
  }

  public Source source() {
    return source;
  }

  /** The same request as an immutable event. */
  public RequestEvent toEvent() {
    String client = text(Part.CLIENT);
    String peer = text(Part.PEER);
    String path = text(Part.PATH);
    String query = hasQuery ? text(Part.QUERY) : null;
    return new RequestEvent(
        time,
        text(Part.METHOD),
        "",
        text(Part.HOST),
        path,
        query,
        text(Part.PROTOCOL),
        status,
        bytes,
        durationMicros,
        client,
        peer.isEmpty() ? client : peer,
        text(Part.FORWARDED),
        text(Part.REFERER),
        text(Part.AGENT),
        "",
        "",
        -1,
        List.of(),
        Map.of(),
        source,
        false,
        false,
        path.length() + (query == null ? 0 : query.length()));
  }

  private String text(Part part) {
    return slice(part).text();
  }
}
