package id.jagasitus.vault;

import id.jagasitus.repository.Repository;
import id.jagasitus.snapshot.Change;
import id.jagasitus.snapshot.Diff;
import id.jagasitus.snapshot.Folders;
import id.jagasitus.snapshot.RestoreRequest;
import id.jagasitus.snapshot.RestoreResult;
import id.jagasitus.snapshot.Restorer;
import id.jagasitus.snapshot.Snapshot;
import id.jagasitus.snapshot.SwitchOver;
import id.jagasitus.snapshot.Work;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Restores the live site: a safety snapshot, then into a folder beside the site, compared and
 * scanned there, then put in place, so that it can be undone.
 *
 * <p>That folder lies below a {@code WEB-INF}, which no servlet container serves, should it deploy
 * what lies beside the site.
 */
final class Restores {

  /** Folder of restores, beside the site or in it; never saved, never compared. */
  static final String FOLDER = ".jagasitus-pulih";

  private static final String DONE = "selesai.txt";

  private final Places places;
  private final Shelf shelf;
  private final Taking taking;
  private final Ledger ledger;
  private final House house;

  Restores(Places places, Shelf shelf, Taking taking, Ledger ledger, House house) {
    this.places = places;
    this.shelf = shelf;
    this.taking = taking;
    this.ledger = ledger;
    this.house = house;
  }

  /**
   * What is wanted.
   *
   * @param snapshot id
   * @param chosen paths below the site, with {@code /}; empty for all
   * @param evenSuspicious whether the person who asks knows that signs were found
   */
  record Wish(String snapshot, List<String> chosen, boolean evenSuspicious, String author) {

    Wish {
      chosen = List.copyOf(chosen);
    }
  }

  /** Does all of it; returns when the live site is as wanted and the journal says so. */
  Restored run(Wish wish, Work work) throws IOException {
    Snapshot snapshot = shelf.require(wish.snapshot);
    refuse(Verdict.of(snapshot.tags()), wish, "the snapshot");
    Path site = shelf.site();
    Taken safety =
        taking.take(new Taking.Wish(Taken.Content.SITE, Reason.RESTORE, "", wish.author), 2, work);
    String id = stamp(house.now());
    Path folder = folder(site).resolve(id);
    boolean done = false;
    try {
      Restored restored = restore(wish, snapshot, site, folder, safety, work);
      house.journal().append(wish.author, "", Acts.RESTORED, restored);
      done = true;
      return restored;
    } finally {
      if (!done) {
        Folders.remove(folder.resolve("baru"));
      }
    }
  }

  private Restored restore(
      Wish wish, Snapshot snapshot, Path site, Path folder, Taken safety, Work work)
      throws IOException {
    Files.createDirectories(folder);
    Path fresh = folder.resolve("baru");
    Restored.Mode mode = mode(wish, site);
    List<String> chosen = wish.chosen;
    var gone = new ArrayList<Path>();
    if (mode == Restored.Mode.MIRRORED) {
      chosen = changed(snapshot, site, gone, work);
    }
    RestoreResult result = write(snapshot, site, chosen, fresh, mode, work);
    verify(snapshot, site, fresh, work);
    refuse(house.scan().apply(fresh), wish, "what was restored");
    put(mode, new SwitchOver(site, fresh, folder.resolve("lama")), gone, folder);
    return new Restored(
        String.valueOf(folder.getFileName()),
        snapshot.origin().hex(),
        safety.snapshot(),
        mode,
        result.files(),
        house.now(),
        wish.author,
        false);
  }

  private static void refuse(Verdict verdict, Wish wish, String what) throws IOException {
    if (verdict == Verdict.SUSPICIOUS && !wish.evenSuspicious) {
      throw new IOException(
          what
              + " has signs of injected content; choose an older snapshot, or confirm that you"
              + " know");
    }
  }

  /** A plain folder is exchanged; a web application, or one we cannot rename, file by file. */
  private static Restored.Mode mode(Wish wish, Path site) {
    if (!wish.chosen.isEmpty()) {
      return Restored.Mode.CHOSEN;
    }
    return beside(site) && !Files.exists(site.resolve("WEB-INF"))
        ? Restored.Mode.EXCHANGED
        : Restored.Mode.MIRRORED;
  }

  private static boolean beside(Path site) {
    Path parent = site.getParent();
    return parent != null && Files.isWritable(parent) && sameDisk(site, parent);
  }

  private static boolean sameDisk(Path one, Path other) {
    try {
      return Files.getFileStore(one).equals(Files.getFileStore(other));
    } catch (IOException unknown) {
      return false;
    }
  }

  private static Path folder(Path site) {
    return beside(site)
        ? site.resolveSibling(FOLDER).resolve("WEB-INF")
        : site.resolve("WEB-INF").resolve(FOLDER);
  }

  private static String stamp(Instant now) {
    return now.toString().replaceAll("[^0-9TZ]", "");
  }

  /** Paths that differ, and those the snapshot does not have. */
  private List<String> changed(Snapshot snapshot, Path site, List<Path> gone, Work work)
      throws IOException {
    var changed = new ArrayList<String>();
    Diff.withLive(
        shelf.indexed(),
        snapshot,
        site,
        work,
        change -> {
          boolean ours = change.path().contains("/" + FOLDER);
          if (!ours && change.kind() == Change.Kind.ADDED) {
            gone.add(Path.of(change.path().substring(1)));
          } else if (!ours && change.kind() != Change.Kind.METADATA) {
            changed.add(change.path());
          }
        });
    return changed;
  }

  private RestoreResult write(
      Snapshot snapshot, Path site, List<String> chosen, Path fresh, Restored.Mode mode, Work work)
      throws IOException {
    if (chosen.isEmpty() && mode == Restored.Mode.MIRRORED) {
      Files.createDirectories(fresh);
      return new RestoreResult(0, 0, 0, 0, true, List.of());
    }
    var request = new RestoreRequest(snapshot, site.toString(), chosen, fresh, false, false);
    Repository repository = places.primary();
    RestoreResult result = new Restorer(repository, 2).restore(request, work);
    if (!chosen.isEmpty() && result.files() + result.links() + result.folders() == 0) {
      throw new IOException("the snapshot has none of the chosen files");
    }
    Files.setPosixFilePermissions(fresh, Files.getPosixFilePermissions(site));
    return result;
  }

  /** Every restored file has the content that the snapshot promises. */
  private void verify(Snapshot snapshot, Path site, Path fresh, Work work) throws IOException {
    var wrong = new ArrayList<String>();
    Diff.withLive(
        shelf.indexed(),
        snapshot,
        site.toString(),
        fresh,
        work,
        change -> {
          boolean missing = change.kind() == Change.Kind.REMOVED; // not chosen, or a link outside
          if (!missing && change.kind() != Change.Kind.METADATA) {
            wrong.add(change.path());
          }
        });
    if (!wrong.isEmpty()) {
      throw new IOException(
          wrong.size()
              + " restored files are not as saved, the first is "
              + wrong.getFirst()
              + "; the site was not touched; verify the repository");
    }
  }

  private static void put(Restored.Mode mode, SwitchOver switching, List<Path> gone, Path folder)
      throws IOException {
    if (mode == Restored.Mode.EXCHANGED) {
      switching.exchange();
      return;
    }
    List<Path> done = switching.replaceFiles();
    Files.write(
        folder.resolve(DONE),
        done.stream().map(Restores::escaped).toList(),
        StandardCharsets.US_ASCII);
    switching.removeFiles(gone);
  }

  /** Bytes of a name survive only as an escaped URI. */
  private static String escaped(Path relative) {
    return Path.of("/").resolve(relative).toUri().getRawPath();
  }

  private static Path unescaped(String line) {
    return Path.of("/").relativize(Path.of(URI.create("file://" + line)));
  }

  /** Puts back what was there before a restore. */
  void undo(String id, String author) throws IOException {
    Restored restored =
        ledger
            .restored(id)
            .filter(each -> !each.undone())
            .orElseThrow(() -> new IOException("there is nothing to undo any more"));
    Path site = shelf.site();
    Path folder = existing(site, id);
    var switching = new SwitchOver(site, folder.resolve("baru"), folder.resolve("lama"));
    if (restored.mode() == Restored.Mode.EXCHANGED) {
      switching.undoExchange();
    } else {
      List<Path> done = new ArrayList<>();
      Files.readAllLines(folder.resolve(DONE), StandardCharsets.US_ASCII)
          .forEach(line -> done.add(unescaped(line)));
      switching.undoReplace(done);
      switching.undoRemove();
    }
    house.journal().append(author, "", Acts.UNDONE, new Acts.Undone(id));
    Folders.remove(folder);
  }

  private static Path existing(Path site, String id) throws IOException {
    Path folder = folder(site).resolve(id);
    if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
      throw new IOException(
          folder + " is gone, so this restore cannot be undone; restore its safety snapshot");
    }
    return folder;
  }

  /** Whether a restore can still be undone: nothing newer was restored, and its files are kept. */
  boolean undoable(Restored restored) {
    Optional<Restored> newest =
        ledger.restored().stream().filter(each -> !each.undone()).findFirst();
    try {
      return newest.filter(restored::equals).isPresent()
          && Files.isDirectory(folder(shelf.site()).resolve(restored.id()));
    } catch (IOException packed) {
      return false;
    }
  }

  /** Removes what old restores kept aside, all but those younger than a month. */
  void tidy(Instant now) throws IOException {
    for (Restored restored : ledger.restored()) {
      if (restored.time().plus(java.time.Duration.ofDays(30)).isBefore(now)) {
        Path folder = folder(shelf.site()).resolve(restored.id());
        Folders.remove(folder);
      }
    }
  }
}
