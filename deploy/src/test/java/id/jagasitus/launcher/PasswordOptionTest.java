package id.jagasitus.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import id.jagasitus.launcher.home.OperatorProblem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

final class PasswordOptionTest {

  @Test
  void firstLine_endsAtTheLineEnd_keepsSpaces() throws Exception {
    assertEquals(" rahasia é ", read(" rahasia é \nsecond"));
    assertEquals("rahasia", read("rahasia\r\n"));
    assertEquals("rahasia", read("rahasia"));
    assertEquals("", read(""));
  }

  @Test
  void firstLine_endless_isRefused() {
    assertThrows(OperatorProblem.class, () -> read("x".repeat(5_000)));
  }

  @Test
  void firstLine_notUtf8_isRefused() {
    var bytes = new ByteArrayInputStream(new byte[] {(byte) 0xff, '\n'});
    assertThrows(OperatorProblem.class, () -> PasswordOption.firstLine(bytes));
  }

  private static String read(String input) throws IOException, OperatorProblem {
    return PasswordOption.firstLine(
        new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
  }
}
