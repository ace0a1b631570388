package id.jagasitus.visitorlog;

import id.jagasitus.event.RequestEvent;
import id.jagasitus.event.Source;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Lines back to events; reads one line, from left to right. */
final class LineReader {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("dd/MMM/uuuu:HH:mm:ss Z", Locale.ENGLISH);

  private final String line;
  private int at;

  private LineReader(String line) {
    this.line = line;
  }

  /** Reads a line without its end; nothing when it is torn or of another format. */
  static Optional<RequestEvent> read(String line) {
    try {
      return Optional.of(new LineReader(line).event());
    } catch (IllegalArgumentException | DateTimeException malformed) {
      return Optional.empty();
    }
  }

  private RequestEvent event() {
    String client = text(upTo(" - - ["));
    String time = upTo("] \"");
    String method = text(upTo(" "));
    String uri = upTo(" ");
    String protocol = text(upTo("\" "));
    String status = upTo(" ");
    long bytes = number(upTo(" \""));
    String referer = text(upTo("\" \""));
    String agent = text(upTo("\""));
    Tail tail = tail(time, client, uri);
    int question = uri.indexOf('?');
    return new RequestEvent(
        tail.millis,
        method,
        tail.scheme,
        tail.host,
        text(question < 0 ? uri : uri.substring(0, question)),
        question < 0 ? null : Escape.read(uri.substring(question + 1)),
        protocol,
        tail.flags.contains("u") ? -1 : Integer.parseInt(status),
        bytes,
        tail.micros,
        client,
        tail.peer,
        tail.forwarded,
        referer,
        agent,
        tail.language,
        tail.type,
        tail.length,
        tail.cookies,
        tail.headers,
        tail.source,
        tail.flags.contains("r"),
        tail.flags.contains("o"),
        tail.original);
  }

  /** What stands behind the combined format. */
  private record Tail(
      long millis,
      long micros,
      String scheme,
      String host,
      String peer,
      String forwarded,
      String language,
      String type,
      long length,
      Source source,
      String flags,
      int original,
      List<String> cookies,
      Map<String, String> headers) {}

  private Tail tail(String time, String client, String uri) {
    if (at == line.length()) {
      long millis = OffsetDateTime.parse(time, TIME).toInstant().toEpochMilli();
      return new Tail(
          millis,
          -1,
          "",
          "",
          client,
          "",
          "",
          "",
          -1,
          Source.FILTER,
          "",
          uri.length(),
          List.of(),
          Map.of());
    }
    if (!upTo(LineWriter.TAIL + " ").equals(" ")) {
      throw new IllegalArgumentException("another tail");
    }
    return new Tail(
        Long.parseLong(upTo(" ")),
        number(upTo(" ")),
        text(upTo(" ")),
        text(upTo(" ")),
        peer(upTo(" "), client),
        text(upTo(" ")),
        text(upTo(" ")),
        text(upTo(" ")),
        number(upTo(" ")),
        Source.valueOf(upTo(" ")),
        upTo(" "),
        Integer.parseInt(upTo(" ")),
        cookies(upTo(" ")),
        headers(rest()));
  }

  private String upTo(String separator) {
    int end = line.indexOf(separator, at);
    if (end < 0) {
      throw new IllegalArgumentException("missing " + separator);
    }
    String field = line.substring(at, end);
    at = end + separator.length();
    return field;
  }

  private String rest() {
    if (at >= line.length() || line.indexOf(' ', at) >= 0) {
      throw new IllegalArgumentException("torn, or more fields than there are");
    }
    return line.substring(at);
  }

  private static String peer(String field, String client) {
    return field.equals("=") ? client : text(field);
  }

  private static String text(String field) {
    return field.equals("-") ? "" : Escape.read(field);
  }

  private static long number(String field) {
    return field.equals("-") ? -1 : Long.parseLong(field);
  }

  private static List<String> cookies(String field) {
    var names = new ArrayList<String>();
    if (!field.equals("-")) {
      for (String name : field.split(",", -1)) {
        names.add(Escape.read(name));
      }
    }
    return names;
  }

  private static Map<String, String> headers(String field) {
    var headers = new HashMap<String, String>();
    if (!field.equals("-")) {
      for (String pair : field.split(",", -1)) {
        int colon = pair.indexOf(':');
        if (colon < 0) {
          throw new IllegalArgumentException("a header without a value");
        }
        headers.put(Escape.read(pair.substring(0, colon)), Escape.read(pair.substring(colon + 1)));
      }
    }
    return headers;
  }
}
