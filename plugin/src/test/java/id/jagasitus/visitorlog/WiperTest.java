package id.jagasitus.visitorlog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.jagasitus.event.Blur;
import id.jagasitus.event.Network;
import id.jagasitus.event.RequestEvent;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class WiperTest {

  private static final Network WHO = Network.parse("198.51.100.7");
  private static final Instant ALWAYS = Instant.ofEpochMilli(Long.MAX_VALUE);

  @TempDir private Path home;
  private Instant now = Instant.parse("2026-03-02T03:00:00Z");
  private final List<VisitorLog> opened = new ArrayList<>();

  private VisitorLog log() {
    var log = new VisitorLog(home.resolve("access"), VisitorLogConfig.DEFAULT, () -> now);
    opened.add(log);
    return log;
  }

  @AfterEach
  void close() {
    opened.forEach(VisitorLog::close);
  }

  private static RequestEvent by(String client, String path) {
    return by(client, "", path, TestEvents.TIME);
  }

  private static RequestEvent by(String client, String forwarded, String path, long time) {
    RequestEvent e = TestEvents.page(path);
    return new RequestEvent(
        time,
        e.method(),
        e.scheme(),
        e.host(),
        path,
        e.query(),
        e.protocol(),
        e.status(),
        e.bytes(),
        e.durationMicros(),
        client,
        client,
        forwarded,
        e.referer(),
        e.userAgent(),
        e.acceptLanguage(),
        e.contentType(),
        e.contentLength(),
        e.cookieNames(),
        e.headers(),
        e.source(),
        e.refused(),
        false,
        e.originalLength());
  }

  private static List<String> paths(VisitorLog log) throws IOException {
    var paths = new ArrayList<String>();
    for (Path file : log.files()) {
      ReadSummary summary = log.read(file, event -> paths.add(event.path()));
      assertEquals(new ReadSummary(summary.events(), 0, ""), summary);
    }
    return paths;
  }

  private String text(String name) throws IOException {
    return Files.readString(home.resolve("access").resolve(name), StandardCharsets.ISO_8859_1);
  }

  @Test
  void wipeOpen_whileAppending_takesTheirsInPlaceAndLeavesTheRest() throws IOException {
    var log = log();
    log.append(List.of(by("192.0.2.1", "/a"), by("198.51.100.7", "/b"), by("192.0.2.1", "/c")));
    long size = Files.size(log.files().getFirst());

    assertEquals(1, log.wipeOpen(WHO, ALWAYS));
    log.append(List.of(by("192.0.2.1", "/d")));

    assertEquals(List.of("/a", "/c", "/d"), paths(log));
    String text = text("access-2026-03-02.log");
    assertFalse(text.contains("198.51.100.7"));
    assertTrue(text.indexOf("/d") > size);
    assertEquals(0, log.wipeOpen(WHO, ALWAYS));
  }

  @Test
  void wipeOpen_placesBehindTheLine_stayWhereTheyWere() throws IOException {
    var log = log();
    log.append(List.of(by("198.51.100.7", "/theirs")));
    LogPosition place = log.end().orElseThrow();
    log.append(List.of(by("192.0.2.1", "/behind")));
    log.wipeOpen(WHO, ALWAYS);

    Span rest = log.since(place).getFirst();
    try (var reader = new SpanReader(home.resolve("access"))) {
      assertEquals("/behind", reader.read(rest).events().getFirst().path());
    }
  }

  @Test
  void wipeOpen_namedInTheForwardingHeader_goesToo() throws IOException {
    var log = log();
    log.append(List.of(by("192.0.2.1", "198.51.100.7, 10.0.0.1", "/a", TestEvents.TIME)));
    assertEquals(1, log.wipeOpen(WHO, ALWAYS));
    assertEquals(List.of(), paths(log));
  }

  @Test
  void wipeOpen_namedInSomebodyElsesQuery_stays() throws IOException {
    var log = log();
    log.append(List.of(by("192.0.2.1", "/cek/198.51.100.7")));
    assertEquals(0, log.wipeOpen(WHO, ALWAYS));
    assertEquals(List.of("/cek/198.51.100.7"), paths(log));
  }

  @Test
  void wipeOpen_laterThanTheLimit_stays() throws IOException {
    var log = log();
    log.append(List.of(by("198.51.100.7", "", "/old", 1000), by("198.51.100.7", "", "/new", 2000)));
    assertEquals(1, log.wipeOpen(WHO, Instant.ofEpochMilli(1000)));
    assertEquals(List.of("/new"), paths(log));
  }

  @Test
  void wipeOpen_lineThatCannotBeRead_goesWhenItNamesThem() throws IOException {
    var log = log();
    log.append(List.of(by("192.0.2.1", "/a")));
    Path file = log.files().getFirst();
    Files.writeString(file, Files.readString(file) + "torn 198.51.100.7 rubbish");
    assertEquals(1, log.wipeOpen(WHO, ALWAYS));
    assertFalse(text("access-2026-03-02.log").contains("198.51.100.7"));
  }

  @Test
  void wipePacked_rewritesTheFileAndKeepsItsDate() throws IOException {
    var log = log();
    log.append(List.of(by("192.0.2.1", "/a"), by("198.51.100.7", "/b")));
    now = now.plus(Duration.ofDays(1));
    log.append(List.of(by("192.0.2.1", "/c")));
    log.close();
    Path packed = log.files().getFirst();
    FileTime written = FileTime.from(Instant.parse("2026-03-02T23:00:00Z"));
    Files.setLastModifiedTime(packed, written);

    assertEquals(0, log.wipeOpen(WHO, ALWAYS));
    assertEquals(1, log.wipePacked(WHO, ALWAYS));

    assertEquals(List.of("/a", "/c"), paths(log));
    assertEquals(written, Files.getLastModifiedTime(packed));
    assertEquals(0, log.count(WHO, ALWAYS));
  }

  @Test
  void wipePacked_draftOfABrokenOffWipe_isReplaced() throws IOException {
    Path folder = Files.createDirectories(home.resolve("access"));
    Path packed = folder.resolve("access-2026-03-01.log.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
      out.write(new LineWriter(VisitorLogConfig.DEFAULT.zone()).line(by("198.51.100.7", "/b")));
    }
    Path draft = Files.writeString(folder.resolve("access-2026-03-01.log.gz.wipe"), "half");
    var log = log();
    assertEquals(1, log.wipePacked(WHO, ALWAYS));
    assertEquals(List.of(), paths(log));
    assertFalse(Files.exists(draft));
  }

  @Test
  void wipePacked_fileThatIsStillBeingPacked_saysSo() throws IOException {
    Path folder = Files.createDirectories(home.resolve("access"));
    Path packed = folder.resolve("access-2026-03-01.log.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
      out.write(new LineWriter(VisitorLogConfig.DEFAULT.zone()).line(by("198.51.100.7", "/b")));
    }
    byte[] whole = Files.readAllBytes(packed);
    Files.write(packed, Arrays.copyOf(whole, whole.length - 9));
    assertThrows(EOFException.class, () -> log().wipePacked(WHO, ALWAYS));
  }

  @Test
  void blur_olderDays_loseHostPartsOnceAndTheNewestDayStays() throws IOException {
    var log = log();
    log.append(List.of(by("198.51.100.7", "192.0.2.1", "/a", TestEvents.TIME)));
    now = now.plus(Duration.ofDays(1));
    log.append(List.of(by("198.51.100.7", "/b")));
    now = now.plus(Duration.ofDays(1));
    log.append(List.of(by("198.51.100.7", "/c")));
    log.close();
    var blur = new Blur(24, 48);

    assertEquals(1, log.blur(blur, LocalDate.of(2026, 3, 3)));
    assertEquals(0, log.blur(blur, LocalDate.of(2026, 3, 3)));
    assertEquals(1, log.blur(blur, LocalDate.of(2026, 6, 1)));

    assertEquals(1, log.count(WHO, ALWAYS));
    assertEquals(2, log.count(Network.parse("198.51.100.0"), ALWAYS));
    assertEquals(0, log.count(Network.parse("192.0.2.1"), ALWAYS));
    assertEquals(List.of("/a", "/b", "/c"), paths(log));
  }
}
