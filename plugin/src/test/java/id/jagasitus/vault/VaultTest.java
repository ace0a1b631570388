package id.jagasitus.vault;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.jagasitus.snapshot.Change;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class VaultTest {

  @TempDir Path folder;
  private TestVault test;
  private Vault vault;

  @BeforeEach
  void open() throws IOException {
    var usb = folder.resolve("usb").toString();
    test = new TestVault(folder, List.of(new SnapshotConfig.Target("usb", usb, 1, false)));
    vault = test.vault;
    vault.setUp("budi");
  }

  @AfterEach
  void close() throws IOException {
    test.close();
  }

  @Test
  void setUp_keepsThePasswordForTheOwnerOnly() throws IOException {
    Path password = test.home.resolve("secrets/snapshot-password");
    assertEquals(
        "rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(password)));
    assertTrue(vault.ready());
  }

  @Test
  void take_savesSiteAndPapersButNoSecretAndNoVisitor() throws IOException {
    Saved saved = test.take();
    String home = test.home.toString();
    assertEquals("surat", text(saved, home + "/documents/surat.txt"));
    assertEquals("isi basis data\n", text(saved, home + "/dump/dump.sql"));
    assertTrue(text(saved, home + "/journal/2026.jsonl").endsWith("}\n"));
    assertTrue(vault.shelf().entry(saved.id(), home + "/secrets").isEmpty());
    assertTrue(vault.shelf().entry(saved.id(), home + "/access").isEmpty());
    assertEquals(Verdict.CHECKED, saved.verdict());
    assertEquals(Reason.BUTTON, saved.reason().orElseThrow());
    assertTrue(test.ledger.taken().getFirst().sound());
  }

  private String text(Saved saved, String path) throws IOException {
    var out = new ByteArrayOutputStream();
    assertTrue(vault.shelf().copy(saved.id(), path, out), path);
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void content_fileChangedAndSavedAgain_isFoundByItsHash() throws Exception {
    test.take();
    test.write("index.html", "<h1>Diretas</h1>");
    test.take();
    byte[] good = "<h1>Pengadilan</h1>".getBytes(StandardCharsets.UTF_8);
    String hash = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(good));
    assertArrayEquals(good, vault.shelf().content("index.html", hash).orElseThrow());
    assertTrue(vault.shelf().content("index.html", "0".repeat(64)).isEmpty());
    assertTrue(vault.shelf().content("berita/satu.html", hash).isEmpty());
  }

  @Test
  void restore_chosenFile_putsItBackAndCanBeUndone() throws IOException {
    Saved before = test.take();
    test.write("index.html", "<h1>Diretas</h1>");
    test.write("berita/satu.html", "<p>baru</p>");

    Restored done = test.restore(before, "/index.html");

    assertEquals("<h1>Pengadilan</h1>", test.read("index.html"));
    assertEquals("<p>baru</p>", test.read("berita/satu.html"));
    assertEquals(Restored.Mode.CHOSEN, done.mode());
    assertTrue(vault.undoable(done));
    vault.undo(done.id(), "budi");
    vault.await();
    assertEquals("<h1>Diretas</h1>", test.read("index.html"));
    assertFalse(vault.undoable(test.ledger.restored().getFirst()));
  }

  @Test
  void restore_plainFolder_isExchangedWholeAndCanBeUndone() throws IOException {
    Saved before = test.take();
    test.write("judi.html", "slot");
    Files.delete(test.site.resolve("berita/satu.html"));

    Restored done = test.restore(before);

    assertEquals(Restored.Mode.EXCHANGED, done.mode());
    assertFalse(Files.exists(test.site.resolve("judi.html")));
    assertEquals("<p>satu</p>", test.read("berita/satu.html"));
    vault.undo(done.id(), "budi");
    vault.await();
    assertEquals("slot", test.read("judi.html"));
    assertFalse(Files.exists(test.site.resolve("berita/satu.html")));
  }

  @Test
  void restore_webApplication_changesOnlyWhatDiffersAndCanBeUndone() throws IOException {
    test.write("WEB-INF/web.xml", "<web-app/>");
    Saved before = test.take();
    test.write("judi.html", "slot");
    test.write("index.html", "diretas");
    Object untouched = Files.getAttribute(test.site.resolve("WEB-INF/web.xml"), "unix:ino");

    Restored done = test.restore(before);

    assertEquals(Restored.Mode.MIRRORED, done.mode());
    assertEquals("<h1>Pengadilan</h1>", test.read("index.html"));
    assertFalse(Files.exists(test.site.resolve("judi.html")));
    assertEquals(untouched, Files.getAttribute(test.site.resolve("WEB-INF/web.xml"), "unix:ino"));
    vault.undo(done.id(), "budi");
    vault.await();
    assertEquals("slot", test.read("judi.html"));
    assertEquals("diretas", test.read("index.html"));
  }

  @Test
  void restore_takesASafetySnapshotFirst() throws IOException {
    Saved before = test.take();
    test.write("index.html", "kerja sore");
    Restored done = test.restore(before);
    Saved safety = vault.shelf().saved(done.safety()).orElseThrow();
    assertEquals(Reason.RESTORE, safety.reason().orElseThrow());
    assertEquals("kerja sore", text(safety, test.site + "/index.html"));
  }

  @Test
  void restore_suspiciousSnapshot_isRefusedUnlessConfirmed() throws IOException {
    test.verdict = Verdict.SUSPICIOUS;
    Saved suspicious = test.take();
    test.write("index.html", "lain");
    vault.restore(suspicious.id(), List.of(), false, "budi");
    vault.await();
    assertEquals("lain", test.read("index.html"));
    assertTrue(test.ledger.failures(1).getFirst().message().contains("signs of injected content"));
    vault.restore(suspicious.id(), List.of(), true, "budi");
    vault.await();
    assertEquals("<h1>Pengadilan</h1>", test.read("index.html"));
  }

  @Test
  void restore_pathThatLeadsOut_isRefused() throws IOException {
    Saved saved = test.take();
    vault.restore(saved.id(), List.of("/../../etc/passwd"), false, "budi");
    vault.await();
    assertEquals(1, test.ledger.failures(5).size());
    assertTrue(test.ledger.restored().isEmpty());
  }

  @Test
  void restoreFromLastGood_passesOverSuspiciousSnapshots() throws IOException {
    test.take();
    test.write("index.html", "slot gacor");
    test.verdict = Verdict.SUSPICIOUS;
    test.take();
    test.verdict = Verdict.CHECKED;
    assertTrue(vault.restoreFromLastGood("/index.html", "budi").isPresent());
    vault.await();
    assertEquals("<h1>Pengadilan</h1>", test.read("index.html"));
    assertTrue(vault.restoreFromLastGood("/tidak-ada.html", "budi").isEmpty());
  }

  @Test
  void provenSince_wantsADrillThatPassed() throws IOException {
    Instant begin = test.now();
    test.take();
    assertTrue(vault.provenSince(begin).isEmpty());
    vault.drill(SnapshotConfig.PRIMARY, "budi");
    vault.await();
    assertTrue(vault.provenSince(begin).isPresent());
    assertTrue(vault.provenSince(test.now()).isEmpty());
    assertEquals(2, vault.lastProven().orElseThrow().pages());
  }

  @Test
  void take_forACase_isProvenRightAway() throws IOException {
    Instant begin = test.now();
    vault.take(Reason.CASE, "12", "budi");
    vault.await();
    assertEquals("12", vault.provenSince(begin).orElseThrow().caseNumber());
    assertEquals("12", vault.shelf().snapshots().getFirst().caseNumber());
  }

  @Test
  void tick_takesWhatIsDueAndThenNothingMore() throws IOException {
    for (int i = 0; i < 8; i++) {
      vault.tick();
      vault.await();
    }
    List<Taken> taken = test.ledger.taken();
    assertEquals(2, taken.size());
    assertEquals(1, test.ledger.drilled().size());
    assertTrue(test.ledger.readBack(SnapshotConfig.PRIMARY).orElseThrow().sound());
    assertTrue(vault.overdue().isEmpty());
    test.ahead = Duration.ofDays(2);
    assertFalse(vault.overdue().isEmpty());
    assertFalse(vault.overdueSignals().isEmpty());
  }

  @Test
  void visitors_snapshotHoldsNothingThatWouldGrowTooOld() throws IOException {
    Path access = test.home.resolve("access");
    Files.writeString(access.resolve("lama.log"), "x");
    Files.setLastModifiedTime(
        access.resolve("lama.log"), FileTime.from(test.now().minus(Duration.ofDays(80))));
    vault.tick();
    vault.await();
    vault.tick();
    vault.await();
    Saved visitors =
        vault.shelf().snapshots().stream()
            .filter(each -> each.content() == Taken.Content.VISITORS)
            .findFirst()
            .orElseThrow();
    List<String> names = new ArrayList<>();
    vault
        .shelf()
        .folder(visitors.id(), access.toString())
        .orElseThrow()
        .forEach(entry -> names.add(entry.name()));
    assertEquals(List.of("2026-01-02.log"), names);
  }

  @Test
  void copy_bringsATargetUpToDateAndMissingOnesAreCalm() throws IOException {
    test.take();
    PlaceState missing = vault.placeStates().getLast();
    assertEquals(PlaceState.Light.AWAY, missing.light());
    vault.copy("usb", "budi");
    vault.await();
    vault.drill("usb", "budi");
    vault.await();
    assertEquals(PlaceState.Light.GOOD, vault.placeStates().getLast().light());
    assertEquals(1, test.ledger.copied("usb").orElseThrow().copied());
  }

  @Test
  void placeStates_areNotGreenBeforeADrill() throws IOException {
    test.take();
    assertEquals(PlaceState.Light.REVIEW, vault.placeStates().getFirst().light());
    vault.drill(SnapshotConfig.PRIMARY, "budi");
    vault.await();
    assertEquals(PlaceState.Light.GOOD, vault.placeStates().getFirst().light());
  }

  @Test
  void compareWithLive_tellsWhatChanged() throws IOException {
    Saved saved = test.take();
    test.write("index.html", "lain");
    test.write("baru.html", "baru");
    var found = new ArrayList<String>();
    vault
        .shelf()
        .compareWithLive(
            saved.id(),
            change -> {
              if (change.kind() != Change.Kind.METADATA) {
                found.add(change.kind() + " " + change.path());
              }
            });
    assertEquals(List.of("ADDED /baru.html", "CONTENT /index.html"), found);
  }

  @Test
  void history_marksTheStatesThatDiffer() throws IOException {
    test.take();
    test.take();
    test.write("index.html", "lain sekali");
    test.take();
    List<Boolean> changed =
        vault.shelf().history(test.site + "/index.html").stream()
            .map(Shelf.Version::changed)
            .toList();
    assertEquals(List.of(true, false, true), changed);
    assertEquals(3, vault.shelf().named("satu", test.site + "/", 10).size());
  }

  @Test
  void preview_keepsWhatACaseNeeds() throws IOException {
    vault.take(Reason.CASE, "7", "budi");
    vault.await();
    test.take();
    test.take();
    test.ahead = Duration.ofDays(4000);
    for (int i = 0; i < 4; i++) {
      test.take();
    }
    assertEquals(1, vault.preview().forget().size());
    vault.letGo(SnapshotConfig.PRIMARY, "budi");
    vault.await();
    assertTrue(vault.shelf().snapshots().stream().anyMatch(each -> each.caseNumber().equals("7")));
    vault.prune(SnapshotConfig.PRIMARY, "budi");
    vault.await();
    assertEquals(6, vault.shelf().snapshots().size());
  }

  @Test
  void recoverySheet_isCompleteOnlyWhenTypedBack() throws IOException {
    String words = vault.keys().sheet().orElseThrow();
    assertFalse(test.ledger.recoveryConfirmed());
    assertThrows(IllegalArgumentException.class, () -> vault.keys().confirm("satu dua", "budi"));
    vault.keys().confirm(words.replace('-', ' ').toUpperCase(java.util.Locale.ROOT), "budi");
    assertTrue(test.ledger.recoveryConfirmed());
    assertTrue(vault.keys().sheet().isEmpty());
    assertEquals(2, vault.keys().list().size());
  }

  @Test
  void keys_canBeChangedAddedAndRemoved() throws IOException {
    String before = Files.readString(vault.passwordFile());
    vault.keys().changeUnattended("budi");
    assertFalse(before.equals(Files.readString(vault.passwordFile())));
    vault.keys().add("sandi kedua kami".toCharArray(), "brankas", "budi");
    KeyRing.KeyLine added = vault.keys().list().getLast();
    assertEquals("brankas", added.note());
    vault.keys().remove(added.id(), "budi");
    String own =
        vault.keys().list().stream()
            .filter(key -> key.kind() == KeyRing.Kind.UNATTENDED)
            .findFirst()
            .orElseThrow()
            .id();
    assertThrows(IOException.class, () -> vault.keys().remove(own, "budi"));
    test.take();
  }

  @Test
  void export_writesDiscsIntoTheRegister() throws IOException {
    test.take();
    vault.export(id.jagasitus.snapshot.Media.CD, "budi");
    vault.await();
    Disc disc = test.ledger.discs().getFirst();
    assertTrue(Files.size(Path.of(disc.file())) > 0);
    vault.keepDisc(disc.sha256(), "Brankas PTIP", "Budi", null, "budi");
    assertEquals("Brankas PTIP", test.ledger.discs().getFirst().keptAt());
  }
}
