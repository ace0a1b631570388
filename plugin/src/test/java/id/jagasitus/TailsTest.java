package id.jagasitus;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.jagasitus.accesslog.LogFormat;
import id.jagasitus.accesslog.TailConfig;
import id.jagasitus.console.HealthDesk;
import id.jagasitus.console.SelfCheck;
import id.jagasitus.event.Masking;
import id.jagasitus.event.RequestEvent;
import id.jagasitus.event.TestEvents;
import id.jagasitus.home.Home;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TailsTest {

  @TempDir Path folder;
  private final AtomicLong now = new AtomicLong(TestEvents.MONDAY);
  private final List<RequestEvent> written = new ArrayList<>();
  private Path log;
  private Home home;

  @BeforeEach
  void files() throws IOException {
    log = Files.writeString(folder.resolve("access.log"), "");
    home = new Home(folder.resolve("home"));
    home.create();
  }

  private Tails tails() {
    var config = new TailConfig(log, Optional.of(LogFormat.COMBINED));
    return Tails.of(
        List.of(config),
        home,
        Masking.NONE,
        address -> false,
        written::addAll,
        () -> Instant.ofEpochMilli(now.get()));
  }

  private void logged(String path) throws IOException {
    String line =
        "203.0.113.7 - - [15/Jun/2026:03:00:00 +0000] \"GET "
            + path
            + " HTTP/1.1\" 200 5120 \"-\" \"browser\"\n";
    Files.writeString(log, line, StandardOpenOption.APPEND);
  }

  private List<String> paths() {
    return written.stream().map(RequestEvent::path).toList();
  }

  @Test
  void poll_newLines_areWrittenOnceTheyWaited() throws IOException {
    try (Tails tails = tails()) {
      tails.poll();
      logged("/berita/");
      tails.poll();
      assertEquals(List.of(), paths());
      now.addAndGet(1_500);
      tails.poll();
      assertEquals(List.of("/berita/"), paths());
    }
  }

  @Test
  void poll_lineThatTheFilterSawToo_isLeftOut() throws IOException {
    try (Tails tails = tails()) {
      tails.poll();
      tails.recorded(List.of(TestEvents.page().path("/berita/").build()));
      logged("/berita/");
      logged("/kontak/");
      tails.poll();
      now.addAndGet(1_500);
      tails.poll();
      assertEquals(List.of("/kontak/"), paths());
    }
  }

  @Test
  void settle_thenStart_goesOnWhereItStopped() throws IOException {
    try (Tails tails = tails()) {
      tails.poll();
      logged("/a");
      tails.poll();
      tails.settle();
    }
    logged("/b");
    try (Tails tails = tails()) {
      tails.poll();
    }
    assertEquals(List.of("/a", "/b"), paths());
  }

  @Test
  void status_missingLog_isCritical() throws IOException {
    Files.delete(log);
    try (Tails tails = tails()) {
      tails.poll();
      assertEquals(HealthDesk.State.CRITICAL, SelfCheck.tails(tails.status()).state());
    }
    assertEquals(HealthDesk.State.OFF, SelfCheck.tails(List.of()).state());
  }
}
