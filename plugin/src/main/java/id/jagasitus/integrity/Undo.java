package id.jagasitus.integrity;

import id.jagasitus.site.FileType;
import id.jagasitus.site.SiteFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Optional;

/**
 * Puts the approved file back. What was there instead is evidence: it is moved aside, never
 * deleted, and nothing is written through a link that lies in the site.
 */
final class Undo {

  private final Path site;
  private final Path evidence;
  private final KeptCopies copies;
  private final LastGood lastGood;

  Undo(Path site, Path evidence, KeptCopies copies, LastGood lastGood) {
    this.site = site;
    this.evidence = evidence;
    this.copies = copies;
    this.lastGood = lastGood;
  }

  /**
   * Undoes one change.
   *
   * @return where what was there now lies; empty when nothing was
   * @throws NotKeptException when the approved content is nowhere to be had
   * @throws IOException when the disk refuses
   */
  Optional<Path> undo(Change change, Instant at) throws IOException {
    Path file = change.path().in(site);
    insideSite(file);
    Optional<byte[]> good =
        change.before().isPresent()
            ? Optional.of(content(change.before().get()))
            : Optional.empty();
    Optional<Path> aside = setAside(file, at);
    if (good.isPresent()) {
      write(file, good.get());
    }
    return aside;
  }

  private void insideSite(Path file) throws IOException {
    Path parent = file.getParent();
    boolean inside =
        parent != null
            && (!Files.exists(parent) || parent.toRealPath().startsWith(site.toRealPath()));
    if (!inside) {
      throw new IOException(file + " lies behind a link that leads out of the site; not touched");
    }
  }

  private byte[] content(SiteFile approved) throws IOException {
    if (approved.type() != FileType.FILE) {
      throw new NotKeptException(approved);
    }
    Optional<byte[]> kept = copies.read(approved.hash());
    Optional<byte[]> found =
        kept.isPresent() ? kept : lastGood.content(approved.path(), approved.hash());
    return found.orElseThrow(() -> new NotKeptException(approved));
  }

  private Optional<Path> setAside(Path file, Instant at) throws IOException {
    if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      return Optional.empty();
    }
    Files.createDirectories(evidence);
    String name = String.valueOf(file.getFileName()).replaceAll("[^A-Za-z0-9._-]", "_");
    Path aside = evidence.resolve(at.toEpochMilli() + "-" + name + ".kept");
    if (Files.isSymbolicLink(file) || Files.isDirectory(file)) {
      Files.move(file, aside);
    } else {
      Files.copy(file, aside, StandardCopyOption.COPY_ATTRIBUTES);
      Files.delete(file);
    }
    return Optional.of(aside);
  }

  private static void write(Path file, byte[] content) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null) {
      throw new IOException(file + " has no folder");
    }
    Files.createDirectories(folder);
    Path part = Files.createTempFile(folder, ".jagasitus-", ".part");
    try {
      Files.write(part, content);
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(part);
    }
  }
}
