package id.jagasitus.repository;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class MasterIndexTest {

  private static BlobId id(SplittableRandom random) {
    return new BlobId(random.nextLong(), random.nextLong(), random.nextLong(), random.nextLong());
  }

  @Test
  void find_amongAHundredThousand_givesEachItsPlace() {
    var index = new MasterIndex();
    var random = new SplittableRandom(1);
    for (int pack = 0; pack < 100; pack++) {
      var entries = new ArrayList<PackEntry>();
      for (int i = 0; i < 1000; i++) {
        entries.add(new PackEntry(id(random), BlobType.DATA, i * 50, 50, i));
      }
      index.add(id(random), entries);
    }
    assertEquals(100_000, index.size(BlobType.DATA));
    var again = new SplittableRandom(1);
    for (int pack = 0; pack < 100; pack++) {
      for (int i = 0; i < 1000; i++) {
        BlobId id = id(again);
        var found = Objects.requireNonNull(index.find(BlobType.DATA, id));
        assertEquals(new PackEntry(id, BlobType.DATA, i * 50, 50, i), found.entry());
        assertEquals(pack * 1000 + i, index.ordinal(BlobType.DATA, id));
        assertNull(index.find(BlobType.TREE, id));
      }
      id(again);
    }
  }

  @Test
  void claim_givesABlobToTheFirstOnly() {
    var index = new MasterIndex();
    BlobId id = BlobId.of(new byte[1]);
    assertTrue(index.claim(BlobType.DATA, id));
    assertFalse(index.claim(BlobType.DATA, id));
    assertTrue(index.claim(BlobType.TREE, id), "the other name space is free");
    assertNull(index.find(BlobType.DATA, id), "it is not stored yet");
  }

  @Test
  void indexFile_survivesARoundTrip() throws IOException {
    var random = new SplittableRandom(2);
    var packs = new ArrayList<PackContents>();
    for (int i = 0; i < 20; i++) {
      var entry = new PackEntry(id(random), BlobType.TREE, 0, 40 + i, i);
      packs.add(new PackContents(id(random), List.of(entry)));
    }
    var read = new ArrayList<PackContents>();
    IndexFile.read(IndexFile.write(packs), "it", read::add);
    assertEquals(packs, read);
  }

  @Test
  void indexFile_ofOtherJson_isRefusedInWords() {
    for (String bad :
        List.of(
            "[]",
            "{\"packs\":[{\"blobs\":[]}]}",
            "{\"packs\":[{\"id\":\"zz\",\"blobs\":[]}]}",
            "{\"packs\":[{\"id\":\"" + "a".repeat(64) + "\",\"blobs\":[{\"type\":\"x\"}]}]}",
            "{\"packs\":[")) {
      byte[] json = bad.getBytes(java.nio.charset.StandardCharsets.UTF_8);
      var error =
          assertThrows(
              RepositoryException.class, () -> IndexFile.read(json, "index/1", pack -> {}), bad);
      assertTrue(error.toString().contains("ind"), error.toString());
    }
  }
}
