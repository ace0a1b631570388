package id.jagasitus.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is remembered of our own requests, and for how long. */
final class OwnProbesTest {

  private static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");
  private static final URI PAGE = URI.create("http://pn-contoh.go.id/berita?id=1");

  @TempDir Path folder;
  private Instant now = NOW;

  private OwnProbes open() throws IOException {
    return OwnProbes.open(folder.resolve("probes"), () -> now);
  }

  private static boolean known(OwnProbes probes) {
    return known(probes, NOW);
  }

  private static boolean known(OwnProbes probes, Instant when) {
    return probes.made("/berita?id=1", Visitor.BROWSER.agent(), when.toEpochMilli());
  }

  @Test
  void made_afterRestart_isStillOurs() throws IOException {
    open().request(PAGE, Visitor.BROWSER);
    now = NOW.plus(Duration.ofHours(3));
    assertTrue(known(open()));
    assertFalse(open().made("/lain", Visitor.BROWSER.agent(), NOW.toEpochMilli()));
  }

  @Test
  void open_afterDays_forgets() throws IOException {
    open().request(PAGE, Visitor.BROWSER);
    now = NOW.plus(Duration.ofDays(3));
    assertFalse(known(open()));
    assertEquals("", Files.readString(folder.resolve("probes")));
  }

  @Test
  void made_sameAddressOfOtherVisitors_isNotOurs() throws IOException {
    OwnProbes probes = open();
    for (int minute = 0; minute < 10; minute++) {
      now = NOW.plus(Duration.ofMinutes(minute));
      probes.request(PAGE, Visitor.BROWSER);
    }
    assertTrue(known(probes));
    String named = OwnProbes.named(Visitor.BROWSER.agent());
    assertTrue(probes.made("/berita?id=1", named, NOW.toEpochMilli()));
    assertFalse(probes.made("/berita?id=1", "Mozilla/5.0 (X11)", NOW.toEpochMilli()));
    assertFalse(known(probes, NOW.plus(Duration.ofMinutes(11))));
  }

  @Test
  void open_damagedLines_keepsTheOthers() throws IOException {
    open().request(PAGE, Visitor.BROWSER);
    Path file = folder.resolve("probes");
    Files.writeString(file, "x\t/\ta\n12\n\u00ff\n" + Files.readString(file) + "17");
    assertTrue(known(open()));
  }

  @Test
  void request_overAndOver_isBoundedInMemoryAndOnDisk() throws IOException {
    OwnProbes probes = open();
    for (int i = 0; i < 10_100; i++) {
      probes.request(URI.create("http://pn-contoh.go.id/" + i), Visitor.SELF);
    }
    assertTrue(probes.made("/10099", Visitor.OWN_NAME, NOW.toEpochMilli()));
    assertFalse(probes.made("/1", Visitor.OWN_NAME, NOW.toEpochMilli()));
    try (var lines = Files.lines(folder.resolve("probes"))) {
      assertTrue(lines.count() <= 10_000);
    }
  }

  @Test
  void request_fileCannotBeWritten_isRememberedAllTheSame() throws IOException {
    OwnProbes probes = open();
    Files.delete(folder.resolve("probes"));
    Files.createDirectory(folder.resolve("probes"));
    probes.request(PAGE, Visitor.BROWSER);
    assertTrue(known(probes));
  }
}
