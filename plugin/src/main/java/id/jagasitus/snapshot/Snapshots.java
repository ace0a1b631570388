package id.jagasitus.snapshot;

import id.jagasitus.repository.BlobId;
import id.jagasitus.repository.FileType;
import id.jagasitus.repository.Repository;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The snapshots of a repository. */
public final class Snapshots {

  private final Repository repository;

  public Snapshots(Repository repository) {
    this.repository = repository;
  }

  /** All, oldest first. */
  public List<Snapshot> list() throws IOException {
    var found = new ArrayList<Snapshot>();
    for (BlobId id : repository.list(FileType.SNAPSHOT)) {
      found.add(load(id));
    }
    found.sort(Comparator.comparing(Snapshot::time).thenComparing(Snapshot::id));
    return found;
  }

  /**
   * The one snapshot whose id begins with these digits, or the newest for {@code latest}.
   *
   * @throws NoSuchSnapshotException where none does, or several do
   */
  public Snapshot find(String prefix) throws IOException {
    List<Snapshot> all = list();
    if (prefix.equals("latest") && !all.isEmpty()) {
      return all.getLast();
    }
    List<Snapshot> matching =
        all.stream().filter(each -> each.id().hex().startsWith(prefix)).toList();
    if (matching.size() != 1 || prefix.isEmpty()) {
      throw new NoSuchSnapshotException(prefix, matching.size());
    }
    return matching.getFirst();
  }

  /** The newest snapshot of the same paths from the same machine. */
  Optional<Snapshot> newest(String hostname, List<String> paths) throws IOException {
    return list().reversed().stream()
        .filter(each -> each.hostname().equals(hostname) && each.paths().equals(paths))
        .findFirst();
  }

  /** Replaces the tags of a snapshot; it gets a new id, and keeps its first one as origin. */
  public Snapshot tag(Snapshot snapshot, List<String> tags) throws IOException {
    Snapshot tagged = save(snapshot.tagged(tags));
    repository.backend().remove(FileType.SNAPSHOT, snapshot.id().hex());
    return tagged;
  }

  Snapshot load(BlobId id) throws IOException {
    return SnapshotJson.read(id, repository.loadDocument(FileType.SNAPSHOT, id.hex()));
  }

  Snapshot save(Snapshot snapshot) throws IOException {
    return snapshot.withId(
        repository.saveDocument(FileType.SNAPSHOT, SnapshotJson.write(snapshot)));
  }
}
