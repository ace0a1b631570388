package id.jagasitus.guard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.jagasitus.journal.Journal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RuleBookTest {

  @TempDir Path home;
  private Journal journal;
  private RuleBook book;

  @BeforeEach
  void open() throws Exception {
    journal = TestRules.journal(home);
    book = TestRules.book(home, journal);
  }

  @AfterEach
  void close() throws Exception {
    journal.close();
  }

  private void put(String name, String text, int second) throws Exception {
    Path file = home.resolve("rules").resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    Files.setLastModifiedTime(file, FileTime.from(TestRules.START.plusSeconds(second)));
    book.refresh();
  }

  private boolean uses(String id) {
    return book.inUse().stream().anyMatch(loaded -> loaded.rule().id().equals(id));
  }

  @Test
  void turn_off_isKeptByTheJournal() throws Exception {
    long before = book.version();
    book.turn("sqli-union-select", false, "ani", "");

    assertFalse(uses("sqli-union-select"));
    assertNotEquals(before, book.version());
    assertFalse(TestRules.book(home, journal).find("sqli-union-select").orElseThrow().on());
    book.turn("sqli-union-select", true, "ani", "");
    assertTrue(uses("sqli-union-select"));
  }

  @Test
  void refresh_fileThatAppears_isUsed() throws Exception {
    put("a.toml", TestRules.own("kantor-a", 40, "/lama/"), 1);

    assertTrue(uses("kantor-a"));
    assertTrue(book.find("kantor-a").orElseThrow().own());
  }

  @Test
  void refresh_fileThatBreaks_keepsWhatRan_andNamesThePlace() throws Exception {
    put("a.toml", TestRules.own("kantor-a", 40, "/lama/"), 1);
    put("a.toml", TestRules.own("kantor-a", 400, "/lama/"), 2);

    assertTrue(uses("kantor-a"));
    String problem = book.problems().getFirst();
    assertTrue(problem.startsWith("a.toml line 12, rule kantor-a, field score"), problem);
    assertTrue(problem.contains("expected points from 1 to 100"), problem);
    put("a.toml", TestRules.own("kantor-a", 41, "/lama/"), 3);
    assertEquals(List.of(), book.problems());
  }

  @Test
  void refresh_fileWithOneBadRule_loadsNothingOfIt() throws Exception {
    String two =
        TestRules.own("kantor-a", 40, "/lama/")
            + TestRules.own("kantor-b", 0, "/lain/")
                .substring(TestRules.own("", 0, "").indexOf("\n[[rule]]"));
    put("a.toml", two, 1);

    assertFalse(uses("kantor-a"));
    assertEquals(1, book.problems().size());
  }

  @Test
  void refresh_nameOfThePack_isRefused() throws Exception {
    put("a.toml", TestRules.own("sqli-union-select", 40, "/lama/"), 1);

    assertTrue(book.problems().getFirst().contains("expected another name"));
    assertFalse(book.find("sqli-union-select").orElseThrow().own());
  }

  @Test
  void refresh_fileThatIsGone_endsItsRules() throws Exception {
    put("a.toml", TestRules.own("kantor-a", 40, "/lama/"), 1);
    Files.delete(home.resolve("rules/a.toml"));
    book.refresh();

    assertFalse(uses("kantor-a"));
  }

  @Test
  void refresh_fileThatIsNoUtf8_saysSo() throws Exception {
    Files.createDirectories(home.resolve("rules"));
    Files.write(home.resolve("rules/a.toml"), new byte[] {(byte) 0xFF, (byte) 0xFE, 0});
    book.refresh();

    assertEquals(List.of("a.toml: expected UTF-8 text"), book.problems());
  }

  @Test
  void write_mistake_changesNothing() throws Exception {
    assertEquals(List.of(), book.write(TestRules.own("kantor-a", 40, "/lama/"), "ani", ""));
    String before = book.ownText();
    List<String> problems = book.write("[category]\nid = 7", "ani", "");

    assertFalse(problems.isEmpty());
    assertEquals(before, book.ownText());
    assertTrue(uses("kantor-a"));
  }

  @Test
  void write_empty_endsTheOwnRules() throws Exception {
    book.write(TestRules.own("kantor-a", 40, "/lama/"), "ani", "");
    book.write("", "ani", "");

    assertFalse(uses("kantor-a"));
  }
}
