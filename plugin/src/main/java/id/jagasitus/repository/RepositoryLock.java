package id.jagasitus.repository;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A lock that is held and refreshed by a thread of its own every five minutes until closed. Stale
 * locks of others are removed on the way.
 */
public final class RepositoryLock implements AutoCloseable {

  private static final Duration REFRESH = Duration.ofMinutes(5);

  private final Repository repository;
  private final boolean exclusive;
  private final ScheduledExecutorService refresher;
  private BlobId id;
  private Instant refreshed;
  private @Nullable IOException failure;

  private RepositoryLock(Repository repository, boolean exclusive) throws IOException {
    this.repository = repository;
    this.exclusive = exclusive;
    refreshed = repository.environment().clock().instant();
    id = save(refreshed);
    refresher =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("lock-refresher").factory());
  }

  static RepositoryLock acquire(Repository repository, boolean exclusive) throws IOException {
    checkOthers(repository, exclusive, null);
    var lock = new RepositoryLock(repository, exclusive);
    try {
      pause(repository.environment().settle());
      checkOthers(repository, exclusive, lock.id);
    } catch (IOException | RuntimeException e) {
      lock.close();
      throw e;
    }
    long every = REFRESH.toSeconds();
    var unused =
        lock.refresher.scheduleAtFixedRate(lock::tryRefresh, every, every, TimeUnit.SECONDS);
    return lock;
  }

  private static void pause(Duration settle) throws IOException {
    try {
      Thread.sleep(settle);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      var stopped = new InterruptedIOException("stopped while waiting for a lock");
      stopped.initCause(e);
      throw stopped;
    }
  }

  private static void checkOthers(Repository repository, boolean exclusive, @Nullable BlobId own)
      throws IOException {
    Environment env = repository.environment();
    for (BlobId other : repository.list(FileType.LOCK)) {
      LockFile lock = other.equals(own) ? null : load(repository, other);
      if (lock == null) {
        continue;
      }
      if (lock.stale(env.clock().instant(), env.identity().hostname())) {
        repository.backend().remove(FileType.LOCK, other.hex());
      } else if (lock.conflictsWith(exclusive)) {
        throw new RepositoryException(
            RepositoryException.Kind.LOCKED,
            "the repository is locked "
                + lock.describe()
                + "; wait for it, or run unlock when that process has ended");
      }
    }
  }

  /** The lock, or null when it was removed meanwhile. */
  private static @Nullable LockFile load(Repository repository, BlobId id) throws IOException {
    try {
      String name = id.hex();
      return LockFile.fromJson(
          repository.loadDocument(FileType.LOCK, name), FileType.LOCK.path(name));
    } catch (RepositoryException e) {
      if (e.kind() == RepositoryException.Kind.MISSING) {
        return null;
      }
      throw new RepositoryException(
          RepositoryException.Kind.LOCKED,
          "a lock cannot be read (" + e.getMessage() + "); run unlock to remove it",
          e);
    }
  }

  /**
   * Removes locks whose holders are gone, or all.
   *
   * @return how many went
   */
  public static int unlock(Repository repository, boolean all) throws IOException {
    Environment env = repository.environment();
    int removed = 0;
    for (BlobId id : repository.list(FileType.LOCK)) {
      if (all || stale(repository, id, env)) {
        repository.backend().remove(FileType.LOCK, id.hex());
        removed++;
      }
    }
    return removed;
  }

  private static boolean stale(Repository repository, BlobId id, Environment env)
      throws IOException {
    try {
      LockFile lock = load(repository, id);
      return lock != null && lock.stale(env.clock().instant(), env.identity().hostname());
    } catch (RepositoryException unreadable) {
      return true;
    }
  }

  private BlobId save(Instant now) throws IOException {
    var content = new LockFile(now, exclusive, repository.environment().identity());
    return repository.saveDocument(FileType.LOCK, content.toJson());
  }

  private void tryRefresh() {
    try {
      refresh();
    } catch (IOException e) {
      synchronized (this) {
        failure = e; // shown by ensureHeld when the lock has become too old
      }
    }
  }

  /** Writes the lock anew, then removes the former one. */
  synchronized void refresh() throws IOException {
    Instant now = repository.environment().clock().instant();
    BlobId former = id;
    id = save(now);
    refreshed = now;
    failure = null;
    repository.backend().remove(FileType.LOCK, former.hex());
  }

  /** Call before each step that relies on the lock: fails when it was lost. */
  public synchronized void ensureHeld() throws IOException {
    Instant now = repository.environment().clock().instant();
    if (Duration.between(refreshed, now).compareTo(LockFile.STALE) >= 0) {
      throw new RepositoryException(
          RepositoryException.Kind.LOCK_LOST,
          "the lock could not be refreshed since " + refreshed + "; begin again",
          failure == null ? new IOException("the machine was asleep or stopped") : failure);
    }
    if (!repository.backend().exists(FileType.LOCK, id.hex())) {
      throw new RepositoryException(
          RepositoryException.Kind.LOCK_LOST, "somebody removed our lock; begin again");
    }
  }

  @Override
  public void close() throws IOException {
    refresher.shutdownNow();
    synchronized (this) {
      repository.backend().remove(FileType.LOCK, id.hex());
    }
  }
}
