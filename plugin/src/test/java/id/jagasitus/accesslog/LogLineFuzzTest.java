package id.jagasitus.accesslog;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import id.jagasitus.event.RequestEvent;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** No line of a log makes its reader throw. */
final class LogLineFuzzTest {

  private static final String START = "192.0.2.7 - - [10/Oct/2024:13:55:36 +0700] \"GET ";

  @FuzzTest(maxDuration = "10s")
  void line_ofAnyBytes_isReadOrRefused(byte[] input) {
    Optional<RequestEvent> read = LogReader.line(new String(input, StandardCharsets.UTF_8));

    assertTrue(read.isEmpty() || !read.get().method().isEmpty());
  }

  @FuzzTest(maxDuration = "10s")
  void line_withAnyTarget_isReadOrRefused(byte[] input) {
    String target = new String(input, StandardCharsets.UTF_8);
    Optional<RequestEvent> read =
        LogReader.line(START + target + " HTTP/1.1\" 200 12 \"-\" \"" + target + "\"");

    assertTrue(read.isEmpty() || read.get().client().equals("192.0.2.7"));
  }
}
