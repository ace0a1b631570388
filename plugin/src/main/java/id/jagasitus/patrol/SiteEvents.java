package id.jagasitus.patrol;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Hears from the kernel that something in the site's folder changed, so that a look need not wait
 * for the next sweep. Only a hint: what it misses (a full queue, a network file system, more
 * folders than the kernel watches) the sweep finds. Asked now and then by one thread; starts none.
 */
public final class SiteEvents implements AutoCloseable {

  private static final int MOST_FOLDERS = 20_000;

  private static final WatchEvent.Kind<?>[] KINDS = {
    StandardWatchEventKinds.ENTRY_CREATE,
    StandardWatchEventKinds.ENTRY_DELETE,
    StandardWatchEventKinds.ENTRY_MODIFY
  };

  private final WatchService service;
  private final Map<WatchKey, Path> folders = new HashMap<>();
  private String missing = "";

  private SiteEvents(WatchService service) {
    this.service = service;
  }

  /**
   * Begins to listen.
   *
   * @throws IOException when the platform offers no events at all
   */
  public static SiteEvents of(Path site) throws IOException {
    var events = new SiteEvents(site.getFileSystem().newWatchService());
    events.listen(site);
    return events;
  }

  /** Why some folders are left to the sweep; empty while all are heard. */
  public synchronized String missing() {
    return missing;
  }

  /** Whether anything changed since this was last asked; new folders are heard from then on. */
  public synchronized boolean changed() {
    try {
      return hear(service.poll());
    } catch (ClosedWatchServiceException stopped) {
      return false;
    }
  }

  /** The same, waiting for a change for a while. */
  synchronized boolean changed(Duration patience) throws InterruptedException {
    return hear(service.poll(patience.toMillis(), TimeUnit.MILLISECONDS));
  }

  private boolean hear(@Nullable WatchKey first) {
    WatchKey key = first;
    while (key != null) {
      take(key);
      key = service.poll();
    }
    return first != null;
  }

  private void take(WatchKey key) {
    Path folder = folders.get(key);
    Set<Path> appeared = new HashSet<>();
    for (WatchEvent<?> event : key.pollEvents()) {
      boolean created = event.kind().equals(StandardWatchEventKinds.ENTRY_CREATE);
      if (created && folder != null && event.context() instanceof Path name) {
        appeared.add(folder.resolve(name));
      }
    }
    if (!key.reset()) {
      folders.remove(key);
    }
    for (Path path : appeared) {
      if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
        listen(path);
      }
    }
  }

  private void listen(Path root) {
    try {
      Files.walkFileTree(root, new Listener());
    } catch (IOException e) {
      missing = root + ": " + e.getMessage();
    }
  }

  /** Links are not followed; a folder that cannot be heard is left to the sweep. */
  private final class Listener extends SimpleFileVisitor<Path> {

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      if (folders.size() >= MOST_FOLDERS) {
        missing = "more than " + MOST_FOLDERS + " folders";
        return FileVisitResult.TERMINATE;
      }
      try {
        folders.put(folder.register(service, KINDS), folder);
        return FileVisitResult.CONTINUE;
      } catch (IOException e) {
        missing = folder + ": " + e.getMessage();
        return FileVisitResult.TERMINATE;
      }
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
      return FileVisitResult.CONTINUE;
    }
  }

  @Override
  public void close() throws IOException {
    service.close();
  }
}
