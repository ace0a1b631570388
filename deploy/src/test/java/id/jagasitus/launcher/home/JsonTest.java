package id.jagasitus.launcher.home;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class JsonTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"b\":1,\"a\":[true,false,null,[],{}]}",
        "{\"text\":\"a\\u0000\\n\\\"é😀\"}",
        "{\"big\":9223372036854775807,\"small\":-1,\"part\":0.25}",
        "{\"deep\":{\"er\":[{\"x\":\"y\"}]}}"
      })
  void write_whatWasRead_isTheSameLine(String line) throws IOException {
    assertEquals(line, Json.write(Json.read(line)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[]", "1", "{", "{\"a\":}", "{\"a\":1", "nonsense"})
  void read_notOneObject_isRefused(String line) {
    assertThrows(IOException.class, () -> Json.read(line));
  }

  @Test
  void write_otherTypes_becomeTheirText() {
    assertEquals(
        "{\"path\":\"x\"}",
        Json.write(Map.of("path", java.nio.file.Path.of("x").getFileName().toString())));
    assertEquals("[1,2.5]", Json.write(List.of(1, 2.5f)));
  }
}
