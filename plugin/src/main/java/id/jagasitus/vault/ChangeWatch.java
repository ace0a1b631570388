package id.jagasitus.vault;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.function.LongSupplier;

/**
 * Notices that the site was changed and then rested for a minute. Looks at names, sizes and times
 * only, and the rarer the longer a look takes.
 */
final class ChangeWatch {

  private static final Duration SETTLED = Duration.ofMinutes(1);
  private static final long LOOK_SHARE = 100;

  private final Path site;
  private final LongSupplier nanoTime;
  private long saved;
  private long seen;
  private boolean known;
  private Instant since = Instant.MIN;
  private long nextLook = Long.MIN_VALUE;

  ChangeWatch(Path site, LongSupplier nanoTime) {
    this.site = site;
    this.nanoTime = nanoTime;
  }

  /** The newest time of a file, and all of them in one number. */
  private record Look(long fingerprint, Instant newest) {}

  /**
   * Whether the site changed since it was saved, and not in the last minute.
   *
   * @param lastSaved when it was last saved; {@link Instant#MIN} for never
   */
  synchronized boolean settled(Instant now, Instant lastSaved) throws IOException {
    long before = nanoTime.getAsLong();
    if (known && before < nextLook) {
      return false;
    }
    Look look = look();
    long took = nanoTime.getAsLong() - before;
    nextLook = before + took * LOOK_SHARE;
    if (!known) {
      known = true;
      saved = look.newest.isAfter(lastSaved) ? look.fingerprint + 1 : look.fingerprint;
    }
    if (look.fingerprint != seen) {
      seen = look.fingerprint;
      since = now;
    }
    return seen != saved && !since.plus(SETTLED).isAfter(now);
  }

  /** What was seen last is saved now. */
  synchronized void saved() {
    saved = seen;
  }

  private Look look() throws IOException {
    var visitor = new Summing();
    Files.walkFileTree(site, visitor);
    return new Look(visitor.sum, visitor.newest);
  }

  /** Adds up, so that the order of the listing does not matter. */
  private static final class Summing extends SimpleFileVisitor<Path> {
    private long sum;
    private Instant newest = Instant.MIN;

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes facts) {
      return String.valueOf(folder.getFileName()).equals(Restores.FOLDER)
          ? FileVisitResult.SKIP_SUBTREE
          : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes facts) {
      Instant modified = facts.lastModifiedTime().toInstant();
      long mixed = file.hashCode() * 0x9E3779B97F4A7C15L + facts.size();
      mixed = (mixed ^ modified.hashCode()) * 0xBF58476D1CE4E5B9L;
      sum += mixed ^ (mixed >>> 29);
      newest = modified.isAfter(newest) ? modified : newest;
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException vanished) {
      return FileVisitResult.CONTINUE;
    }
  }
}
