package id.jagasitus.console.snapshot;

import id.jagasitus.console.Outcome;
import id.jagasitus.console.Viewer;
import id.jagasitus.vault.Disc;
import id.jagasitus.vault.Drilled;
import id.jagasitus.vault.KeyRing.KeyLine;
import id.jagasitus.vault.Ledger.Failure;
import id.jagasitus.vault.Overdue;
import id.jagasitus.vault.PlaceState;
import id.jagasitus.vault.Restored;
import id.jagasitus.vault.Running;
import id.jagasitus.vault.Saved;
import id.jagasitus.vault.Shelf.Difference;
import id.jagasitus.vault.Shelf.Entry;
import id.jagasitus.vault.Shelf.Hit;
import id.jagasitus.vault.Shelf.Version;
import id.jagasitus.vault.Taken;
import id.jagasitus.vault.VaultSettings;
import id.jagasitus.vault.Waiting;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The backup of the site. Everybody may look; acts are for Admin. Paths begin with {@code /} and
 * are meant from the folder of the site on. Methods that read throw {@link IOException} where the
 * repository cannot be read now, with a sentence for people.
 */
public interface SnapshotDesk {

  /**
   * How the backup is.
   *
   * @param ready whether it was set up
   * @param location where the repository lies, or would
   * @param packed whether the site runs from a packed WAR and cannot be restored in place
   * @param recoveryConfirmed whether the recovery sheet was typed back
   * @param places the first place and the targets
   * @param running what runs now
   * @param waiting what people asked for meanwhile, in order
   * @param settings what the office decided
   * @param next when the next snapshot is due by the clock
   * @param overdue what should have happened and did not
   * @param failures the last ones, newest first
   * @param taken snapshots taken here, newest first
   * @param proven the last drill that passed
   * @param restored restores of the live site, newest first
   */
  record Overview(
      boolean ready,
      String location,
      boolean packed,
      boolean recoveryConfirmed,
      List<PlaceState> places,
      Optional<Running> running,
      List<Waiting> waiting,
      VaultSettings settings,
      Optional<Instant> next,
      List<Overdue> overdue,
      List<Failure> failures,
      List<Taken> taken,
      Optional<Drilled> proven,
      List<RestoreLine> restored) {

    public Overview {
      places = List.copyOf(places);
      waiting = List.copyOf(waiting);
      overdue = List.copyOf(overdue);
      failures = List.copyOf(failures);
      taken = List.copyOf(taken);
      restored = List.copyOf(restored);
    }
  }

  /**
   * A restore of the live site.
   *
   * @param undoable whether it can still be taken back
   */
  record RestoreLine(Restored restored, boolean undoable) {}

  /** A folder of a snapshot, with its entries by name. */
  record Folder(Saved snapshot, String path, List<Entry> entries) {

    public Folder {
      entries = List.copyOf(entries);
    }
  }

  /** A file of a snapshot. */
  record File(Saved snapshot, Entry entry) {}

  /**
   * What differs.
   *
   * @param before the older side
   * @param after the newer side; empty for the site as it is now
   * @param changes by path
   * @param more whether there are others
   */
  record Comparison(Saved before, Optional<Saved> after, List<Difference> changes, boolean more) {

    public Comparison {
      changes = List.copyOf(changes);
    }
  }

  /** What the rules would let go, newest first, and how many stay. */
  record Preview(List<Saved> forget, int keep) {

    public Preview {
      forget = List.copyOf(forget);
    }
  }

  /** Something long that a person may begin at a place. */
  enum Act {
    DRILL,
    READ_BACK,
    COPY,
    LET_GO,
    PRUNE
  }

  /** How the backup is. */
  Overview overview();

  /** Makes the repository and the recovery sheet. */
  Outcome setUp(Viewer viewer);

  /** Begins a snapshot by button. */
  Outcome take(Viewer viewer);

  /**
   * Begins a snapshot for a solved case; it is proven by a drill right away.
   *
   * @param caseNumber for people
   */
  Outcome takeForCase(Viewer viewer, String caseNumber);

  /** Begins something at a place. */
  Outcome begin(Viewer viewer, Act act, String place);

  /** Stops what runs. */
  Outcome cancel(Viewer viewer);

  /** Whether something that was begun just now waits for its turn. */
  boolean waits();

  /** Takes what waits out of the row. */
  Outcome withdraw(Viewer viewer, long number);

  /** Changes what the office decides. */
  Outcome decide(Viewer viewer, VaultSettings settings);

  /** All snapshots, newest first. */
  List<Saved> snapshots() throws IOException;

  /** A folder; empty where there is none that may be looked at. */
  Optional<Folder> folder(String snapshot, String path) throws IOException;

  /** A file, folder or link; empty where there is none that may be looked at. */
  Optional<File> file(String snapshot, String path) throws IOException;

  /** The first bytes of a file. */
  Optional<byte[]> head(String snapshot, String path, int most) throws IOException;

  /** Writes a file out; false where there is none. */
  boolean copy(String snapshot, String path, OutputStream out) throws IOException;

  /** Writes a folder out as ZIP; false where there is none. */
  boolean zip(String snapshot, String path, OutputStream out) throws IOException;

  /** States of one file, newest first. */
  List<Version> history(String path) throws IOException;

  /** Files whose name holds a text, newest snapshot first. */
  List<Hit> find(String part) throws IOException;

  /** What differs; {@code after} empty for the site as it is now. */
  Optional<Comparison> compare(String before, String after) throws IOException;

  /**
   * Begins a restore of the live site.
   *
   * @param chosen paths; empty for all
   * @param evenSuspicious whether the person knows that the snapshot has signs of injected content
   */
  Outcome restore(Viewer viewer, String snapshot, List<String> chosen, boolean evenSuspicious);

  /** Begins to restore one file from the newest snapshot without sign of injected content. */
  Outcome restoreFromLastGood(Viewer viewer, String path);

  /** Takes the newest restore back. */
  Outcome undo(Viewer viewer, String restore);

  /** The newest snapshot of the site in which no sign was found. */
  Optional<Saved> lastGood() throws IOException;

  /** The newest snapshot after an instant that is sound, without sign, and passed a drill. */
  Optional<Taken> provenSince(Instant instant);

  /** What the rules would let go now. */
  Preview preview() throws IOException;

  /** Discs that were written, newest first. */
  List<Disc> discs();

  /** Begins to write disc images; {@code cd} or {@code dvd}. */
  Outcome export(Viewer viewer, String media);

  /**
   * Notes where a disc is.
   *
   * @param testDays days until it is to be read again
   */
  Outcome keepDisc(Viewer viewer, String sha256, String keptAt, String takenBy, int testDays);

  /** The keys, oldest first. */
  List<KeyLine> keys(Viewer viewer) throws IOException;

  /** Words of the recovery sheet, while they are still to be typed back. */
  Optional<String> sheet(Viewer viewer);

  /** Makes a fresh sheet; the former one opens nothing any more. */
  Outcome makeSheet(Viewer viewer);

  /** Takes the words typed back. */
  Outcome confirmSheet(Viewer viewer, String typed);

  /** Gives the unattended runs a fresh password. */
  Outcome changePassword(Viewer viewer);

  /** Adds the password of a person. */
  Outcome addKey(Viewer viewer, String password, String note);

  /** Removes a key. */
  Outcome removeKey(Viewer viewer, String key);
}
