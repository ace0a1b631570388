package id.jagasitus.accesslog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.jagasitus.event.Blur;
import id.jagasitus.event.Masking;
import id.jagasitus.event.Network;
import id.jagasitus.event.RequestEvent;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ImporterTest {

  private static final Masking HIDING =
      new Masking() {
        @Override
        public String path(String path) {
          return path;
        }

        @Override
        public String query(String query) {
          return query.replaceAll("(nik=)[^&]+", "$1***");
        }

        @Override
        public String url(String url) {
          return query(url);
        }
      };

  @TempDir Path home;
  private final MemoryDoor door = new MemoryDoor();
  private Instant now = Instant.parse("2026-07-01T00:00:00Z");

  @BeforeEach
  void makeFolder() throws IOException {
    Files.createDirectories(home.resolve("in"));
  }

  private Importer importer(MemoryDoor into) throws IOException {
    return new Importer(
        home.resolve("imported"), into, HIDING, peer -> false, () -> now, new SecureRandom(), 2);
  }

  private ImportSummary run(String text) throws Exception {
    now = now.plusSeconds(1);
    Path file = Files.writeString(home.resolve("in/access.log"), text);
    return importer(door).run(file, "access.log", Optional.empty(), Progress.SILENT);
  }

  private static List<Long> counts(ImportSummary summary) {
    return List.of(summary.lines(), summary.imported(), summary.duplicates(), summary.rejected());
  }

  private List<String> kept() throws IOException {
    try (Stream<Path> files = Files.list(home.resolve("imported"))) {
      return files.map(f -> f.getFileName().toString()).filter(f -> f.endsWith(".zst")).toList();
    }
  }

  @Test
  void run_again_addsNothing() throws Exception {
    String text = Lines.text(0, 30_000);
    assertEquals(List.of(30_000L, 30_000L, 0L, 0L), counts(run(text)));
    assertEquals(List.of(30_000L, 0L, 30_000L, 0L), counts(run(text)));
    assertEquals(30_000, door.committed.size());
    assertEquals(1, kept().size());
  }

  @Test
  void run_repeatsInsideAFile_areKept_kthEqualsKth() throws Exception {
    String one = Lines.line("203.0.113.1", 5, "/a") + "\n";
    assertEquals(List.of(3L, 3L, 0L, 0L), counts(run(one.repeat(3))));
    assertEquals(List.of(2L, 0L, 2L, 0L), counts(run(one.repeat(2))));
    assertEquals(List.of(5L, 2L, 3L, 0L), counts(run(one.repeat(5))));
  }

  @Test
  void run_longerVersion_addsTheRest_andReplacesTheKeptFile() throws Exception {
    run(Lines.text(0, 5000));
    assertEquals(List.of(7000L, 2000L, 5000L, 0L), counts(run(Lines.text(0, 7000))));
    assertEquals(1, kept().size());
    assertEquals(List.of(100L, 100L, 0L, 0L), counts(run(Lines.text(8000, 8100))));
    assertEquals(2, kept().size());
  }

  @Test
  void run_killedBeforeCommit_canBeRepeated() throws Exception {
    door.killNextCommit();
    assertThrows(IllegalStateException.class, () -> run(Lines.text(0, 3000)));
    assertEquals(0, door.committed.size());
    assertEquals(List.of(3000L, 3000L, 0L, 0L), counts(run(Lines.text(0, 3000))));
    assertEquals(List.of(3000L, 0L, 3000L, 0L), counts(run(Lines.text(0, 3000))));
  }

  @Test
  void run_manyFiles_ledgerStaysWhole() throws Exception {
    for (int i = 0; i < 25; i++) {
      assertEquals(100, run(Lines.text(i * 100, i * 100 + 100)).imported());
    }
    assertEquals(List.of(2500L, 0L, 2500L, 0L), counts(run(Lines.text(0, 2500))));
    try (Stream<Path> files = Files.list(home.resolve("imported/ledger"))) {
      assertTrue(files.count() < 12);
    }
  }

  @Test
  void run_badLines_areCountedWithExamples() throws Exception {
    String text = Lines.text(0, 2) + "\n\ngarbage\u001b[2J\n" + Lines.text(2, 3) + "torn";
    ImportSummary summary = run(text);
    assertEquals(List.of(5L, 3L, 0L, 2L), counts(summary));
    assertEquals(5, summary.examples().getFirst().line());
    assertEquals("garbage\u001b[2J", summary.examples().getFirst().text());
    assertEquals(7, summary.examples().getLast().line());
  }

  @Test
  void run_badLineWithASecret_isMaskedWhereverItIsKept() throws Exception {
    ImportSummary summary = run(Lines.text(0, 3) + "rusak?nik=317101&x=1\n");
    assertEquals("rusak?nik=***&x=1", summary.examples().getFirst().text());
    byte[] text = new byte[1 << 16];
    try (Source source = Source.open(home.resolve("imported").resolve(kept().getFirst()))) {
      int length = source.read(text, 0);
      String all = new String(text, 0, length, StandardCharsets.ISO_8859_1);
      assertTrue(all.endsWith("rusak?nik=***&x=1\n"), all);
    }
  }

  @Test
  void run_windowsLineEnds_andGzip() throws Exception {
    run(Lines.text(0, 100));
    Path file = home.resolve("in/access.log.1.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write(Lines.text(0, 150).replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
    }
    ImportSummary summary = importer(door).run(file, "x", Optional.empty(), Progress.SILENT);
    assertEquals(List.of(150L, 50L, 100L, 0L), counts(summary));
  }

  @Test
  void run_notALog_isRefusedWithoutTrace() throws Exception {
    var refused = assertThrows(ImportException.class, () -> run("hello\nworld\n"));
    assertEquals(ImportException.Kind.UNKNOWN_FORMAT, refused.kind());
    assertEquals(List.of(), kept());
  }

  @Test
  void run_emptyFile_addsNothing() throws Exception {
    assertEquals(List.of(0L, 0L, 0L, 0L), counts(run("")));
    assertEquals(List.of(), kept());
  }

  @Test
  void run_oneLineWithoutItsEnd_isRead() throws Exception {
    assertEquals(List.of(1L, 1L, 0L, 0L), counts(run(Lines.line("203.0.113.1", 5, "/a"))));
  }

  @Test
  void run_gzipThatIsCutOff_isRefusedWithoutTrace_andCanComeWhole() throws Exception {
    var packed = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(packed)) {
      out.write(Lines.text(0, 50_000).getBytes(StandardCharsets.UTF_8));
    }
    Path file = home.resolve("in/access.log.1.gz");
    Files.write(file, Arrays.copyOf(packed.toByteArray(), packed.size() / 2));
    var torn =
        assertThrows(
            ImportException.class,
            () -> importer(door).run(file, "x", Optional.empty(), Progress.SILENT));
    assertEquals(ImportException.Kind.DAMAGED, torn.kind());
    assertEquals(List.of(), kept());
    Files.write(file, packed.toByteArray());
    ImportSummary summary = importer(door).run(file, "x", Optional.empty(), Progress.SILENT);
    assertEquals(List.of(50_000L, 50_000L, 0L, 0L), counts(summary));
  }

  @Test
  void run_liteSpeedLinesInQuotes_areTheirVisitors() throws Exception {
    run('"' + Lines.line("203.0.113.1", 5, "/a?nik=3578010101010001") + "\"\n");
    RequestEvent event = door.committed.getFirst();
    assertEquals("203.0.113.1", event.client());
    assertEquals("Mozilla/5.0", event.userAgent());
    assertEquals("nik=***", event.query());
  }

  @Test
  void run_sensitiveValues_areMaskedInStoreAndKeptFile() throws Exception {
    String text =
        Lines.line("203.0.113.1", 1, "/cari?nik=&a=1")
            + "\n"
            + Lines.line("203.0.113.1", 1, "/cari?nik=3578010101010001&a=1")
            + "\n";
    run(text);
    assertEquals(
        Set.of("nik=&a=1", "nik=***&a=1"),
        door.committed.stream().map(RequestEvent::query).collect(Collectors.toSet()));
    var again = new MemoryDoor();
    assertEquals(2, importer(again).again(Progress.SILENT));
    assertTrue(again.committed.stream().noneMatch(e -> e.uri().contains("3578")));
    assertEquals(List.of(2L, 0L, 2L, 0L), counts(run(text)));
  }

  @Test
  void again_intoAClearedStore_bringsEverythingBack() throws Exception {
    run(Lines.text(0, 4000));
    run(Lines.text(3000, 6000));
    var cleared = new MemoryDoor();
    assertEquals(6000, importer(cleared).again(Progress.SILENT));
    assertEquals(uris(door), uris(cleared));
    Path file = Files.writeString(home.resolve("in/b.log"), Lines.text(0, 6000));
    ImportSummary summary = importer(cleared).run(file, "b", Optional.empty(), Progress.SILENT);
    assertEquals(0, summary.imported());
  }

  @Test
  void expire_olderImports_areForgotten_andCanComeAgain() throws Exception {
    run(Lines.text(0, 3000));
    now = now.plus(Duration.ofDays(10));
    String young = Lines.line("203.0.113.77", 1, "/young").replace("Jun", "Jul") + "\n";
    run(young);

    assertEquals(0, importer(door).expire(now.minus(Duration.ofDays(10))));
    assertEquals(2, kept().size());
    assertEquals(1, importer(door).expire(now.minus(Duration.ofDays(9))));
    assertEquals(1, kept().size());
    assertEquals(List.of(1L, 0L, 1L, 0L), counts(run(young)));
    assertEquals(List.of(3000L, 3000L, 0L, 0L), counts(run(Lines.text(0, 3000))));
    assertEquals(List.of(3000L, 0L, 3000L, 0L), counts(run(Lines.text(0, 3000))));
  }

  @Test
  void expire_hourTouchedAgainLater_isRemembered() throws Exception {
    run(Lines.text(0, 100));
    now = now.plus(Duration.ofDays(10));
    run(Lines.text(0, 101));
    importer(door).expire(now.minus(Duration.ofDays(5)));
    assertEquals(1, kept().size());
    assertEquals(List.of(1L, 0L, 1L, 0L), counts(run(Lines.text(100, 101))));
  }

  @Test
  void expire_foreignFile_stays() throws Exception {
    run(Lines.text(0, 10));
    Files.writeString(home.resolve("imported/yesterday_1_x_combined_x.zst"), "");
    assertEquals(1, importer(door).expire(now.plus(Duration.ofDays(2))));
    assertEquals(List.of("yesterday_1_x_combined_x.zst"), kept());
  }

  @Test
  void wipe_network_isGoneFromTheKeptFileAndDoesNotComeBack() throws Exception {
    String theirs = Lines.line("198.51.100.7", 3, "/theirs") + "\n";
    String proxied = Lines.line("10.0.0.1", 4, "/proxied");
    run(Lines.text(0, 30_000) + theirs + "rubbish that names 198.51.100.7\n" + proxied + "\n");
    Network who = Network.parse("198.51.100.7");

    assertEquals(2, importer(door).count(who));
    assertEquals(2, importer(door).wipe(who));
    assertEquals(0, importer(door).wipe(who));

    var fresh = new MemoryDoor();
    assertEquals(30_001, importer(fresh).again(Progress.SILENT));
    assertFalse(uris(fresh).contains("/theirs"));
    assertTrue(uris(fresh).containsAll(Set.of("/proxied", "/berita/29999")));
    assertEquals(0, importer(door).count(who));
  }

  @Test
  void wipe_forwardedAddress_goesToo() throws Exception {
    String line = Lines.line("10.0.0.1", 4, "/proxied") + " \"198.51.100.7\"\n";
    run(line.repeat(3) + Lines.line("10.0.0.1", 5, "/other") + " \"192.0.2.9\"\n");
    assertEquals(3, importer(door).wipe(Network.parse("198.51.100.0/24")));
    var fresh = new MemoryDoor();
    importer(fresh).again(Progress.SILENT);
    assertEquals(Set.of("/other"), uris(fresh));
  }

  @Test
  void wipe_fileThatIsHandedOverAgain_isKnownAllTheSame() throws Exception {
    String text = Lines.text(0, 100);
    run(text);
    importer(door).wipe(Network.parse("203.0.113.7"));
    assertEquals(List.of(100L, 0L, 100L, 0L), counts(run(text)));
  }

  private static Set<String> uris(MemoryDoor store) {
    return store.committed.stream()
        .map(RequestEvent::uri)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void blur_keptFiles_loseHostPartsOnceAndStayReadable() throws Exception {
    run(Lines.text(0, 300) + "rubbish that names 198.51.100.7\n");
    now = now.plus(Duration.ofDays(20));
    var blur = new Blur(24, 48);
    assertEquals(0, importer(door).blur(blur, now.minus(Duration.ofDays(30))));
    long hidden = importer(door).blur(blur, now.minus(Duration.ofDays(10)));
    assertEquals(298, hidden); // two of 250 addresses end in 0 already
    assertEquals(0, importer(door).blur(blur, now.minus(Duration.ofDays(10))));

    var fresh = new MemoryDoor();
    assertEquals(300, importer(fresh).again(Progress.SILENT));
    assertEquals(
        Set.of("203.0.113.0"),
        fresh.committed.stream().map(RequestEvent::client).collect(Collectors.toSet()));
    assertEquals(0, importer(door).count(Network.parse("198.51.100.7")));
  }

  @Test
  void blur_forwardedChain_becomesADash() throws Exception {
    run((Lines.line("10.0.0.1", 4, "/proxied") + " \"198.51.100.7, 10.0.0.2\"\n").repeat(3));
    now = now.plus(Duration.ofDays(20));
    importer(door).blur(new Blur(24, 48), now);
    var fresh = new MemoryDoor();
    assertEquals(3, importer(fresh).again(Progress.SILENT));
    assertEquals("10.0.0.0", fresh.committed.getFirst().client());
    assertEquals("", fresh.committed.getFirst().forwarded());
  }
}
