package id.jagasitus.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class PartCacheTest {

  private static final long MOST = 10_000;

  private record Heavy(long bytes) implements Part {}

  private final PartCache cache = new PartCache(MOST);
  private DirectoryReader reader;
  private LeafReader leaf;

  @BeforeEach
  void oneSegment() throws IOException {
    var directory = new ByteBuffersDirectory();
    try (var writer = new IndexWriter(directory, new IndexWriterConfig())) {
      writer.addDocument(new Document());
    }
    reader = DirectoryReader.open(directory);
    leaf = reader.leaves().getFirst().reader();
  }

  @AfterEach
  void close() throws IOException {
    reader.close();
  }

  @Test
  void get_sameNames_findsThePart() {
    var part = new Heavy(100);
    cache.put(leaf, false, "visitors", part);
    assertSame(part, cache.get(leaf, false, "visitors"));
    assertNull(cache.get(leaf, true, "visitors"));
    assertNull(cache.get(leaf, false, "bytes"));
  }

  @Test
  void put_beyondTheLimit_forgetsWhatWasAskedForLongestAgo() {
    for (int i = 0; i < 5; i++) {
      cache.put(leaf, true, i, new Heavy(1500));
    }
    assertNotNull(cache.get(leaf, true, 0));
    cache.put(leaf, true, 5, new Heavy(1500));
    assertNotNull(cache.get(leaf, true, 0));
    assertNull(cache.get(leaf, true, 1));
    assertTrue(cache.bytes() <= MOST, () -> "holds " + cache.bytes());
  }

  @Test
  void put_againOrTooHeavy_countsBytesOnce() {
    cache.put(leaf, true, "a", new Heavy(1000));
    long once = cache.bytes();
    cache.put(leaf, true, "a", new Heavy(1000));
    cache.put(leaf, true, "b", new Heavy(MOST));
    assertEquals(once, cache.bytes());
    assertNull(cache.get(leaf, true, "b"));
  }

  @Test
  void close_ofTheSegment_forgetsItsParts() throws IOException {
    cache.put(leaf, true, "a", new Heavy(1000));
    reader.close();
    assertEquals(0, cache.bytes());
  }
}
