package id.jagasitus.repository;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.NoSuchFileException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;

/** Reads packs without help of an index: their headers, or all of them to prove them whole. */
public final class PackReader {

  /** Most headers end within this distance from the end of their pack. */
  private static final int TAIL = 64 << 10;

  private final Repository repository;
  private final ConcurrentLinkedDeque<byte[]> spare = new ConcurrentLinkedDeque<>();

  public PackReader(Repository repository) {
    this.repository = repository;
  }

  /** The entries that a pack's own header names. */
  List<PackEntry> header(String pack, long size) throws IOException {
    String what = FileType.PACK.path(pack);
    int tail = (int) Math.min(size, TAIL);
    byte[] end = Repository.read(repository.backend(), FileType.PACK, pack, size - tail, tail);
    int length = headerLength(end, size, what);
    if (length + PackHeader.LENGTH_FIELD > tail) {
      long from = size - length - PackHeader.LENGTH_FIELD;
      int whole = length + PackHeader.LENGTH_FIELD;
      end = Repository.read(repository.backend(), FileType.PACK, pack, from, whole);
    }
    return decode(end, length, size, what);
  }

  private static int headerLength(byte[] end, long size, String what) throws RepositoryException {
    if (size < PackHeader.LENGTH_FIELD + Sealer.OVERHEAD) {
      throw RepositoryException.damaged(what + " is too short for a pack: " + size + " bytes");
    }
    int length =
        ByteBuffer.wrap(end, end.length - PackHeader.LENGTH_FIELD, PackHeader.LENGTH_FIELD)
            .order(ByteOrder.LITTLE_ENDIAN)
            .getInt();
    if (length < Sealer.OVERHEAD || length > size - PackHeader.LENGTH_FIELD) {
      throw RepositoryException.damaged(what + " says that its header has " + length + " bytes");
    }
    return length;
  }

  private List<PackEntry> decode(byte[] end, int length, long size, String what)
      throws IOException {
    int from = end.length - PackHeader.LENGTH_FIELD - length;
    byte[] header =
        repository
            .codecs()
            .use(codec -> codec.sealer().open(end, from, length, "the header of " + what));
    return PackHeader.decode(header, size - length - PackHeader.LENGTH_FIELD, what);
  }

  /**
   * Reads a whole pack: its name must be its hash, and each blob must open, unpack and have the
   * content its id promises.
   *
   * @return bytes read
   */
  public long verify(BlobId pack) throws IOException {
    String what = FileType.PACK.path(pack.hex());
    int size = size(pack.hex());
    byte[] buffer = spare.pollFirst();
    byte[] bytes = buffer == null || buffer.length < size ? new byte[size + (1 << 20)] : buffer;
    try {
      Repository.readInto(repository.backend(), FileType.PACK, pack.hex(), 0, bytes, size);
      repository.codecs().use(codec -> verify(codec, pack, bytes, size, what));
    } finally {
      spare.addFirst(bytes);
    }
    return size;
  }

  private int size(String pack) throws IOException {
    try {
      return Math.toIntExact(repository.backend().size(FileType.PACK, pack));
    } catch (NoSuchFileException e) {
      throw Repository.missing(FileType.PACK, pack, e);
    }
  }

  private boolean verify(Codec codec, BlobId pack, byte[] bytes, int size, String what)
      throws IOException {
    if (!codec.hash(bytes, 0, size).equals(pack)) {
      throw RepositoryException.damaged(
          what + " is damaged: its content does not fit its name; restore it from another copy");
    }
    byte[] end = Arrays.copyOfRange(bytes, size - Math.min(size, TAIL), size);
    int length = headerLength(end, size, what);
    byte[] header = Arrays.copyOfRange(bytes, size - length - PackHeader.LENGTH_FIELD, size);
    for (PackEntry entry : decode(header, length, size, what)) {
      String blob = entry.type().word() + " blob " + entry.id() + " in " + what;
      codec.openProven(bytes, entry.offset(), entry, blob);
    }
    return true;
  }

  /**
   * Writes the index anew from the headers of all packs, for a repository that lost it. Call under
   * an exclusive lock.
   *
   * @return how many packs were found
   */
  public int rebuildIndex() throws IOException {
    List<BlobId> former = repository.list(FileType.INDEX);
    var writer = new IndexWriter(repository);
    int packs = 0;
    for (Backend.Entry pack : repository.backend().list(FileType.PACK)) {
      writer.add(new PackContents(BlobId.parse(pack.name()), header(pack.name(), pack.size())));
      packs++;
    }
    writer.flush();
    for (BlobId old : former) {
      if (!writer.written().contains(old)) {
        repository.backend().remove(FileType.INDEX, old.hex());
      }
    }
    return packs;
  }
}
