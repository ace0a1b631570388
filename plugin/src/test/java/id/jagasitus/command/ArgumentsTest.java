package id.jagasitus.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class ArgumentsTest {

  @Test
  void text_given_isReturned() throws Exception {
    assertEquals("a", of("name", "a").text("name"));
  }

  @Test
  void optional_nullOrMissing_isEmpty() throws Exception {
    var nothing = new HashMap<String, Object>();
    nothing.put("name", null);
    assertEquals(Optional.empty(), new Arguments(nothing).optional("name"));
    assertEquals(Optional.empty(), new Arguments(Map.of()).optional("name"));
  }

  @Test
  void text_ofAnotherKind_namesTheArgument() {
    assertRefused("the argument name is '3': expected a text", () -> of("name", 3).text("name"));
  }

  @Test
  void texts_oneOrSeveral_areAList() throws Exception {
    assertEquals(List.of("a"), of("role", "a").texts("role"));
    assertEquals(List.of("a", "b"), of("role", List.of("a", "b")).texts("role"));
    assertEquals(List.of(), of("other", "a").texts("role"));
  }

  @Test
  void number_outOfBounds_isRefusedWithTheBounds() throws Exception {
    assertEquals(7, of("limit", 7L).number("limit", 50, 1, 100));
    assertEquals(50, of("other", 1).number("limit", 50, 1, 100));
    assertRefused(
        "the argument limit is '0': expected a number from 1 to 100",
        () -> of("limit", 0).number("limit", 50, 1, 100));
    assertRefused(
        "the argument limit is '1.5': expected a whole number",
        () -> of("limit", 1.5).number("limit", 50, 1, 100));
  }

  @Test
  void flag_onlyTrueTurnsItOn() throws Exception {
    assertTrue(of("all", true).flag("all"));
    assertEquals(false, of("other", true).flag("all"));
    assertRefused(
        "the argument all is 'yes': expected true or false", () -> of("all", "yes").flag("all"));
  }

  @Test
  void paths_relative_areRefused() throws Exception {
    Path here = Path.of("x.log").toAbsolutePath();
    assertEquals(List.of(here), of("file", here.toString()).paths("file"));
    assertRefused(
        "the argument file is 'x.log': expected an absolute path",
        () -> of("file", "x.log").paths("file"));
  }

  private static Arguments of(String name, Object value) {
    return new Arguments(Map.of(name, value));
  }

  private static void assertRefused(
      String message, org.junit.jupiter.api.function.Executable action) {
    CommandRefused refused = assertThrows(CommandRefused.class, action);
    assertEquals(message, refused.getMessage());
    assertEquals(2, refused.code());
  }
}
