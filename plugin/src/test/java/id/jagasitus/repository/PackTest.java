package id.jagasitus.repository;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class PackTest {

  private final MemoryBackend files = new MemoryBackend();

  private static byte[] content(Random random) {
    var bytes = new byte[1 + random.nextInt(40_000)];
    if (random.nextBoolean()) {
      random.nextBytes(bytes);
    }
    return bytes;
  }

  private Map<BlobId, byte[]> fill(Repository repository, int count) throws IOException {
    var random = new Random(count);
    var saved = new HashMap<BlobId, byte[]>();
    try (BlobWriter writer = repository.writer()) {
      for (int i = 0; i < count; i++) {
        byte[] content = content(random);
        BlobType type = i % 3 == 0 ? BlobType.TREE : BlobType.DATA;
        saved.put(writer.save(type, content, 0, content.length).id(), content);
      }
      writer.flush();
    }
    return saved;
  }

  private static byte[] load(Repository repository, BlobId id) throws IOException {
    BlobType type = repository.index().has(BlobType.DATA, id) ? BlobType.DATA : BlobType.TREE;
    return repository.load(type, id);
  }

  @Test
  void pack_ofTinyBlobs_isFullBeforeItsObjectsAreMany() {
    var pack = new Pack(BlobType.DATA);
    for (int i = 1; i < Pack.MOST_BLOBS; i++) {
      pack.add(new BlobId(i, 0, 0, 0), new Codec.Sealed(new byte[40], 0));
    }
    assertFalse(pack.full());
    pack.add(new BlobId(0, 0, 0, 0), new Codec.Sealed(new byte[40], 0));
    assertTrue(pack.full());
  }

  @Test
  void load_afterReopening_givesEveryBlobBack() throws IOException {
    Map<BlobId, byte[]> saved = fill(TestRepositories.init(files), 300);
    Repository again = TestRepositories.open(files);
    again.loadIndex();
    for (var each : saved.entrySet()) {
      assertArrayEquals(each.getValue(), load(again, each.getKey()));
    }
  }

  @Test
  void packs_holdDataAndTreesApart() throws IOException {
    Repository repository = TestRepositories.init(files);
    fill(repository, 60);
    assertEquals(2, repository.list(FileType.PACK).size());
    repository.forEachPack(
        pack -> assertEquals(1, pack.entries().stream().map(PackEntry::type).distinct().count()));
  }

  @Test
  void header_tellsWhatTheIndexTells() throws IOException {
    Repository repository = TestRepositories.init(files);
    fill(repository, 90);
    var reader = new PackReader(repository);
    repository.forEachPack(
        pack -> {
          long size = files.size(FileType.PACK, pack.pack().hex());
          assertEquals(size, PackHeader.packSize(pack.entries()));
          assertEquals(pack.entries(), reader.header(pack.pack().hex(), size));
          assertEquals(size, reader.verify(pack.pack()));
        });
  }

  @Test
  void header_longerThanOneRead_isReadWhole() throws IOException {
    Repository repository = TestRepositories.init(files);
    try (BlobWriter writer = repository.writer()) {
      for (int i = 0; i < 4000; i++) {
        byte[] tiny = Integer.toString(i).getBytes(java.nio.charset.StandardCharsets.UTF_8);
        writer.save(BlobType.DATA, tiny, 0, tiny.length);
      }
      writer.flush();
    }
    Backend.Entry pack = files.list(FileType.PACK).getFirst();
    assertEquals(4000, new PackReader(repository).header(pack.name(), pack.size()).size());
  }

  @Test
  void rebuildIndex_afterItsLoss_findsEverythingAgain() throws IOException {
    Repository repository = TestRepositories.init(files);
    Map<BlobId, byte[]> saved = fill(repository, 100);
    files.files().keySet().removeIf(path -> path.startsWith("index/"));
    assertEquals(2, new PackReader(repository).rebuildIndex());
    repository.loadIndex();
    for (var each : saved.entrySet()) {
      assertArrayEquals(each.getValue(), load(repository, each.getKey()));
    }
  }

  @Test
  void header_ofAnyEntries_survivesARoundTrip() throws IOException {
    for (long seed = 0; seed < 500; seed++) {
      var random = new Random(seed);
      List<PackEntry> entries = entries(random, random.nextInt(60));
      byte[] header = PackHeader.encode(entries);
      int blobs = entries.stream().mapToInt(PackEntry::length).sum();
      assertEquals(entries, PackHeader.decode(header, blobs, "it"), "seed " + seed);
      assertEquals(
          PackHeader.packSize(entries),
          blobs + header.length + Sealer.OVERHEAD + PackHeader.LENGTH_FIELD,
          "seed " + seed);
      var packs = List.of(new PackContents(BlobId.of(header), entries));
      IndexFile.read(IndexFile.write(packs), "it", pack -> assertEquals(packs.getFirst(), pack));
    }
  }

  /** As they lie in a pack one after the other. */
  private static List<PackEntry> entries(Random random, int count) {
    var entries = new ArrayList<PackEntry>();
    int offset = 0;
    for (int i = 0; i < count; i++) {
      var id = new BlobId(random.nextLong(), random.nextLong(), random.nextLong(), i);
      BlobType type = random.nextBoolean() ? BlobType.DATA : BlobType.TREE;
      int length = Sealer.OVERHEAD + random.nextInt(30_000_000);
      int plain = random.nextBoolean() ? 0 : 1 + random.nextInt(Integer.MAX_VALUE - 1);
      entries.add(new PackEntry(id, type, offset, length, plain));
      offset += length;
    }
    return entries;
  }

  @Test
  void packs_ofAnyBlobs_surviveARoundTripAndTheLossOfTheIndex() throws IOException {
    Repository known = TestRepositories.init(files);
    for (int seed = 1; seed <= 12; seed++) {
      var place = new MemoryBackend();
      Repository repository = TestRepositories.reopen(known, place);
      Map<BlobId, byte[]> saved = fill(repository, 1 + new Random(seed).nextInt(400));
      if (seed % 2 == 0) {
        place.files().keySet().removeIf(path -> path.startsWith("index/"));
        new PackReader(repository).rebuildIndex();
      }
      Repository again = TestRepositories.reopen(known, place);
      again.loadIndex();
      for (var each : saved.entrySet()) {
        assertArrayEquals(each.getValue(), load(again, each.getKey()), "seed " + seed);
      }
    }
  }

  @Test
  void save_ofKnownBlob_storesNothing() throws IOException {
    Repository repository = TestRepositories.init(files);
    fill(repository, 30);
    int before = files.files().size();
    fill(repository, 30);
    assertEquals(before, files.files().size());
  }

  @Test
  void encode_leavesNoiseAndPacksText() throws IOException {
    Repository repository = TestRepositories.init(files);
    var noise = new byte[100_000];
    new Random(5).nextBytes(noise);
    byte[] text =
        "pengadilan negeri ".repeat(5000).getBytes(java.nio.charset.StandardCharsets.UTF_8);
    try (BlobWriter writer = repository.writer()) {
      assertEquals(
          noise.length + Sealer.OVERHEAD,
          writer.save(BlobType.DATA, noise, 0, noise.length).storedBytes());
      assertTrue(writer.save(BlobType.DATA, text, 0, text.length).storedBytes() < 1000);
    }
  }

  @Test
  void decode_ofHeaderThatDoesNotAddUp_isRefused() {
    var entry = new PackEntry(BlobId.of(new byte[1]), BlobType.DATA, 0, 100, 0);
    byte[] header = PackHeader.encode(List.of(entry));
    assertThrows(RepositoryException.class, () -> PackHeader.decode(header, 99, "it"));
    assertThrows(
        RepositoryException.class,
        () -> PackHeader.decode(java.util.Arrays.copyOf(header, 20), 100, "it"));
    header[0] = 7;
    assertThrows(RepositoryException.class, () -> PackHeader.decode(header, 100, "it"));
  }
}
