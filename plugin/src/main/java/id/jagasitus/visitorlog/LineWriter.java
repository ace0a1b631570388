package id.jagasitus.visitorlog;

import id.jagasitus.event.RequestEvent;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Events to lines. One thread. */
final class LineWriter {

  /** Name and version of the tail. */
  static final String TAIL = "jg1";

  /** What analysers see where no status was known, as nginx writes it; the tail tells. */
  private static final int UNKNOWN_STATUS = 499;

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("dd/MMM/uuuu:HH:mm:ss Z", Locale.ENGLISH);

  private final LineBuffer out = new LineBuffer();
  private final WrittenTexts quoted = new WrittenTexts(Stops.NONE);
  private final WrittenTexts words = new WrittenTexts(Stops.SPACE);
  private final WrittenTexts paths = new WrittenTexts(Stops.PATH);
  private final ZoneId zone;
  private long second = Long.MIN_VALUE;
  private String time = "";

  LineWriter(ZoneId zone) {
    this.zone = zone;
  }

  /** The bytes of one line, its end included. */
  byte[] line(RequestEvent event) {
    return lines(List.of(event));
  }

  /** The bytes of the lines of several events. */
  byte[] lines(List<RequestEvent> events) {
    out.reset();
    for (RequestEvent event : events) {
      combined(event);
      tail(event);
      out.write('\n');
    }
    return out.toByteArray();
  }

  private void combined(RequestEvent event) {
    text(event.client(), words);
    ascii(" - - [");
    ascii(time(event.time()));
    ascii("] \"");
    text(event.method(), words);
    out.write(' ');
    uri(event.path(), event.query());
    out.write(' ');
    text(event.protocol(), words);
    ascii("\" ");
    out.number(event.status() == -1 ? UNKNOWN_STATUS : event.status());
    number(event.bytes());
    ascii(" \"");
    text(event.referer(), quoted);
    ascii("\" \"");
    text(event.userAgent(), quoted);
    ascii("\" ");
  }

  private void uri(String path, @Nullable String query) {
    if (query == null) {
      text(path, paths);
      return;
    }
    if (!path.isEmpty()) {
      text(path, paths);
    }
    out.write('?');
    Escape.write(query, Stops.SPACE, out);
  }

  private void tail(RequestEvent event) {
    ascii(TAIL);
    out.write(' ');
    out.number(event.time());
    number(event.durationMicros());
    field(event.scheme());
    field(event.host());
    if (event.peer().equals(event.client())) {
      ascii(" =");
    } else {
      field(event.peer());
    }
    field(event.forwarded());
    field(event.acceptLanguage());
    field(event.contentType());
    number(event.contentLength());
    field(event.source().name());
    ascii(flags(event));
    out.number(event.originalLength());
    cookies(event.cookieNames());
    headers(event.headers());
  }

  private static String flags(RequestEvent event) {
    String flags =
        (event.refused() ? "r" : "") + (event.status() == -1 ? "u" : "") + (event.own() ? "o" : "");
    return flags.isEmpty() ? " - " : " " + flags + " ";
  }

  private void field(String text) {
    out.write(' ');
    text(text, words);
  }

  /** Empty is {@code -}, so a text that is only that, or the other mark, is escaped. */
  private void text(String text, WrittenTexts known) {
    switch (text) {
      case "" -> out.write('-');
      case "-", "=" -> Escape.write(text, Stops.NONE.and(text.charAt(0)), out);
      default -> known.write(text, out);
    }
  }

  private void number(long number) {
    out.write(' ');
    if (number == -1) {
      out.write('-');
    } else {
      out.number(number);
    }
  }

  private void cookies(List<String> names) {
    out.write(' ');
    if (names.isEmpty()) {
      out.write('-');
    }
    for (int i = 0; i < names.size(); i++) {
      if (i > 0) {
        out.write(',');
      }
      element(names.get(i));
    }
  }

  private void headers(Map<String, String> headers) {
    out.write(' ');
    if (headers.isEmpty()) {
      out.write('-');
    }
    String separator = "";
    for (Map.Entry<String, String> header : sorted(headers).entrySet()) {
      ascii(separator);
      element(header.getKey());
      out.write(':');
      element(header.getValue());
      separator = ",";
    }
  }

  private static Map<String, String> sorted(Map<String, String> headers) {
    return headers.size() < 2 ? headers : new TreeMap<>(headers);
  }

  private void element(String text) {
    if (text.isEmpty()) {
      ascii("\\e");
    } else {
      Escape.write(text, text.equals("-") ? Stops.ELEMENT.and('-') : Stops.ELEMENT, out);
    }
  }

  private String time(long millis) {
    long current = Math.floorDiv(millis, 1000L);
    if (current != second) {
      second = current;
      time = TIME.format(Instant.ofEpochMilli(millis).atZone(zone));
    }
    return time;
  }

  private void ascii(String text) {
    out.ascii(text);
  }
}
