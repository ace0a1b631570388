package id.jagasitus.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.json.JsonMapper;

final class JournalKillTest {
  private static final int RUNS = 4;

  /** Another process: writes from four threads, and prints what was answered. */
  static final class Writer {
    private Writer() {}

    public static void main(String[] arguments) throws IOException {
      Journal journal = Journal.open(Path.of(arguments[0]), InstantSource.system());
      for (int thread = 0; thread < 4; thread++) {
        String name = arguments[1] + "-" + thread;
        new Thread(() -> write(journal, name)).start();
      }
    }

    private static void write(Journal journal, String name) {
      try {
        for (int i = 0; ; i++) {
          journal.append("t", "", "act", Map.of("id", name + "-" + i));
          System.out.println(name + "-" + i);
        }
      } catch (JournalException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  @Test
  void append_processKilled_keepsEveryAnsweredActOnce(@TempDir Path folder) throws Exception {
    var answered = new ArrayList<String>();
    for (int run = 0; run < RUNS; run++) {
      answered.addAll(killAfter(40 + 17 * run, folder, "run" + run));
      try (Journal journal = Journal.open(folder, InstantSource.system())) {
        Verification opened = journal.opened();
        assertTrue(opened.holds(), opened.toString());
        assertEachOnce(answered, journal);
      }
    }
  }

  private static void assertEachOnce(List<String> answered, Journal journal) throws IOException {
    var there = new ArrayList<String>();
    journal.replay(entry -> there.add(String.valueOf(entry.data().asMap().get("id"))));
    there.removeIf("null"::equals);
    assertTrue(there.containsAll(answered));
    assertEquals(new HashSet<>(there).size(), there.size());
  }

  private static void assertInUse(Path folder) {
    var refused =
        assertThrows(
            JournalException.class, () -> Journal.open(folder, InstantSource.system()).close());
    assertTrue(String.valueOf(refused.getMessage()).contains("in use by another process"));
  }

  /** Where the classes really lie: test runners hand their class path over in other ways. */
  private static String classPath() throws Exception {
    var places = new LinkedHashSet<String>();
    for (Class<?> type :
        List.of(
            Journal.class,
            Writer.class,
            JsonMapper.class,
            JsonFactory.class,
            Class.forName("com.fasterxml.jackson.annotation.JsonProperty"))) {
      places.add(
          Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toString());
    }
    return String.join(File.pathSeparator, places);
  }

  private static List<String> killAfter(int acts, Path folder, String name) throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classPath(),
                Writer.class.getName(),
                folder.toString(),
                name)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    var answered = new ArrayList<String>();
    try (BufferedReader out = process.inputReader()) {
      for (int i = 0; i < acts; i++) {
        answered.add(String.valueOf(out.readLine()));
      }
      assertInUse(folder);
      process.toHandle().destroyForcibly();
      out.lines().filter(line -> line.matches("run.-.-[0-9]+")).forEach(answered::add);
      answered.removeLast(); // its last digit may be missing
    }
    process.waitFor();
    return answered;
  }
}
