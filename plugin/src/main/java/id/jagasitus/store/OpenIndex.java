package id.jagasitus.store;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LogByteSizeMergePolicy;
import org.apache.lucene.index.LogMergePolicy;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;

/** The index while it is open: its folder, its one writer (none where nothing can be written). */
final class OpenIndex implements Closeable {

  /** Segments grow to this, so that whole segments of old events can be dropped. */
  private static final int MAX_SEGMENT_MIB = 64;

  private static final double MIB = 1 << 20;
  private static final String MARK = "mark";
  private static final String ASIDE = "aside";
  private static final String UP_TO = "upto";

  private final Directory directory;
  private final @Nullable IndexWriter writer;
  private final SearcherManager searchers;

  private OpenIndex(Directory directory, @Nullable IndexWriter writer, SearcherManager searchers) {
    this.directory = directory;
    this.writer = writer;
    this.searchers = searchers;
  }

  /** Opens or creates; the folder that holds the index's folder must be there. */
  static OpenIndex open(Path folder, StoreConfig config) throws IOException {
    Path home = folder.toAbsolutePath().getParent();
    if (home != null && !Files.isDirectory(home)) {
      throw new NoSuchFileException(home.toString());
    }
    Directory directory = FSDirectory.open(folder);
    try {
      var writer = new IndexWriter(directory, settings(config.bufferBytes(), merging()));
      return new OpenIndex(directory, writer, new SearcherManager(writer, new Uncached()));
    } catch (IOException | RuntimeException e) {
      IOUtils.closeWhileHandlingException(directory);
      throw e;
    }
  }

  /** Opens what is there without being able to write. */
  static OpenIndex readOnly(Path folder) throws IOException {
    Directory directory = FSDirectory.open(folder);
    try {
      return new OpenIndex(directory, null, new SearcherManager(directory, new Uncached()));
    } catch (IOException | RuntimeException e) {
      IOUtils.closeWhileHandlingException(directory);
      throw e;
    }
  }

  static IndexWriterConfig settings(long bufferBytes, LogMergePolicy merging) {
    return new IndexWriterConfig()
        .setRAMBufferSizeMB(bufferBytes / MIB)
        .setMergePolicy(merging)
        .setUseCompoundFile(true)
        .setCommitOnClose(false);
  }

  /** Merges neighbours only, so that equal times keep the order in which they were stored. */
  static LogMergePolicy merging() {
    var merging = new LogByteSizeMergePolicy();
    merging.setMaxMergeMB(MAX_SEGMENT_MIB);
    merging.setMaxMergeMBForForcedMerge(MAX_SEGMENT_MIB);
    merging.setNoCFSRatio(1);
    return merging;
  }

  /** Keeps Lucene from caching query results: they would compete for a small heap. */
  private static final class Uncached extends SearcherFactory {
    @Override
    public IndexSearcher newSearcher(
        org.apache.lucene.index.IndexReader reader,
        org.apache.lucene.index.@Nullable IndexReader previous) {
      var searcher = new IndexSearcher(reader);
      searcher.setQueryCache(null);
      return searcher;
    }
  }

  boolean writable() {
    return writer != null;
  }

  IndexWriter writer() throws IOException {
    if (writer == null) {
      throw new IOException("the index can only be read");
    }
    return writer;
  }

  SearcherManager searchers() {
    return searchers;
  }

  long diskBytes() throws IOException {
    long bytes = 0;
    for (String name : directory.listAll()) {
      bytes += length(name);
    }
    return bytes;
  }

  /** 0 for a file that a merge has just removed. */
  private long length(String name) throws IOException {
    try {
      return directory.fileLength(name);
    } catch (NoSuchFileException gone) {
      return 0;
    }
  }

  Optional<String> mark() throws IOException {
    return note(MARK);
  }

  void mark(Optional<String> mark) throws IOException {
    note(MARK, mark);
  }

  /** The place in the visitor log behind the last event that is in here. */
  Optional<String> upTo() throws IOException {
    return note(UP_TO);
  }

  void upTo(Optional<String> place) throws IOException {
    note(UP_TO, place);
  }

  /** Where a damaged index was moved whose events are still missing here. */
  Optional<String> aside() throws IOException {
    return note(ASIDE);
  }

  void aside(Optional<String> folder) throws IOException {
    note(ASIDE, folder);
  }

  private Optional<String> note(String name) throws IOException {
    return writer == null ? Optional.empty() : Optional.ofNullable(notes(writer()).get(name));
  }

  private void note(String name, Optional<String> text) throws IOException {
    Map<String, String> notes = notes(writer());
    notes.remove(name);
    text.ifPresent(value -> notes.put(name, value));
    writer().setLiveCommitData(notes.entrySet());
  }

  private static Map<String, String> notes(IndexWriter writer) {
    var notes = new HashMap<String, String>();
    Iterable<Map.Entry<String, String>> live = writer.getLiveCommitData();
    if (live != null) {
      live.forEach(entry -> notes.put(entry.getKey(), entry.getValue()));
    }
    return notes;
  }

  /** Lets go of everything; running merges are broken off, what was committed stays. */
  @Override
  public void close() throws IOException {
    IOUtils.close(searchers, writer == null ? null : writer::rollback, directory);
  }
}
