package id.jagasitus.snapshot;

import id.jagasitus.repository.BlobId;
import id.jagasitus.repository.BlobType;
import id.jagasitus.repository.FileType;
import id.jagasitus.repository.PackReader;
import id.jagasitus.repository.PackSurvey;
import id.jagasitus.repository.Repository;
import id.jagasitus.repository.RepositoryException;
import id.jagasitus.repository.RepositoryLock;
import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** Proves that a repository holds what its snapshots promise. One use. */
public final class Checker {

  private final Repository repository;
  private final int threads;
  private final Work work;
  private final List<String> errors = Collections.synchronizedList(new ArrayList<>());
  private final List<String> hints = new ArrayList<>();
  private final BitSet seen = new BitSet();
  private final AtomicInteger packsRead = new AtomicInteger();
  private final AtomicLong bytesRead = new AtomicLong();

  public Checker(Repository repository, int threads, Work work) {
    this.repository = repository;
    this.threads = threads;
    this.work = work;
  }

  /**
   * Which packs to read back.
   *
   * @param part from 0
   * @param of how many parts make the whole; 0 reads none
   */
  public record ReadData(int part, int of) {

    public static final ReadData NONE = new ReadData(0, 0);
    public static final ReadData ALL = new ReadData(0, 1);

    boolean wants(BlobId pack) {
      return of > 0 && Long.remainderUnsigned(pack.w0() >>> 32, of) == part;
    }
  }

  /** Checks the structure, and reads back the packs asked for. */
  public CheckResult check(ReadData readData) throws IOException {
    try (RepositoryLock lock = repository.lock(false)) {
      List<Snapshot> snapshots = snapshots();
      PackSurvey packs = index();
      trees(snapshots);
      read(packs, readData);
      lock.ensureHeld();
      return new CheckResult(
          snapshots.size(),
          seen.cardinality(),
          packs.size(),
          packsRead.get(),
          bytesRead.get(),
          List.copyOf(errors),
          hints);
    } finally {
      repository.rest();
    }
  }

  private List<Snapshot> snapshots() throws IOException {
    var readable = new ArrayList<Snapshot>();
    var all = new Snapshots(repository);
    for (BlobId id : repository.list(FileType.SNAPSHOT)) {
      try {
        readable.add(all.load(id));
      } catch (IOException e) {
        damaged(e);
      }
    }
    return readable;
  }

  private PackSurvey index() throws IOException {
    try {
      repository.loadIndex();
    } catch (RepositoryException e) {
      errors.add(e.getMessage() + "; rebuild-index writes the index anew from the packs");
    }
    return PackSurvey.of(repository, errors::add, hints::add);
  }

  private void trees(List<Snapshot> snapshots) throws IOException {
    work.begin("check trees", 0);
    for (Snapshot snapshot : snapshots) {
      tree(snapshot.tree(), "snapshot " + snapshot.id().brief());
    }
  }

  private void tree(BlobId tree, String owner) throws IOException {
    int ordinal = repository.index().ordinal(BlobType.TREE, tree);
    if (ordinal >= 0 && seen.get(ordinal)) {
      return;
    }
    work.checkpoint();
    try {
      List<Node> nodes = Trees.load(repository, tree);
      seen.set(ordinal);
      for (Node node : nodes) {
        entry(node, owner + '/' + node.name());
      }
    } catch (CancelledException e) {
      throw e;
    } catch (IOException e) {
      damaged(new IOException(owner + ": " + e.getMessage(), e));
    }
  }

  private void entry(Node node, String path) throws IOException {
    if (node.folder()) {
      tree(Trees.subtree(node), path);
    } else if (node.type() == NodeType.FILE) {
      file(node, path);
    }
  }

  private void file(Node node, String path) {
    long size = 0;
    for (BlobId blob : node.content()) {
      long length = repository.index().contentLength(BlobType.DATA, blob);
      if (length < 0) {
        errors.add(path + ": its blob " + blob + " is in no index");
        return;
      }
      size += length;
    }
    if (size != node.size()) {
      errors.add(path + ": its blobs hold " + size + " bytes, not " + node.size());
    }
  }

  private void read(PackSurvey packs, ReadData readData) throws IOException {
    List<BlobId> wanted = packs.ids().stream().filter(readData::wants).toList();
    work.begin("read data", wanted.stream().mapToLong(packs::size).sum());
    var reader = new PackReader(repository);
    try (var workers = new Workers("verify", threads, 0)) {
      for (BlobId pack : wanted) {
        workers.submit(() -> read(reader, pack));
      }
      workers.await();
    }
  }

  private void read(PackReader reader, BlobId pack) throws IOException {
    try {
      long bytes = reader.verify(pack);
      packsRead.incrementAndGet();
      bytesRead.addAndGet(bytes);
      work.advance(bytes);
    } catch (RepositoryException e) {
      damaged(e);
    }
  }

  private void damaged(IOException e) {
    errors.add(e.getMessage());
  }
}
