package id.jagasitus.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import id.jagasitus.rule.RulePack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * A day of probing and of ordinary visits in one log: who is accused of what, and who of nothing.
 */
final class ReplayTest {

  private static final List<String> SEVERITIES = List.of("info", "review", "critical");

  @TempDir static Path folder;

  /** Findings of the whole log, as {@code examine --format combined} prints them. */
  private static List<Map<?, ?>> replay(List<String> log) throws IOException, CommandRefused {
    Path file = folder.resolve("access.log");
    Files.write(file, log);
    var rows = new ArrayList<Map<?, ?>>();
    var out =
        new CommandOutput(
            line -> {
              if (line.get("row") instanceof Map<?, ?> row) {
                rows.add(row);
              }
            },
            () -> false);
    new ExamineFile(RulePack::load, () -> Instant.EPOCH)
        .run(new Arguments(Map.of("file", List.of(file.toString()), "format", "combined")), out);
    return rows;
  }

  @TestFactory
  Stream<DynamicTest> replay_aDayOfAllKinds_accusesAttackersOnly()
      throws IOException, CommandRefused {
    Visits visits = Visits.read();
    List<Map<?, ?>> findings = replay(visits.log());
    return visits.visits().stream()
        .map(visit -> dynamicTest(visit.name(), () -> judge(visit, findings)));
  }

  private static void judge(Visits.Visit visit, List<Map<?, ?>> findings) {
    String[] expected = visit.expected().split(" ", -1);
    switch (expected[0]) {
      case "tidak" ->
          visit.clients().forEach(client -> assertEquals(List.of(), above(client, findings)));
      case "situs" -> assertTrue(shows(findings, "", expected[1], expected[2]), findings::toString);
      default ->
          visit
              .clients()
              .forEach(
                  client ->
                      assertTrue(
                          shows(findings, client, expected[0], expected[1]),
                          () -> client + " shows " + about(client, findings)));
    }
  }

  private static List<Map<?, ?>> about(String client, List<Map<?, ?>> findings) {
    return findings.stream().filter(f -> client.equals(f.get("actor"))).toList();
  }

  private static List<Map<?, ?>> above(String client, List<Map<?, ?>> findings) {
    return about(client, findings).stream().filter(f -> !"info".equals(f.get("severity"))).toList();
  }

  private static boolean shows(
      List<Map<?, ?>> findings, String client, String intent, String severity) {
    return about(client, findings).stream()
        .anyMatch(
            f ->
                intent.equals(f.get("intent"))
                    && SEVERITIES.indexOf(f.get("severity")) >= SEVERITIES.indexOf(severity));
  }

  @Test
  void replay_twice_givesTheSameFindings() throws IOException, CommandRefused {
    List<String> log = Visits.read().log();

    assertEquals(replay(log), replay(log));
  }
}
