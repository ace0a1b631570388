package id.jagasitus.webapp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
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
    Map<String, byte[]> requests = Requests.all(Container.Setup.war());
    assertTrue(requests.size() >= 300, "only " + requests.size() + " requests");
    var differences = new ArrayList<String>();
    try (var enabled = start(new Container.Setup(folder.resolve("home"), true, false));
        var inert = start(new Container.Setup(folder.resolve("none"), false, false))) {
      for (Map.Entry<String, byte[]> request : requests.entrySet()) {
        String with = answer(enabled, request.getValue());
        String without = answer(inert, request.getValue());
        if (!with.equals(without) || without.isEmpty()) {
          differences.add(
              request.getKey() + "\n  enabled: " + brief(with) + "\n  inert:   " + brief(without));
        }
      }
    }
    assertEquals("", String.join("\n", differences));
    int recorded = RecordedContract.read(folder.resolve("home")).size();
    assertTrue(recorded >= 300, "the enabled one recorded only " + recorded);
  }

  private static String answer(Container container, byte[] request) throws Exception {
    String answer = "";
    for (int i = 0; i < (request.length > LARGE ? TRIES : 1) && answer.isEmpty(); i++) {
      answer = RawHttp.comparable(RawHttp.exchange(container.port(), request));
    }
    return answer;
  }

  private static String brief(String answer) {
    return answer.substring(0, Math.min(600, answer.length())).replace("\r\n", " | ");
  }
}
