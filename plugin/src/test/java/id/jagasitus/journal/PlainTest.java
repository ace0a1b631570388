package id.jagasitus.journal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class PlainTest {
  private static final long SEED = 20_261_123;
  private static final String SIGNS = "{}[]\",:\\0123-.eE+tfn \n\u0001ax";

  private static byte[] line(Object data) {
    return Line.bytes(
        new Entry(7, TestJournals.NOON, "sri", "", "note", Data.of(data), Head.NONE.hash()));
  }

  private static Object value(Random random, int depth) {
    return switch (random.nextInt(depth > 3 ? 6 : 8)) {
      case 0 -> "surat " + random.nextInt(100);
      case 1 -> random.nextInt();
      case 2 -> random.nextDouble() * 1e9;
      case 3 -> random.nextBoolean();
      case 4 -> List.of();
      case 5 -> random.nextInt(4) == 0 ? "\u00e9\n\"" : "";
      case 6 -> object(random, depth + 1);
      default -> List.of(value(random, depth + 1), value(random, depth + 1));
    };
  }

  private static Map<String, Object> object(Random random, int depth) {
    var object = new HashMap<String, Object>();
    for (int i = random.nextInt(5); i > 0; i--) {
      object.put("k" + random.nextInt(9), value(random, depth));
    }
    return object;
  }

  @Test
  void entry_linesAsWritten_areRead() {
    byte[] plain = line(Map.of("id", 3, "why", List.of("a", -1.5, true), "who", Map.of()));

    assertNotNull(Plain.entry(plain, 0, plain.length));
    assertEquals(Line.parsed(plain, 0, plain.length), Plain.entry(plain, 0, plain.length));
  }

  @Test
  void entry_escapesAndOtherLetters_areLeftToTheLibrary() {
    for (String text : List.of("a\"b", "a\\b", "a\nb", "\u00e9", "\ud83d\ude00")) {
      byte[] bytes = line(Map.of("text", text));

      assertNull(Plain.entry(bytes, 0, bytes.length), text);
      assertNotNull(Line.parse(bytes, 0, bytes.length), text);
    }
  }

  @Test
  void entry_anyLineHoweverSpoiled_isReadAsTheLibraryWouldOrNotAtAll() {
    var random = new Random(SEED);
    int read = 0;
    for (int i = 0; i < 20_000; i++) {
      byte[] bytes = line(object(random, 0));
      for (int hits = random.nextInt(3); hits > 0; hits--) {
        bytes[random.nextInt(bytes.length)] = (byte) SIGNS.charAt(random.nextInt(SIGNS.length()));
      }
      int length = bytes.length - (random.nextInt(20) == 0 ? 1 + random.nextInt(9) : 0);
      Entry entry = Plain.entry(bytes, 0, length);
      if (entry != null) {
        read++;
        assertEquals(Line.parsed(bytes, 0, length), entry, () -> new String(bytes, UTF_8));
      }
    }
    assertEquals(true, read > 4_000, "read only " + read);
  }

  @Test
  void entry_deepNesting_isLeftToTheLibrary() {
    Object deep = 1;
    for (int i = 0; i < 40; i++) {
      deep = List.of(deep);
    }
    byte[] bytes = line(Map.of("deep", deep));

    assertNull(Plain.entry(bytes, 0, bytes.length));
    assertNotNull(Line.parse(bytes, 0, bytes.length));
  }

  @Test
  void number_ofAnyPlainObject_isFoundWhereverItStands() {
    byte[] json = "{\"a\":[1,{\"id\":5}],\"b\":\"id\",\"id\":42,\"c\":1}".getBytes(UTF_8);

    assertEquals(OptionalLong.of(42), Plain.number(json, "id"));
    var open = new ArrayList<OptionalLong>();
    for (String other :
        List.of("{}", "{\"id\":-1}", "{\"id\":1.5}", "{\"id\":\"1\"}", "{\"x\":1}")) {
      open.add(Plain.number(other.getBytes(UTF_8), "id"));
    }
    assertEquals(java.util.Collections.nCopies(5, OptionalLong.empty()), open);
  }
}
