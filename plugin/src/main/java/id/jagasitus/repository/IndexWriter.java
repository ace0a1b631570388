package id.jagasitus.repository;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Gathers what finished packs hold and writes it as index files, early enough that an interrupted
 * first snapshot need not begin anew and that no index grows past 8 MiB.
 */
final class IndexWriter {

  private static final int MAX_BLOBS = 20_000;
  private static final int MAX_PACKS = 256;

  private final Repository repository;
  private final List<BlobId> written = new ArrayList<>();
  private List<PackContents> waiting = new ArrayList<>();
  private int blobs;

  IndexWriter(Repository repository) {
    this.repository = repository;
  }

  /** Adds a pack that is durably stored. */
  synchronized void add(PackContents pack) throws IOException {
    waiting.add(pack);
    blobs += pack.entries().size();
    if (blobs >= MAX_BLOBS || waiting.size() >= MAX_PACKS) {
      flush();
    }
  }

  /** Writes what is waiting. */
  synchronized void flush() throws IOException {
    if (!waiting.isEmpty()) {
      written.add(repository.saveDocument(FileType.INDEX, IndexFile.write(waiting)));
      waiting = new ArrayList<>();
      blobs = 0;
    }
  }

  /** The index files written so far. */
  synchronized List<BlobId> written() {
    return List.copyOf(written);
  }
}
