package id.jagasitus.admin;

import id.jagasitus.console.Outcome;
import id.jagasitus.console.Refusal;
import id.jagasitus.console.Viewer;
import id.jagasitus.console.snapshot.SnapshotDesk;
import id.jagasitus.snapshot.Change;
import id.jagasitus.snapshot.NodeType;
import id.jagasitus.vault.Disc;
import id.jagasitus.vault.Drilled;
import id.jagasitus.vault.KeyRing.KeyLine;
import id.jagasitus.vault.KeyRing.Kind;
import id.jagasitus.vault.Ledger.Failure;
import id.jagasitus.vault.PlaceState;
import id.jagasitus.vault.Reason;
import id.jagasitus.vault.Restored;
import id.jagasitus.vault.Running;
import id.jagasitus.vault.Saved;
import id.jagasitus.vault.Shelf.Difference;
import id.jagasitus.vault.Shelf.Entry;
import id.jagasitus.vault.Shelf.Hit;
import id.jagasitus.vault.Shelf.Version;
import id.jagasitus.vault.Taken;
import id.jagasitus.vault.VaultSettings;
import id.jagasitus.vault.Verdict;
import id.jagasitus.vault.Waiting;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A backup with two snapshots, the newer of a defaced site; notes what it is asked to do. */
final class FakeSnapshots implements SnapshotDesk {

  static final String GOOD = "a".repeat(64);
  static final String BAD = "b".repeat(64);
  static final String HOSTILE = "<script>alert(1)</script>.html";

  final List<String> acts = new ArrayList<>();
  private final Instant now;
  boolean ready = true;
  boolean broken;
  boolean running;
  final List<Waiting> waiting = new ArrayList<>();
  Optional<String> sheet = Optional.empty();
  VaultSettings settings = VaultSettings.INITIAL;

  FakeSnapshots(InstantSource clock) {
    now = clock.instant();
  }

  private Saved saved(String id, Verdict verdict, long hours) {
    return new Saved(
        id,
        id,
        now.minusSeconds(hours * 3600),
        Taken.Content.SITE,
        Optional.of(Reason.SCHEDULE),
        verdict,
        "",
        "server",
        List.of("/srv/situs"),
        8005,
        1_040_000_000,
        5_300_000,
        Duration.ofSeconds(14));
  }

  private Saved snapshot(String id) {
    return id.equals(BAD) ? saved(BAD, Verdict.SUSPICIOUS, 2) : saved(GOOD, Verdict.CHECKED, 26);
  }

  private boolean known(String id) {
    return ready && (id.equals(GOOD) || id.equals(BAD));
  }

  private static Entry entry(String name, NodeType kind, long size) {
    return new Entry(name, "/" + name, kind, size, Instant.EPOCH, "");
  }

  @Override
  public Overview overview() {
    var drilled =
        new Drilled("utama", GOOD, now.minusSeconds(80_000), true, 8005, 50, 4_000, List.of());
    return new Overview(
        ready,
        "/media/cadangan/situs",
        false,
        sheet.isEmpty(),
        ready ? places(drilled) : List.of(),
        running ? Optional.of(running()) : Optional.empty(),
        waiting,
        settings,
        Optional.of(now.plusSeconds(40_000)),
        List.of(),
        ready
            ? List.of(new Failure(now, "copy", "usb", "/media/usb: disk <b>penuh</b>"))
            : List.of(),
        ready ? List.of(taken()) : List.of(),
        ready ? Optional.of(drilled) : Optional.empty(),
        ready ? List.of(new RestoreLine(restored(), true)) : List.of());
  }

  private Running running() {
    return new Running(
        "take",
        "budi",
        now.minusSeconds(5),
        "archive",
        420,
        60_000_000,
        1_040_000_000,
        12_000_000,
        Optional.of(Duration.ofSeconds(80)));
  }

  private Taken taken() {
    return new Taken(
        BAD,
        Taken.Content.SITE,
        Reason.SCHEDULE,
        Verdict.SUSPICIOUS,
        "",
        now.minusSeconds(7200),
        8005,
        1_040_000_000,
        5_300_000,
        14_000,
        0,
        true);
  }

  private Restored restored() {
    return new Restored(
        "20261122T073000Z",
        GOOD,
        BAD,
        Restored.Mode.CHOSEN,
        1,
        now.minusSeconds(600),
        "budi",
        false);
  }

  private List<PlaceState> places(Drilled drilled) {
    return List.of(
        new PlaceState(
            "utama",
            "/media/cadangan/situs",
            PlaceState.Light.GOOD,
            true,
            true,
            true,
            Optional.of(now.minusSeconds(7200)),
            Optional.of(drilled),
            Optional.empty(),
            Optional.empty(),
            Optional.of(now.plusSeconds(40_000))),
        new PlaceState(
            "usb",
            "/media/usb/situs",
            PlaceState.Light.AWAY,
            false,
            true,
            false,
            Optional.of(now.minusSeconds(500_000)),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(now.plusSeconds(90_000))));
  }

  private Outcome act(String what) {
    acts.add(what);
    return Outcome.done();
  }

  @Override
  public Outcome setUp(Viewer viewer) {
    prepare();
    return act("set up");
  }

  void prepare() {
    ready = true;
    sheet = Optional.of("babad-dadad-fafaf-gagag-hahah-jajaj-kakak-lalal-mamam");
  }

  @Override
  public Outcome take(Viewer viewer) {
    if (running) {
      waiting.add(new Waiting(waiting.size() + 1, "take", "utama", viewer.name(), now));
    }
    return act("take");
  }

  @Override
  public Outcome takeForCase(Viewer viewer, String caseNumber) {
    return act("take for " + caseNumber);
  }

  @Override
  public Outcome begin(Viewer viewer, Act act, String place) {
    return act(act + " " + place);
  }

  @Override
  public Outcome cancel(Viewer viewer) {
    return act("cancel");
  }

  @Override
  public boolean waits() {
    return !waiting.isEmpty();
  }

  @Override
  public Outcome withdraw(Viewer viewer, long number) {
    boolean gone = !waiting.removeIf(each -> each.number() == number);
    return gone ? Outcome.refused(Refusal.GONE) : act("withdraw " + number);
  }

  @Override
  public Outcome decide(Viewer viewer, VaultSettings wanted) {
    if (wanted.hour() > 23) {
      return Outcome.refused(Refusal.BAD_SETTING, "hour", "0", "23");
    }
    settings = wanted;
    return Outcome.done();
  }

  @Override
  public List<Saved> snapshots() throws IOException {
    if (broken) {
      throw new IOException("the disk is gone");
    }
    return ready ? List.of(snapshot(BAD), snapshot(GOOD)) : List.of();
  }

  @Override
  public Optional<Folder> folder(String snapshot, String path) throws IOException {
    snapshots();
    var entries =
        List.of(
            entry("berita", NodeType.DIR, 0),
            entry(HOSTILE, NodeType.FILE, 31),
            entry("foto.png", NodeType.FILE, 8));
    return known(snapshot)
        ? Optional.of(new Folder(snapshot(snapshot), path, entries))
        : Optional.empty();
  }

  @Override
  public Optional<File> file(String snapshot, String path) {
    boolean file = known(snapshot) && path.contains(".");
    return file
        ? Optional.of(new File(snapshot(snapshot), entry(path.substring(1), NodeType.FILE, 31)))
        : Optional.empty();
  }

  @Override
  public Optional<byte[]> head(String snapshot, String path, int most) {
    return Optional.of("<script>alert(2)</script>slot".getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public boolean copy(String snapshot, String path, OutputStream out) throws IOException {
    out.write("<script>alert(2)</script>slot".getBytes(StandardCharsets.UTF_8));
    return true;
  }

  @Override
  public boolean zip(String snapshot, String path, OutputStream out) throws IOException {
    out.write('P');
    return true;
  }

  @Override
  public List<Version> history(String path) {
    return List.of(
        new Version(snapshot(BAD), entry(path.substring(1), NodeType.FILE, 31), true),
        new Version(snapshot(GOOD), entry(path.substring(1), NodeType.FILE, 90), true));
  }

  @Override
  public List<Hit> find(String part) {
    return part.isEmpty()
        ? List.of()
        : List.of(new Hit(saved(GOOD, Verdict.CHECKED, 26), entry(HOSTILE, NodeType.FILE, 31)));
  }

  @Override
  public Optional<Comparison> compare(String before, String after) {
    var changes =
        List.of(
            new Difference(Change.Kind.CONTENT, "/index.html", false, 90, 31),
            new Difference(Change.Kind.ADDED, "/" + HOSTILE, false, -1, 31));
    Optional<Saved> newer = known(after) ? Optional.of(snapshot(after)) : Optional.empty();
    return known(before)
        ? Optional.of(new Comparison(snapshot(before), newer, changes, false))
        : Optional.empty();
  }

  @Override
  public Outcome restore(
      Viewer viewer, String snapshot, List<String> chosen, boolean evenSuspicious) {
    return snapshot.equals(BAD) && !evenSuspicious
        ? Outcome.refused(Refusal.SUSPICIOUS_SNAPSHOT)
        : act("restore " + snapshot.charAt(0) + " " + chosen);
  }

  @Override
  public Outcome restoreFromLastGood(Viewer viewer, String path) {
    return act("last good " + path);
  }

  @Override
  public Outcome undo(Viewer viewer, String restore) {
    return act("undo " + restore);
  }

  @Override
  public Optional<Saved> lastGood() {
    return Optional.of(snapshot(GOOD));
  }

  @Override
  public Optional<Taken> provenSince(Instant instant) {
    return Optional.empty();
  }

  @Override
  public Preview preview() {
    return new Preview(List.of(snapshot(GOOD)), 1);
  }

  @Override
  public List<Disc> discs() {
    return List.of(
        new Disc(
            1,
            2,
            "/media/cadangan/situs-cakram/CADANGAN_001_002.iso",
            "c".repeat(64),
            700_000_000,
            now.minusSeconds(7200),
            now.minusSeconds(3600),
            "",
            "",
            null));
  }

  @Override
  public Outcome export(Viewer viewer, String media) {
    return act("export " + media);
  }

  @Override
  public Outcome keepDisc(
      Viewer viewer, String sha256, String keptAt, String takenBy, int testDays) {
    return act("disc at " + keptAt + " by " + takenBy + " for " + testDays);
  }

  @Override
  public List<KeyLine> keys(Viewer viewer) {
    return List.of(
        new KeyLine("1", Kind.UNATTENDED, now, "root@server", ""),
        new KeyLine("2", Kind.RECOVERY, now, "root@server", ""),
        new KeyLine("3", Kind.PERSON, now, "root@server", "<b>brankas</b>"));
  }

  @Override
  public Optional<String> sheet(Viewer viewer) {
    return sheet;
  }

  @Override
  public Outcome makeSheet(Viewer viewer) {
    return setUp(viewer);
  }

  @Override
  public Outcome confirmSheet(Viewer viewer, String typed) {
    if (sheet.filter(typed::equals).isEmpty()) {
      return Outcome.refused(Refusal.WRONG_WORDS);
    }
    sheet = Optional.empty();
    return act("confirm");
  }

  @Override
  public Outcome changePassword(Viewer viewer) {
    return act("change");
  }

  @Override
  public Outcome addKey(Viewer viewer, String password, String note) {
    return act("add " + note);
  }

  @Override
  public Outcome removeKey(Viewer viewer, String key) {
    return act("remove " + key);
  }
}
