package id.jagasitus.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

final class MainTest {

  @TempDir Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void everyCommand_hasHelp() {
    assertHelp(Main.commandLine(), "");
  }

  private void assertHelp(CommandLine line, String words) {
    if (!line.getCommandName().equals("help")) {
      String usage = line.getUsageMessage();
      assertTrue(usage.contains("--help"), words + ": " + usage);
      assertTrue(usage.lines().count() > 3, words + ": " + usage);
      line.getSubcommands().forEach((name, sub) -> assertHelp(sub, words + " " + name));
    }
  }

  @Test
  void commandLine_firstWordIsACommand_makesNoOther() {
    var others = Main.commandLine().getSubcommands().keySet();
    for (String name : others) {
      boolean help = name.equals("help");
      var alone = help ? others : Set.of(name);
      assertEquals(alone, Main.commandLine(name, "list").getSubcommands().keySet());
      assertEquals(alone, Main.commandLine("--home", "x", name).getSubcommands().keySet());
      assertEquals(alone, Main.commandLine("--home=x", name).getSubcommands().keySet());
    }
  }

  @Test
  void commandLine_firstWordIsNone_makesAll() {
    var all = Main.commandLine().getSubcommands().keySet();
    assertTrue(all.size() > 15, all.toString());
    for (String[] words : new String[][] {{"serv"}, {"--help"}, {"--home"}, {"--home", "serve"}}) {
      assertEquals(all, Main.commandLine(words).getSubcommands().keySet());
    }
  }

  @Test
  void pathThatCannotBeWritten_saysWhatToSet() {
    assertEquals(2, run("--home", "rumah\0lain", "search", "x"));
    assertTrue(err.toString().contains("LC_ALL=C.UTF-8"), err.toString());
    assertFalse(err.toString().contains("\0"), err.toString());
  }

  @Test
  void unknownOption_isWrongUse() {
    assertEquals(2, run("search", "x", "--nonsense"));
    assertTrue(err.toString().contains("--nonsense"), err.toString());
  }

  @Test
  void group_withoutACommand_namesThem() {
    assertEquals(2, run("account"));
    assertTrue(err.toString().contains("expected one of: add, list, reset"), err.toString());
  }

  @Test
  void search_noHome_isRefusedAndMakesNone() {
    Path home = folder.resolve("none");
    assertEquals(1, run("search", "x", "--home", home.toString()));
    assertTrue(err.toString().startsWith("jagasitus: there is no home at " + home), err.toString());
    assertFalse(Files.exists(home));
  }

  @Test
  void import_missingFile_isRefusedInWords() {
    Path log = folder.resolve("access.log");
    assertEquals(1, run("import", log.toString(), "--home", folder.toString()));
    assertEquals(
        "jagasitus: cannot read " + log + ": expected a file this user may read\n", err.toString());
  }

  @Test
  void serve_portOutOfRange_isWrongUse() {
    assertEquals(2, run("serve", "--port", "80000", "--home", folder.toString()));
    assertTrue(err.toString().contains("expected 0 to 65535"), err.toString());
  }

  private int run(String... words) {
    return Main.commandLine(words)
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(words);
  }
}
