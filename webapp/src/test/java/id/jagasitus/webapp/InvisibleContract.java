package id.jagasitus.webapp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Visitors notice nothing: the WAR enabled and inert answer alike, byte for byte. */
abstract class InvisibleContract {

  /** A server closes early on a request larger than it takes, and the answer may be lost then. */
  private static final int LARGE = 32 << 10;

  private static final int TRIES = 20;

  @TempDir private Path folder;

  abstract Container start(Container.Setup setup) throws Exception;

  @Test
  void answers_enabledAndInert_areIdentical() throws Exception {
    var differences = new ArrayList<String>();
    try (var enabled = start(new Container.Setup(folder.resolve("home"), true, false));
        var inert = start(new Container.Setup(folder.resolve("none"), false, false))) {
      Map<String, byte[]> requests = requests(inert);
      assertTrue(requests.size() >= 300, "only " + requests.size() + " requests");
      for (Map.Entry<String, byte[]> request : requests.entrySet()) {
        String with = answer(enabled, request.getValue());
        String without = answer(inert, request.getValue());
        if (!with.equals(without) || without.isEmpty()) {
          differences.add(request.getKey() + difference(with, without));
        }
      }
    }
    assertEquals("", String.join("\n", differences));
    int recorded = RecordedContract.read(folder.resolve("home")).size();
    assertTrue(recorded >= 300, "the enabled one recorded only " + recorded);
  }

  private static Map<String, byte[]> requests(Container inert) throws Exception {
    var all = new LinkedHashMap<>(Requests.all(Container.Setup.war()));
    all.putAll(WireRequests.all());
    var files = new ArrayList<PathRequests.Validated>();
    for (String path : List.of("/index.html", "/gaya/situs.css", "/favicon.ico")) {
      files.add(validated(inert, path));
    }
    all.putAll(PathRequests.all(files));
    return all;
  }

  /** Without the validators that it really gives, a server would never answer "not modified". */
  private static PathRequests.Validated validated(Container container, String path)
      throws Exception {
    String request = "GET " + path + " HTTP/1.1\r\nHost: pn.example\r\nConnection: close\r\n\r\n";
    String answer = answer(container, request.getBytes(StandardCharsets.ISO_8859_1));
    assertTrue(answer.contains(" 200 "), answer);
    String tag = RawHttp.header(answer, "ETag");
    return new PathRequests.Validated(
        path, tag.isEmpty() ? "\"tanpa\"" : tag, RawHttp.header(answer, "Last-Modified"));
  }

  private static String answer(Container container, byte[] request) throws Exception {
    String answer = "";
    for (int i = 0; i < (request.length > LARGE ? TRIES : 1) && answer.isEmpty(); i++) {
      answer = RawHttp.comparable(RawHttp.exchange(container.port(), request));
    }
    return answer;
  }

  /** Both from a little before the place where they part. */
  private static String difference(String with, String without) {
    int at = 0;
    while (at < Math.min(with.length(), without.length())
        && with.charAt(at) == without.charAt(at)) {
      at++;
    }
    int from = Math.max(0, at - 100);
    return "\n  enabled: " + brief(with, from) + "\n  inert:   " + brief(without, from);
  }

  private static String brief(String answer, int from) {
    return answer.substring(from, Math.min(from + 400, answer.length())).replace("\r\n", " | ");
  }
}
