package id.jagasitus.console.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.jagasitus.cleanup.Cleanups;
import id.jagasitus.cleanup.Lack;
import id.jagasitus.cleanup.Proof;
import id.jagasitus.cleanup.Samples;
import id.jagasitus.cleanup.Stage;
import id.jagasitus.event.Severity;
import id.jagasitus.expiry.ExpiryView;
import id.jagasitus.expiry.NameWatch;
import id.jagasitus.integrity.Change;
import id.jagasitus.integrity.Outgoing;
import id.jagasitus.patrol.ServedView;
import id.jagasitus.patrol.SiteView;
import id.jagasitus.site.SitePath;
import id.jagasitus.uptime.UptimeSettings;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class StageProofsTest {

  private static final Instant NOW = Instant.parse("2026-11-23T03:00:00Z");
  private static final Cleanups.Signed SCANNED =
      new Cleanups.Signed(Stage.RESCAN, "dipindai", Proof.WORD, "budi", NOW);

  private final List<String> looked = new ArrayList<>();
  private ServedView served = pages("");
  private boolean approved = true;
  private List<Change> pending = List.of();
  private String home = "200";
  private Optional<Instant> snapshot = Optional.empty();

  private final StageProofs proofs =
      new StageProofs(this::watched, look(), this::saved, new SiteSigns(this::watched));

  private static ServedView pages(String problem) {
    return new ServedView(
        NOW,
        "https://pn-contoh.go.id/",
        List.of(
            new ServedView.Looked("/", NOW, ""), new ServedView.Looked("/berita/", NOW, problem)),
        List.of());
  }

  private Optional<String> saved(Instant since) {
    return snapshot.filter(at -> at.isAfter(since)).map(at -> "abcd1234");
  }

  private SiteLook look() {
    return new SiteLook() {
      @Override
      public void files() {
        looked.add("files");
      }

      @Override
      public void all() {
        looked.add("all");
      }

      @Override
      public String home() {
        return home;
      }
    };
  }

  private WatchDesk.Watched watched() {
    return new WatchDesk.Watched(
        Optional.of("/srv/situs"),
        LocalDate.of(2026, 11, 23),
        SiteView.none(),
        served,
        approved,
        Optional.of(NOW),
        "budi",
        pending,
        Outgoing.View.NONE,
        Optional.empty(),
        List.of(),
        List.of(),
        List.of(),
        UptimeSettings.INITIAL,
        List.of(),
        new ExpiryView(List.of(), Optional.empty(), ZoneOffset.UTC),
        new NameWatch.View("", Map.of(), Instant.EPOCH, ""),
        new WatchDesk.Outside(List.of(), List.of()));
  }

  private static Change critical(String path) {
    return new Change(
        SitePath.of(path),
        Change.Kind.ADDED,
        NOW,
        Severity.CRITICAL,
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private List<Lack> lacks(Stage stage) throws IOException {
    return proofs.of(stage, List.of(SCANNED), Set.of("/shell.php")).lacks();
  }

  @Test
  void look_onlyTheNewScan_readsEverything() throws IOException {
    for (Stage stage : Stage.values()) {
      proofs.look(stage);
    }
    assertEquals(List.of("files", "files", "all", "files"), looked);
  }

  @Test
  void of_copies_oneIsEnough() {
    var some = new Samples(Map.of("/shell.php", new byte[1]), List.of("/"));
    assertEquals(Proof.of(List.of("1", "1"), List.of()), StageProofs.of(some));
    assertEquals(List.of(Lack.COPIES), StageProofs.of(Samples.none()).lacks());
  }

  @Test
  void of_notice_theAddressHasToAnswerSo() throws IOException {
    for (String answer : List.of("200", "", "tidak ada jawaban")) {
      home = answer;
      assertEquals(List.of(Lack.NOTICE), lacks(Stage.NOTICE), answer);
    }
    home = "503";
    assertEquals(List.of(), lacks(Stage.NOTICE));
  }

  @Test
  void of_restoring_onlyTheFindingsOwnPlacesCount() throws IOException {
    pending = List.of(critical("lain.php"));
    assertEquals(List.of(), lacks(Stage.RESTORE));
    pending = List.of(critical("shell.php"));
    assertEquals(List.of(Lack.PLACES), lacks(Stage.RESTORE));
  }

  @Test
  void of_newScan_everyPageHasToAnswerWithoutTheNotice() throws IOException {
    assertEquals(List.of(), lacks(Stage.RESCAN));
    home = "503";
    assertEquals(List.of(Lack.SERVED), lacks(Stage.RESCAN));
    home = "200";
    served = pages("no answer in 20 s");
    assertEquals(List.of(Lack.SERVED), lacks(Stage.RESCAN));
    served = ServedView.NONE;
    assertEquals(List.of(Lack.SERVED), lacks(Stage.RESCAN));
  }

  @Test
  void of_backup_needsASnapshotAfterTheScanAndABaseline() throws IOException {
    snapshot = Optional.of(NOW.minusSeconds(60));
    pending = List.of(critical("lain.php"));
    assertEquals(List.of(Lack.SNAPSHOT, Lack.BASELINE), lacks(Stage.BACKUP));
    snapshot = Optional.of(NOW.plusSeconds(60));
    assertEquals(List.of(Lack.BASELINE), lacks(Stage.BACKUP));
    pending = List.of();
    assertEquals(
        Proof.of(List.of("abcd1234"), List.of()),
        proofs.of(Stage.BACKUP, List.of(SCANNED), Set.of()));
    approved = false;
    assertEquals(List.of(Lack.BASELINE), lacks(Stage.BACKUP));
  }

  @Test
  void of_whatCannotBeSeenFromHere_isTheWordOfWhoSigns() throws IOException {
    for (Stage stage : List.of(Stage.ENTRY, Stage.PASSWORDS, Stage.SEARCH)) {
      assertEquals(Proof.WORD, proofs.of(stage, List.of(), Set.of()));
    }
  }
}
