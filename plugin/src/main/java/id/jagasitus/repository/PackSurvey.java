package id.jagasitus.repository;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** The packs that the index names, compared with those that are there. */
public final class PackSurvey {

  private final Map<BlobId, Long> sizes = new HashMap<>();

  private PackSurvey() {}

  /**
   * Compares.
   *
   * @param errors takes packs that are missing or of wrong size
   * @param hints takes packs that no index names
   */
  public static PackSurvey of(
      Repository repository, Consumer<String> errors, Consumer<String> hints) throws IOException {
    var survey = new PackSurvey();
    for (Backend.Entry file : repository.backend().list(FileType.INDEX)) {
      survey.add(repository, file.name(), errors);
    }
    Set<BlobId> missing = new HashSet<>(survey.sizes.keySet());
    for (Backend.Entry pack : repository.backend().list(FileType.PACK)) {
      BlobId id = BlobId.parse(pack.name());
      missing.remove(id);
      survey.compare(id, pack.size(), errors, hints);
    }
    missing.forEach(id -> errors.accept(FileType.PACK.path(id.hex()) + " is missing"));
    survey.sizes.keySet().removeAll(missing);
    return survey;
  }

  private void add(Repository repository, String index, Consumer<String> errors)
      throws IOException {
    try {
      IndexFile.read(
          repository.loadDocument(FileType.INDEX, index),
          FileType.INDEX.path(index),
          pack -> sizes.put(pack.pack(), PackHeader.packSize(pack.entries())));
    } catch (RepositoryException e) {
      errors.accept(e.getMessage());
    }
  }

  private void compare(BlobId id, long size, Consumer<String> errors, Consumer<String> hints) {
    String path = FileType.PACK.path(id.hex());
    Long expected = sizes.get(id);
    if (expected == null) {
      hints.accept(path + " is in no index; prune removes it");
    } else if (expected != size) {
      errors.accept(path + " has " + size + " bytes; its index entry makes " + expected);
    }
  }

  /** How many packs the index names and are there. */
  public int size() {
    return sizes.size();
  }

  /** Their ids. */
  public Set<BlobId> ids() {
    return Set.copyOf(sizes.keySet());
  }

  /** Bytes of one of them. */
  public long size(BlobId pack) {
    return sizes.getOrDefault(pack, 0L);
  }
}
