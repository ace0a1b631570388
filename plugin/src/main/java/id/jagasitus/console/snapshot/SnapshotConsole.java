package id.jagasitus.console.snapshot;

import id.jagasitus.console.Outcome;
import id.jagasitus.console.Refusal;
import id.jagasitus.console.Viewer;
import id.jagasitus.snapshot.Media;
import id.jagasitus.snapshot.Snapshot;
import id.jagasitus.vault.Disc;
import id.jagasitus.vault.KeyRing;
import id.jagasitus.vault.KeyRing.KeyLine;
import id.jagasitus.vault.Ledger;
import id.jagasitus.vault.Reason;
import id.jagasitus.vault.Saved;
import id.jagasitus.vault.Shelf.Hit;
import id.jagasitus.vault.Shelf.Version;
import id.jagasitus.vault.Taken;
import id.jagasitus.vault.Vault;
import id.jagasitus.vault.VaultSettings;
import id.jagasitus.vault.Verdict;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The desk over the vault: who may do what, and what went wrong in words. */
public final class SnapshotConsole implements SnapshotDesk {

  private static final int LONGEST_NOTE = 120;
  private static final int MOST_FAILURES = 5;
  private static final int MOST_TAKEN = 400;
  private static final int MOST_RESTORED = 10;
  private static final int MOST_CHOSEN = 2_000;

  private final Vault vault;
  private final SnapshotLooks looks;
  private final InstantSource clock;

  public SnapshotConsole(Vault vault, InstantSource clock) {
    this.vault = vault;
    this.clock = clock;
    looks = new SnapshotLooks(vault);
  }

  /** What an act does; its failure is told to the person. */
  private interface Deed {
    /** Whether it was begun or waits its turn; false while too many wait. */
    boolean run() throws IOException;
  }

  private Outcome act(Viewer viewer, Deed deed) {
    if (!viewer.admin()) {
      return Outcome.refused(Refusal.NOT_ALLOWED);
    }
    try {
      return deed.run() ? Outcome.done() : Outcome.refused(Refusal.JOB_RUNNING);
    } catch (SuspiciousException signs) {
      return Outcome.refused(Refusal.SUSPICIOUS_SNAPSHOT);
    } catch (NoSuchFileException gone) {
      return Outcome.refused(Refusal.GONE);
    } catch (IOException e) {
      return Outcome.refused(Refusal.CANNOT_WRITE, String.valueOf(e.getMessage()));
    }
  }

  /** Somebody wants to restore what has signs of injected content, without knowing it. */
  private static final class SuspiciousException extends IOException {
    private static final long serialVersionUID = 1;
  }

  private Outcome ready(Viewer viewer, Deed deed) {
    return vault.ready() ? act(viewer, deed) : Outcome.refused(Refusal.NO_BACKUP);
  }

  @Override
  public Overview overview() {
    Ledger ledger = vault.ledger();
    return new Overview(
        vault.ready(),
        vault.location(),
        vault.site().isEmpty(),
        ledger.recoveryConfirmed(),
        vault.placeStates(),
        vault.running(),
        vault.waiting(),
        ledger.settings(),
        vault.next(),
        vault.overdue(),
        ledger.failures(MOST_FAILURES),
        ledger.taken().stream().limit(MOST_TAKEN).toList(),
        vault.lastProven(),
        ledger.restored().stream()
            .limit(MOST_RESTORED)
            .map(each -> new RestoreLine(each, vault.undoable(each)))
            .toList());
  }

  @Override
  public Outcome setUp(Viewer viewer) {
    return act(
        viewer,
        () -> {
          if (!vault.ready()) {
            vault.setUp(viewer.name());
          }
          return true;
        });
  }

  @Override
  public Outcome take(Viewer viewer) {
    return ready(viewer, () -> vault.take(Reason.BUTTON, "", viewer.name()));
  }

  @Override
  public Outcome takeForCase(Viewer viewer, String caseNumber) {
    return ready(viewer, () -> vault.take(Reason.CASE, caseNumber, viewer.name()));
  }

  @Override
  public Outcome begin(Viewer viewer, Act act, String place) {
    boolean known = vault.placeStates().stream().anyMatch(each -> each.name().equals(place));
    if (!known) {
      return Outcome.refused(Refusal.GONE);
    }
    return ready(
        viewer,
        () ->
            switch (act) {
              case DRILL -> vault.drill(place, viewer.name());
              case READ_BACK -> vault.readBack(place, viewer.name());
              case COPY -> vault.copy(place, viewer.name());
              case LET_GO -> vault.letGo(place, viewer.name());
              case PRUNE -> vault.prune(place, viewer.name());
            });
  }

  @Override
  public Outcome cancel(Viewer viewer) {
    return act(
        viewer,
        () -> {
          vault.cancel();
          return true;
        });
  }

  @Override
  public boolean waits() {
    return !vault.waiting().isEmpty();
  }

  @Override
  public Outcome withdraw(Viewer viewer, long number) {
    return act(
        viewer,
        () -> {
          if (!vault.withdraw(number)) {
            throw new NoSuchFileException("" + number);
          }
          return true;
        });
  }

  @Override
  public Outcome decide(Viewer viewer, VaultSettings settings) {
    if (!viewer.admin()) {
      return Outcome.refused(Refusal.NOT_ALLOWED);
    }
    try {
      return vault
          .decide(settings, viewer.name())
          .map(
              out ->
                  Outcome.refused(
                      Refusal.BAD_SETTING, out.name(), out.least() + "", out.most() + ""))
          .orElseGet(Outcome::done);
    } catch (IOException e) {
      return Outcome.refused(Refusal.CANNOT_WRITE, String.valueOf(e.getMessage()));
    }
  }

  @Override
  public List<Saved> snapshots() throws IOException {
    return vault.ready() ? vault.shelf().snapshots() : List.of();
  }

  @Override
  public Optional<Folder> folder(String snapshot, String path) throws IOException {
    return looks.folder(snapshot, path);
  }

  @Override
  public Optional<File> file(String snapshot, String path) throws IOException {
    return looks.file(snapshot, path);
  }

  @Override
  public Optional<byte[]> head(String snapshot, String path, int most) throws IOException {
    return looks.head(snapshot, path, most);
  }

  @Override
  public boolean copy(String snapshot, String path, OutputStream out) throws IOException {
    return looks.copy(snapshot, path, out);
  }

  @Override
  public boolean zip(String snapshot, String path, OutputStream out) throws IOException {
    return looks.zip(snapshot, path, out);
  }

  @Override
  public List<Version> history(String path) throws IOException {
    return looks.history(path);
  }

  @Override
  public List<Hit> find(String part) throws IOException {
    return looks.find(part);
  }

  @Override
  public Optional<Comparison> compare(String before, String after) throws IOException {
    return looks.compare(before, after);
  }

  @Override
  public Outcome restore(
      Viewer viewer, String snapshot, List<String> chosen, boolean evenSuspicious) {
    if (vault.site().isEmpty()) {
      return Outcome.refused(Refusal.PACKED_SITE);
    }
    if (chosen.size() > MOST_CHOSEN) {
      return Outcome.refused(Refusal.BAD_SETTING, "paths", "1", "" + MOST_CHOSEN);
    }
    return ready(
        viewer,
        () -> {
          Saved saved = looks.require(snapshot);
          if (saved.verdict() == Verdict.SUSPICIOUS && !evenSuspicious) {
            throw new SuspiciousException();
          }
          return vault.restore(snapshot, chosen, evenSuspicious, viewer.name());
        });
  }

  @Override
  public Outcome restoreFromLastGood(Viewer viewer, String path) {
    return ready(
        viewer,
        () -> {
          if (vault.restoreFromLastGood(path, viewer.name()).isEmpty()) {
            throw new NoSuchFileException(path);
          }
          return true;
        });
  }

  @Override
  public Outcome undo(Viewer viewer, String restore) {
    return ready(viewer, () -> vault.undo(restore, viewer.name()));
  }

  @Override
  public Optional<Saved> lastGood() throws IOException {
    return vault.ready() ? vault.lastGood() : Optional.empty();
  }

  @Override
  public Optional<Taken> provenSince(Instant instant) {
    return vault.provenSince(instant);
  }

  @Override
  public Preview preview() throws IOException {
    if (!vault.ready()) {
      return new Preview(List.of(), 0);
    }
    var plan = vault.preview();
    Set<String> going =
        plan.forget().stream().map(Snapshot::id).map(id -> id.hex()).collect(Collectors.toSet());
    return new Preview(
        vault.shelf().snapshots().stream().filter(each -> going.contains(each.id())).toList(),
        plan.keep().size());
  }

  @Override
  public List<Disc> discs() {
    return vault.ledger().discs();
  }

  @Override
  public Outcome export(Viewer viewer, String media) {
    return ready(
        viewer, () -> vault.export(media.equals("dvd") ? Media.DVD : Media.CD, viewer.name()));
  }

  @Override
  public Outcome keepDisc(
      Viewer viewer, String sha256, String keptAt, String takenBy, int testDays) {
    if (discs().stream().noneMatch(disc -> disc.sha256().equals(sha256))) {
      return Outcome.refused(Refusal.GONE);
    }
    return act(
        viewer,
        () -> {
          Instant test = clock.instant().plus(Duration.ofDays(testDays));
          vault.keepDisc(sha256, cut(keptAt), cut(takenBy), test, viewer.name());
          return true;
        });
  }

  private static String cut(String text) {
    return text.length() > LONGEST_NOTE ? text.substring(0, LONGEST_NOTE) : text;
  }

  @Override
  public List<KeyLine> keys(Viewer viewer) throws IOException {
    return viewer.admin() && vault.ready() ? vault.keys().list() : List.of();
  }

  @Override
  public Optional<String> sheet(Viewer viewer) {
    return viewer.admin() ? vault.keys().sheet() : Optional.empty();
  }

  @Override
  public Outcome makeSheet(Viewer viewer) {
    return ready(
        viewer,
        () -> {
          vault.keys().makeSheet(viewer.name());
          return true;
        });
  }

  @Override
  public Outcome confirmSheet(Viewer viewer, String typed) {
    try {
      return ready(
          viewer,
          () -> {
            vault.keys().confirm(typed, viewer.name());
            return true;
          });
    } catch (IllegalArgumentException wrongWord) {
      return Outcome.refused(Refusal.WRONG_WORDS);
    }
  }

  @Override
  public Outcome changePassword(Viewer viewer) {
    return ready(
        viewer,
        () -> {
          vault.keys().changeUnattended(viewer.name());
          return true;
        });
  }

  @Override
  public Outcome addKey(Viewer viewer, String password, String note) {
    if (password.length() < KeyRing.LEAST_PASSWORD) {
      return Outcome.refused(Refusal.WEAK_PASSWORD, "" + KeyRing.LEAST_PASSWORD);
    }
    return ready(
        viewer,
        () -> {
          vault.keys().add(password.toCharArray(), cut(note), viewer.name());
          return true;
        });
  }

  @Override
  public Outcome removeKey(Viewer viewer, String key) {
    return ready(
        viewer,
        () -> {
          vault.keys().remove(key, viewer.name());
          return true;
        });
  }
}
