package id.jagasitus.webapp;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sends bytes as they are, which no HTTP client would, and compares what comes back. */
final class RawHttp {

  private static final int PATIENCE_MILLIS = 10_000;
  private static final Pattern BOUNDARY = Pattern.compile("boundary=\"?([^\\s\"]+)");

  private RawHttp() {}

  /** Everything that the server sent until it closed the connection, one character a byte. */
  static String exchange(int port, byte[] request) throws IOException {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(PATIENCE_MILLIS);
      var answer = new ByteArrayOutputStream();
      try {
        socket.getOutputStream().write(request);
        socket.getInputStream().transferTo(answer);
      } catch (SocketException aborted) {
        return answer.toString(StandardCharsets.ISO_8859_1); // what came until then counts
      }
      return answer.toString(StandardCharsets.ISO_8859_1);
    }
  }

  /** An answer without what differs between any two answers of one server. */
  static String comparable(String answer) {
    int end = answer.indexOf("\r\n\r\n");
    String head = end < 0 ? answer : answer.substring(0, end);
    String rest = end < 0 ? "" : answer.substring(end);
    String plain = head.replaceAll("\r\nDate: [^\r]*", "");
    Matcher boundary = BOUNDARY.matcher(head);
    if (boundary.find()) {
      plain = plain.replace(boundary.group(1), "X").replaceAll("\r\nContent-Length: [^\r]*", "");
      rest = rest.replace(boundary.group(1), "X");
    }
    return plain + rest;
  }
}
