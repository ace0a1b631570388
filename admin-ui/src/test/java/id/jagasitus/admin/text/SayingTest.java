package id.jagasitus.admin.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class SayingTest {

  private static String said(String pattern, Map<String, String> values) {
    return Saying.of(pattern).with(place -> Optional.ofNullable(values.get(place.path())));
  }

  @Test
  void places_areFilledByName() {
    assertEquals("a 1 b 2", said("a {x} b {y.z|no}", Map.of("x", "1", "y.z", "2")));
  }

  @Test
  void missingValue_isADash() {
    assertEquals("a –", said("a {x}", Map.of()));
  }

  @Test
  void bracket_withAMissingValue_isLeftOut() {
    assertEquals("a", said("a[; b {x} {y}]", Map.of("x", "1")));
    assertEquals("a; b 1 2", said("a[; b {x} {y}]", Map.of("x", "1", "y", "2")));
  }

  @Test
  void value_thatLooksLikeAPlace_staysAsItIs() {
    assertEquals("{y} [ {", said("{x}", Map.of("x", "{y} [ {", "y", "never")));
  }

  @Test
  void formats_comeWithTheirPlaces() {
    var formats = new StringBuilder();
    Saying.of("{a}{b|size}{c?x:y}")
        .with(
            place -> {
              formats.append(place.path()).append('=').append(place.format()).append(' ');
              return Optional.of("");
            });
    assertEquals("a= b=size c=?x:y ", formats.toString());
  }

  @Test
  void paths_areThoseOfBracketsToo() {
    assertEquals(Set.of("a", "b.c"), Saying.of("{a}[ {b.c|x}]").paths());
  }

  @Test
  void openBrace_isABug() {
    assertThrows(IllegalArgumentException.class, () -> Saying.of("a {x"));
    assertThrows(IllegalArgumentException.class, () -> Saying.of("a [x"));
  }
}
