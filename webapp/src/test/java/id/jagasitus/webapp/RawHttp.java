package id.jagasitus.webapp;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
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
      } catch (SocketTimeoutException waiting) {
        return answer.toString(StandardCharsets.ISO_8859_1) + "[the connection stays open]";
      } catch (SocketException aborted) {
        return answer.toString(StandardCharsets.ISO_8859_1); // what came until then counts
      }
      return answer.toString(StandardCharsets.ISO_8859_1);
    }
  }

  /**
   * What a server answered, one answer or several behind each other, without what differs between
   * any two answers of one server: the date, a boundary (whose length varies, and that of the whole
   * with it), the name of a session.
   */
  static String comparable(String answer) {
    String plain =
        answer.replaceAll("\r\nDate: [^\r]*", "").replaceAll("JSESSIONID=[^;\r]*", "JSESSIONID=X");
    Matcher boundary = BOUNDARY.matcher(plain);
    return boundary.find()
        ? plain.replace(boundary.group(1), "X").replaceAll("\r\nContent-Length: [^\r]*", "")
        : plain;
  }

  /** The value of a header of the first answer; empty where there is none. */
  static String header(String answer, String name) {
    String head = answer.substring(0, Math.max(0, answer.indexOf("\r\n\r\n")));
    return head.lines()
        .filter(
            line -> line.toLowerCase(Locale.ROOT).startsWith(name.toLowerCase(Locale.ROOT) + ":"))
        .map(line -> line.substring(name.length() + 1).strip())
        .findFirst()
        .orElse("");
  }
}
