package id.jagasitus.snapshot;

import id.jagasitus.repository.BlobId;
import id.jagasitus.repository.BlobWriter;
import id.jagasitus.repository.Chunker;
import id.jagasitus.repository.Environment;
import id.jagasitus.repository.Repository;
import id.jagasitus.repository.RepositoryLock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Takes snapshots. Files known unchanged by size, times and inode since the newest snapshot of the
 * same paths are not read. One run at a time for one repository object.
 */
public final class Archiver {

  private static final long DAY = Duration.ofDays(1).toMillis();

  private final Repository repository;
  private final Environment environment;
  private final int threads;

  /** An archiver that uses so many threads. */
  public Archiver(Repository repository, Environment environment, int threads) {
    this.repository = repository;
    this.environment = environment;
    this.threads = threads;
  }

  /** Takes a snapshot; when this returns it is durable, and until then nobody sees it. */
  public ArchiveResult snapshot(ArchiveRequest request, Work work) throws IOException {
    requirePresent(request.paths());
    try (RepositoryLock lock = repository.lock(false)) {
      Instant begin = environment.clock().instant();
      repository.backend().sweep(DAY, begin.toEpochMilli());
      List<String> paths = request.paths().stream().map(Path::toString).toList();
      Optional<Snapshot> parent =
          new Snapshots(repository).newest(environment.identity().hostname(), paths);
      repository.loadIndex();
      work.begin("archive", expected(parent));
      var tally = new Tally();
      BlobId tree = saveTrees(request, parent.map(Snapshot::tree).orElse(null), tally, work, begin);
      lock.ensureHeld();
      return tally.result(save(request, paths, parent, tree, tally, begin));
    } finally {
      repository.rest();
    }
  }

  /** A site that is not mounted must not be saved as an empty one. */
  private static void requirePresent(List<Path> paths) throws NoSuchFileException {
    for (Path path : paths) {
      if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
        throw new NoSuchFileException(
            path.toString(), null, "does not exist; nothing was saved; correct the path");
      }
    }
  }

  private static long expected(Optional<Snapshot> parent) {
    return parent.map(Snapshot::summary).map(Summary::bytes).orElse(0L);
  }

  private BlobId saveTrees(
      ArchiveRequest request, @Nullable BlobId parentTree, Tally tally, Work work, Instant begin)
      throws IOException {
    var root = new AtomicReference<BlobId>();
    try (BlobWriter writer = repository.writer();
        var workers = new Workers("archive", threads, Chunker.MAX)) {
      var walk = new FolderWalk(repository, writer, workers, tally, work, request, begin);
      walk.walk(Target.root(request), parentTree, root::set);
      workers.await();
      writer.flush();
    }
    return root.get();
  }

  private Snapshot save(
      ArchiveRequest request,
      List<String> paths,
      Optional<Snapshot> parent,
      BlobId tree,
      Tally tally,
      Instant begin)
      throws IOException {
    Summary summary = tally.summary(begin, environment.clock().instant());
    var snapshot =
        new Snapshot(
            tree,
            begin,
            parent.map(Snapshot::id).orElse(null),
            tree,
            paths,
            environment.identity().hostname(),
            environment.identity().username(),
            request.tags(),
            null,
            summary);
    return new Snapshots(repository).save(snapshot);
  }
}
