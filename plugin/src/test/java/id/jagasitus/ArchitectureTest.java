package id.jagasitus;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The floors of the plugin. A package may use only the packages named beside it; a third-party
 * library is used only where it is named; clocks, randomness and the machine's own language and
 * zone are read in the root alone.
 */
final class ArchitectureTest {

  private static final String BASE = "id.jagasitus";

  private static final List<String> FEATURES =
      List.of(
          "event",
          "site",
          "repository",
          "journal",
          "chart",
          "paper",
          "schedule",
          "config",
          "query",
          "capture",
          "visitorlog",
          "accesslog",
          "store",
          "canonical",
          "dns",
          "rule",
          "detect",
          "watch",
          "fresh",
          "integrity",
          "patrol",
          "service",
          "expiry",
          "cleanup",
          "uptime",
          "snapshot",
          "vault",
          "account",
          "mail",
          "finding",
          "privacy",
          "guard",
          "office",
          "exercise",
          "report");

  /**
   * Package, and the packages of ours it may import. Floor 0 first; {@code query} stands just above
   * it.
   */
  private static final Map<String, List<String>> MAY_USE =
      Map.ofEntries(
          Map.entry("event", List.of()),
          Map.entry("site", List.of()),
          Map.entry("repository", List.of()),
          Map.entry("journal", List.of()),
          Map.entry("chart", List.of()),
          Map.entry("schedule", List.of()),
          Map.entry("config", List.of("event")),
          Map.entry("query", List.of("event")),
          // Draws charts into papers; stands just above them, and mails are papers too.
          Map.entry("paper", List.of("chart")),
          Map.entry("capture", List.of("event", "config")),
          Map.entry("visitorlog", List.of("event", "config")),
          Map.entry("accesslog", List.of("event", "config")),
          // Makes segments column by column; knows rows and fields, not what they mean.
          Map.entry("segment", List.of()),
          Map.entry("store", List.of("segment", "event", "query", "config")),
          Map.entry("canonical", List.of()),
          Map.entry("dns", List.of()),
          Map.entry("rule", List.of("canonical", "event")),
          Map.entry("detect", List.of("rule", "canonical", "event", "site", "config")),
          Map.entry("watch", List.of("event", "site", "config")),
          // What is fresh is asked of the pages that watch reads.
          Map.entry("fresh", List.of("watch", "journal", "site", "event", "config")),
          Map.entry("integrity", List.of("watch", "journal", "site", "event", "config")),
          Map.entry("service", List.of("journal", "event", "config")),
          // Compares what is read outside with what the register says.
          Map.entry("expiry", List.of("watch", "service", "journal", "dns", "event", "config")),
          Map.entry("cleanup", List.of("journal", "event", "config")),
          Map.entry("uptime", List.of("watch", "journal", "event", "config")),
          // Goes round all checks of the site, in their order.
          Map.entry(
              "patrol",
              List.of("watch", "fresh", "integrity", "journal", "site", "event", "config")),
          Map.entry("snapshot", List.of("repository", "site", "event", "config")),
          // The office's use of the engine: schedule, proof, restores, told to the journal.
          Map.entry("vault", List.of("snapshot", "repository", "journal", "event", "config")),
          // The network of an address is judged by the one type that knows addresses.
          Map.entry("account", List.of("journal", "event", "config")),
          Map.entry("mail", List.of("config")),
          Map.entry("finding", List.of("journal", "event", "config")),
          Map.entry("privacy", List.of("journal", "event", "config")),
          // Detection as it runs: what joins rules, inventory, stored requests and findings.
          Map.entry(
              "guard",
              List.of(
                  "detect",
                  "rule",
                  "canonical",
                  "finding",
                  "store",
                  "query",
                  "site",
                  "accesslog",
                  "journal",
                  "event",
                  "config")),
          Map.entry("office", List.of("finding", "journal", "event", "config")),
          // Drills are walked through the office's own cases and measured by its clocks.
          Map.entry("exercise", List.of("office", "finding", "journal", "event", "config")),
          // Reports are written down in the journal, as every act is.
          Map.entry(
              "report",
              List.of(
                  "exercise",
                  "office",
                  "finding",
                  "mail",
                  "journal",
                  "chart",
                  "paper",
                  "event",
                  "config")),
          // Above the features: what pages and commands may ask for. The root alone joins them.
          Map.entry("home", List.of("config")),
          Map.entry("console", allOf("home")),
          Map.entry("console.visitor", allOf("home", "console")),
          Map.entry("console.finding", allOf("home", "console", "console.visitor")),
          Map.entry("console.snapshot", allOf("home", "console")),
          Map.entry("console.privacy", allOf("home", "console")),
          Map.entry("console.watch", allOf("home", "console")),
          Map.entry("console.paper", allOf("home", "console", "console.visitor")),
          Map.entry("command", allOf("home", "console", "console.paper")),
          Map.entry("console.office", allOf("home", "console")),
          Map.entry("console.exercise", allOf("home", "console", "console.office")),
          Map.entry("command.snapshot", allOf("home", "console", "command")),
          Map.entry("command.watch", allOf("home", "console", "command")));

  private static List<String> allOf(String... above) {
    return Stream.concat(FEATURES.stream(), Stream.of(above)).toList();
  }

  /** Third-party package prefix, and the packages of ours that may import it. */
  private static final Map<String, List<String>> LIBRARIES =
      Map.ofEntries(
          Map.entry("org.apache.lucene.util.automaton", List.of("rule")),
          Map.entry("org.apache.lucene", List.of("segment", "store", "rule")),
          Map.entry("org.bouncycastle", List.of("repository", "account")),
          Map.entry("com.github.luben", List.of("repository", "accesslog")),
          Map.entry("com.google.re2j", List.of("rule")),
          Map.entry("com.github.stephenc.javaisotools", List.of("snapshot")),
          Map.entry("com.jcraft.jsch", List.of("repository")),
          Map.entry("io.nayuki", List.of("chart")),
          Map.entry("org.jctools", List.of("capture")),
          Map.entry("ch.qos.logback", List.of("visitorlog")),
          Map.entry("org.jsoup", List.of("site", "watch", "detect")),
          Map.entry("org.tomlj", List.of("config", "rule")),
          Map.entry(
              "tools.jackson",
              List.of(
                  "command",
                  "journal",
                  "repository",
                  "detect",
                  "expiry",
                  "finding",
                  "snapshot",
                  "watch")),
          // logback-access names servlet types in the event that visitorlog implements.
          Map.entry("jakarta.servlet", List.of("", "capture", "visitorlog")),
          Map.entry("jakarta.activation", List.of("mail")),
          Map.entry("jakarta.mail", List.of("mail")),
          Map.entry("org.eclipse.angus", List.of("mail")),
          Map.entry("com.openhtmltopdf", List.of("paper")),
          Map.entry("org.apache.fontbox", List.of("paper")),
          Map.entry("org.apache.pdfbox", List.of("paper")));

  private static final JavaClasses MAIN =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(BASE);

  @Test
  void packages_importOnlyFromLowerFloors() {
    var seen = new TreeSet<String>();
    MAIN.forEach(type -> seen.add(feature(type.getPackageName())));
    seen.remove("");
    for (String from : seen) {
      List<String> allowed = MAY_USE.get(from);
      if (allowed == null) {
        throw new AssertionError(
            "package " + from + " has no floor; add it to MAY_USE with a reason");
      }
      for (String to : seen) {
        if (!to.equals(from) && !allowed.contains(to)) {
          noClasses()
              .that(resideInAPackage(BASE + "." + from))
              .should()
              .dependOnClassesThat(resideInAPackage(BASE + "." + to))
              .check(MAIN);
        }
      }
      noClasses()
          .that(resideInAPackage(BASE + "." + from))
          .should()
          .dependOnClassesThat(resideInAPackage(BASE))
          .check(MAIN);
    }
  }

  @Test
  void libraries_areUsedOnlyWhereTheyAreNamed() {
    LIBRARIES.forEach(
        (library, homes) ->
            noClasses()
                .that()
                .resideOutsideOfPackages(
                    homes.stream()
                        .map(home -> home.isEmpty() ? BASE : BASE + "." + home)
                        .toArray(String[]::new))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library + "..")
                .allowEmptyShould(true)
                .check(MAIN));
  }

  @Test
  void clockRandomAndDefaults_areReadInTheRootOnly() {
    var below = noClasses().that().resideOutsideOfPackage(BASE);
    below
        .should()
        .callMethod(Instant.class, "now")
        .orShould()
        .callMethod(LocalDate.class, "now")
        .orShould()
        .callMethod(LocalDateTime.class, "now")
        .orShould()
        .callMethod(ZonedDateTime.class, "now")
        .orShould()
        .callMethod(Clock.class, "systemUTC")
        .orShould()
        .callMethod(InstantSource.class, "system")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callMethod(Locale.class, "getDefault")
        .orShould()
        .callMethod(java.time.ZoneId.class, "systemDefault")
        .orShould()
        .callConstructor(Random.class)
        .orShould()
        .callConstructor(SecureRandom.class)
        .allowEmptyShould(true)
        .check(MAIN);
  }

  @Test
  void everyPackage_isNullMarked() {
    classes().should().resideInAnyPackage(BASE + "..").check(MAIN);
    MAIN.forEach(
        type -> {
          var home = type.getPackage();
          if (!home.isAnnotatedWith("org.jspecify.annotations.NullMarked")) {
            throw new AssertionError(home.getName() + " has no @NullMarked package-info");
          }
        });
  }

  private static String feature(String packageName) {
    return packageName.equals(BASE) ? "" : packageName.substring(BASE.length() + 1);
  }
}
