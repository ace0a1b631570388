package id.jagasitus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.jagasitus.account.Role;
import id.jagasitus.command.CommandRefused;
import id.jagasitus.config.Settings;
import id.jagasitus.console.Caller;
import id.jagasitus.console.HealthDesk;
import id.jagasitus.console.Outcome;
import id.jagasitus.console.Viewer;
import id.jagasitus.console.visitor.Scope;
import id.jagasitus.console.visitor.TimeRange;
import id.jagasitus.console.visitor.VisitorDesk.SearchRequest;
import id.jagasitus.console.visitor.VisitorDesk.SearchResult;
import id.jagasitus.event.Network;
import id.jagasitus.event.TestEvents;
import id.jagasitus.home.Home;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PluginTest {

  private static final ZoneId WIB = ZoneId.of("Asia/Jakarta");
  private static final Viewer ADMIN =
      new Viewer("siti", Set.of(Role.ADMIN), "s", false, new Caller("192.0.2.1", true, ""));

  @TempDir Path folder;

  private Plugin start(Path home) throws Exception {
    PluginConfig config = PluginConfig.from(Settings.parse("config.toml", "", Map.of()));
    var around = new Surroundings(Surroundings.thisMachine(), "test", true, Optional.empty());
    return Plugin.start(new Home(home), config, around);
  }

  private static void visit(Plugin plugin, String uri) {
    plugin
        .requestLog()
        .accept(
            Map.of(
                "event",
                true,
                "status",
                404,
                "bytes",
                10L,
                "time",
                Instant.now().toEpochMilli(),
                "method",
                "GET",
                "scheme",
                "http",
                "protocol",
                "HTTP/1.1",
                "uri",
                uri,
                "peer",
                "203.0.113.7",
                "headers",
                (Consumer<BiConsumer<String, String>>)
                    each -> each.accept("Host", "www.pn-contoh.go.id")));
  }

  private static long found(Plugin plugin, String query) {
    var range = new TimeRange(Instant.now().minusSeconds(3600), Instant.now().plusSeconds(60));
    var request = new SearchRequest(query, Scope.visits(range, WIB), "");
    var found = plugin.console().visitors().search(ADMIN, request);
    return assertInstanceOf(SearchResult.Found.class, found).total();
  }

  @Test
  void close_thenStart_findsWhatWasRecorded() throws Exception {
    try (Plugin plugin = start(folder)) {
      visit(plugin, "/wp-login.php");
    }
    try (Plugin plugin = start(folder)) {
      assertEquals(1, found(plugin, "path:\"/wp-login.php\""));
      assertEquals(HealthDesk.State.GOOD, state(plugin, HealthDesk.Subject.JOURNAL));
    }
    try (Stream<Path> logs = Files.list(folder.resolve("access"))) {
      assertTrue(logs.anyMatch(Files::isRegularFile));
    }
  }

  @Test
  void close_answeredButNotYetReported_waitsForTheReport() throws Exception {
    Plugin plugin = start(folder);
    plugin
        .filter()
        .doFilter(
            passing(HttpServletRequest.class),
            passing(HttpServletResponse.class),
            (request, done) -> {});
    Thread closing = Thread.ofPlatform().start(plugin::close);
    while (closing.isAlive() && !in(closing, "awaitReports")) {
      Thread.onSpinWait();
    }
    assertTrue(closing.isAlive(), "it stopped without waiting");
    visit(plugin, "/terakhir");
    closing.join();
    try (Plugin again = start(folder)) {
      assertEquals(1, found(again, "path:\"/terakhir\""));
    }
  }

  private static boolean in(Thread thread, String method) {
    return Stream.of(thread.getStackTrace()).anyMatch(at -> at.getMethodName().equals(method));
  }

  /** Answers what a plain request that is answered with 200 would. */
  private static <T> T passing(Class<T> type) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) ->
                switch (method.getName()) {
                  case "getDispatcherType" -> DispatcherType.REQUEST;
                  case "getStatus" -> 200;
                  case "isAsyncStarted" -> false;
                  default -> null;
                }));
  }

  @Test
  void rebuild_damagedIndex_findsEverythingAgain() throws Exception {
    try (Plugin plugin = start(folder)) {
      visit(plugin, "/wp-login.php");
    }
    for (Path file : indexFiles()) {
      Files.write(file, new byte[] {1, 2, 3});
    }
    try (Plugin plugin = start(folder)) {
      assertEquals(HealthDesk.State.REVIEW, state(plugin, HealthDesk.Subject.INDEX));
      plugin.rebuild();
      assertEquals(1, found(plugin, "path:\"/wp-login.php\""));
      assertEquals(HealthDesk.State.GOOD, state(plugin, HealthDesk.Subject.INDEX));
    }
  }

  @Test
  void start_afterAKillBeforeTheCommit_indexesEachRequestOnce() throws Exception {
    recordTwo();
    Path before = Files.createDirectory(folder.resolve("index-before"));
    copy(folder.resolve("index"), before);
    recordTwo();
    for (Path file : indexFiles()) {
      Files.delete(file);
    }
    copy(before, folder.resolve("index"));
    for (int starts = 0; starts < 2; starts++) {
      start(folder).close();
      assertStored(4);
    }
  }

  @Test
  void close_homeRemovedMeanwhile_letsGoOfAllOfIt() throws Exception {
    Path home = Files.createDirectory(folder.resolve("home"));
    Path away = folder.resolve("away");
    try (Plugin plugin = start(home)) {
      visit(plugin, "/?id=1'+union+select+1,2--+-");
      Files.move(home, away);
      assertEquals(HealthDesk.State.CRITICAL, state(plugin, HealthDesk.Subject.HOME));
      Files.createDirectory(home);
      assertEquals(HealthDesk.State.CRITICAL, state(plugin, HealthDesk.Subject.HOME));
    }
    Files.move(home, folder.resolve("written-meanwhile"));
    Files.move(away, home);
    try (Plugin plugin = start(home)) {
      assertEquals(HealthDesk.State.GOOD, state(plugin, HealthDesk.Subject.HOME));
      assertEquals(HealthDesk.State.GOOD, state(plugin, HealthDesk.Subject.JOURNAL));
    }
  }

  @Test
  void start_indexRemoved_isMadeAnewFromTheVisitorLog() throws Exception {
    recordTwo();
    for (Path file : indexFiles()) {
      Files.delete(file);
    }
    start(folder).close();
    assertStored(2);
  }

  private void recordTwo() throws Exception {
    try (Plugin plugin = start(folder)) {
      visit(plugin, "/wp-login.php");
      visit(plugin, "/wp-login.php");
    }
  }

  private void assertStored(long requests) throws Exception {
    try (Plugin plugin = start(folder)) {
      assertEquals(requests, found(plugin, "path:\"/wp-login.php\""));
    }
  }

  private static void copy(Path from, Path to) throws Exception {
    try (var files = Files.list(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }

  private List<Path> indexFiles() throws Exception {
    try (var files = Files.list(folder.resolve("index"))) {
      return files.filter(file -> !file.endsWith("write.lock")).toList();
    }
  }

  @Test
  void start_homeOfAnotherServer_isRefused() throws Exception {
    try (Plugin first = start(folder)) {
      assertThrows(CommandRefused.class, () -> start(folder).close());
      assertTrue(first.console().health().now().started().isBefore(Instant.now().plusSeconds(1)));
    }
  }

  @Test
  void start_homeThatCannotBeMade_runsAndSaysSo() throws Exception {
    Path file = Files.writeString(folder.resolve("file"), "in the way");
    try (Plugin plugin = start(file.resolve("home"))) {
      visit(plugin, "/");
      assertEquals(HealthDesk.State.CRITICAL, state(plugin, HealthDesk.Subject.HOME));
    }
  }

  private static HealthDesk.State state(Plugin plugin, HealthDesk.Subject subject) {
    return plugin.console().health().now().checks().stream()
        .filter(check -> check.subject() == subject)
        .findFirst()
        .orElseThrow()
        .state();
  }

  @Test
  void erase_address_isGoneFromIndexAndFilesAndReindexDoesNotBringItBack() throws Exception {
    try (Plugin plugin = start(folder)) {
      visit(plugin, "/PenandaSatu");
    }
    try (Plugin plugin = start(folder)) {
      assertEquals(1, found(plugin, "ip:203.0.113.7"));
      var privacy = plugin.console().privacy();
      assertEquals(Outcome.done(), privacy.search(ADMIN, "203.0.113.7", "surat 12/2026"));
      await(() -> privacy.search(ADMIN).filter(each -> !each.running()).isPresent());
      var search = privacy.search(ADMIN).orElseThrow();
      assertTrue(search.erasable() && search.whole(), search.toString());
      assertEquals(
          Outcome.done(), privacy.erase(ADMIN, search.id(), "203.0.113.7", "surat 12/2026"));
      await(() -> privacy.overview().erasures().getFirst().erasure().done().isPresent());
      assertEquals(0, found(plugin, "ip:203.0.113.7"));
      plugin.rebuild(); // nothing is damaged: does nothing
    }
    assertEquals(List.of(), filesWith("PenandaSatu"));
    for (Path file : indexFiles()) {
      Files.write(file, new byte[] {1, 2, 3});
    }
    try (Plugin plugin = start(folder)) {
      plugin.rebuild();
      assertEquals(0, found(plugin, "ip:203.0.113.7"));
    }
  }

  @Test
  void blur_afterTheOfficesDays_hidesAddressesInTheIndex() throws Exception {
    PluginConfig config = PluginConfig.from(Settings.parse("config.toml", "", Map.of()));
    try (var home = Installation.open(new Home(folder), config, Surroundings.thisMachine())) {
      long old = Instant.now().minus(Duration.ofDays(40)).toEpochMilli();
      home.store().append(List.of(TestEvents.page().client("198.51.100.7").time(old).build()));
      home.store()
          .append(
              List.of(
                  TestEvents.page()
                      .client("198.51.100.8")
                      .time(Instant.now().toEpochMilli())
                      .build()));
      home.store().refresh();
      int[] days = {0};
      var blur = new AddressBlur(home, WIB, () -> days[0], () -> false);
      blur.runOnce();
      assertEquals(1, home.store().traces(Network.parse("198.51.100.7")).count());
      days[0] = 30;
      blur.runOnce();
      assertEquals(0, home.store().traces(Network.parse("198.51.100.7")).count());
      assertEquals(1, home.store().traces(Network.parse("198.51.100.0")).count());
    }
  }

  @Test
  void start_erasureThatAKillBrokeOff_isFinished() throws Exception {
    try (Plugin plugin = start(folder)) {
      visit(plugin, "/PenandaDua");
    }
    PluginConfig config = PluginConfig.from(Settings.parse("config.toml", "", Map.of()));
    try (var home = Installation.open(new Home(folder), config, Surroundings.thisMachine())) {
      home.privacy()
          .erasures()
          .begin(Network.parse("203.0.113.7"), Instant.now(), "surat 12/2026", "siti", "");
    }
    assertTrue(Files.exists(folder.resolve("secrets/erasure-1")));
    try (Plugin plugin = start(folder)) {
      await(
          () ->
              plugin
                  .console()
                  .privacy()
                  .overview()
                  .erasures()
                  .getFirst()
                  .erasure()
                  .done()
                  .isPresent());
      assertEquals(0, found(plugin, "ip:203.0.113.7"));
    }
    assertEquals(List.of(), filesWith("PenandaDua"));
    assertTrue(Files.notExists(folder.resolve("secrets/erasure-1")));
  }

  private static void await(BooleanSupplier done) {
    long until = System.nanoTime() + Duration.ofSeconds(40).toNanos();
    while (!done.getAsBoolean() && System.nanoTime() < until) {
      LockSupport.parkNanos(1_000_000);
    }
    assertTrue(done.getAsBoolean());
  }

  private List<String> filesWith(String text) throws Exception {
    var found = new ArrayList<String>();
    for (String part : List.of("access", "index")) {
      try (Stream<Path> files = Files.walk(folder.resolve(part))) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          if (Files.readString(file, StandardCharsets.ISO_8859_1).contains(text)) {
            found.add(file.toString());
          }
        }
      }
    }
    return found;
  }
}
