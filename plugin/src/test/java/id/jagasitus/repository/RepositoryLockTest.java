package id.jagasitus.repository;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

final class RepositoryLockTest {

  private static final Instant NOON = Instant.parse("2026-11-22T05:00:00Z");

  private final MemoryBackend files = new MemoryBackend();
  private final SettableClock clock = new SettableClock(NOON);

  private Repository init() throws IOException {
    return Repository.init(
        files, TestRepositories.password(), TestRepositories.environment(clock), null);
  }

  private static void foreign(Repository repository, Instant time, String host, long pid)
      throws IOException {
    var lock = new LockFile(time, true, new Identity(host, "orang lain", pid));
    repository.saveDocument(FileType.LOCK, lock.toJson());
  }

  @Test
  void lock_shared_goesWithShared() throws IOException {
    Repository repository = init();
    try (var one = repository.lock(false);
        var two = repository.lock(false)) {
      one.ensureHeld();
      two.ensureHeld();
      assertEquals(2, repository.list(FileType.LOCK).size());
    }
    assertTrue(repository.list(FileType.LOCK).isEmpty());
  }

  @Test
  void lock_exclusive_goesWithNothing() throws IOException {
    Repository repository = init();
    try (var held = repository.lock(false)) {
      var error = assertThrows(RepositoryException.class, () -> repository.lock(true));
      assertEquals(RepositoryException.Kind.LOCKED, error.kind());
      assertTrue(error.toString().contains("unlock"), error.toString());
      held.ensureHeld();
    }
    repository.lock(true).close();
  }

  @Test
  void lock_overStaleLocks_removesThem() throws IOException {
    Repository repository = init();
    foreign(repository, NOON.minus(Duration.ofMinutes(31)), "mesin-lain", 1);
    foreign(repository, NOON, Identity.ofThisProcess().hostname(), Integer.MAX_VALUE);
    repository.lock(true).close();
    assertTrue(repository.list(FileType.LOCK).isEmpty());
  }

  @Test
  void lock_againstYoungForeignLock_isRefused() throws IOException {
    Repository repository = init();
    foreign(repository, NOON.minus(Duration.ofMinutes(29)), "mesin-lain", 1);
    assertThrows(RepositoryException.class, () -> repository.lock(false));
    assertEquals(0, RepositoryLock.unlock(repository, false));
    assertEquals(1, RepositoryLock.unlock(repository, true));
    repository.lock(false).close();
  }

  @Test
  void refresh_movesTheTimeAndKeepsOneLock() throws IOException {
    Repository repository = init();
    try (RepositoryLock lock = repository.lock(false)) {
      clock.advance(Duration.ofMinutes(29));
      lock.refresh();
      clock.advance(Duration.ofMinutes(29));
      lock.ensureHeld();
      assertEquals(1, repository.list(FileType.LOCK).size());
    }
  }

  @Test
  void ensureHeld_whenNotRefreshedForLong_fails() throws IOException {
    Repository repository = init();
    try (RepositoryLock lock = repository.lock(false)) {
      clock.advance(Duration.ofMinutes(31));
      var error = assertThrows(RepositoryException.class, lock::ensureHeld);
      assertEquals(RepositoryException.Kind.LOCK_LOST, error.kind());
    }
  }

  @Test
  void lock_withTheClockSetBack_isHeldAndThoseOfOthersCount() throws IOException {
    Repository repository = init();
    try (RepositoryLock lock = repository.lock(false)) {
      clock.advance(Duration.ofDays(-2));
      lock.ensureHeld();
      assertThrows(RepositoryException.class, () -> repository.lock(true));
      lock.refresh();
      lock.ensureHeld();
    }
    assertTrue(repository.list(FileType.LOCK).isEmpty());
  }

  @Test
  void ensureHeld_whenRemovedBySomebody_fails() throws IOException {
    Repository repository = init();
    try (RepositoryLock lock = repository.lock(false)) {
      RepositoryLock.unlock(repository, true);
      assertThrows(RepositoryException.class, lock::ensureHeld);
    }
  }

  @Test
  void lock_besideDamagedLock_saysUnlock() throws IOException {
    Repository repository = init();
    foreign(repository, NOON, "mesin-lain", 1);
    files.files().entrySet().stream()
        .filter(file -> file.getKey().startsWith("locks/"))
        .forEach(file -> file.getValue()[20] ^= 4);
    var error = assertThrows(RepositoryException.class, () -> repository.lock(false));
    assertTrue(error.toString().contains("run unlock"), error.toString());
    assertEquals(1, RepositoryLock.unlock(repository, false));
  }
}
