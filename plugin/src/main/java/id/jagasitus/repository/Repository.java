package id.jagasitus.repository;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An opened repository: documents and blobs in, documents and blobs out. Thread-safe. */
public final class Repository implements AutoCloseable {

  private final Backend backend;
  private final Environment environment;
  private final RepositoryConfig config;
  private final CodecPool codecs;
  private volatile MasterIndex index = new MasterIndex();

  private Repository(
      Backend backend, Environment environment, RepositoryConfig config, CodecPool codecs) {
    this.backend = backend;
    this.environment = environment;
    this.config = config;
    this.codecs = codecs;
  }

  /**
   * Makes a new repository.
   *
   * @param like cut files as this other repository does, so that copies between them share blobs;
   *     null for a polynomial of its own
   */
  public static Repository init(
      Backend backend, char[] password, Environment environment, @Nullable Repository like)
      throws IOException {
    if (backend.exists(FileType.CONFIG, "config")) {
      throw new RepositoryException(
          RepositoryException.Kind.PRESENT,
          "there is a repository already at " + backend.location() + "; open it, or name another");
    }
    var random = environment.random();
    var idBytes = new byte[BlobId.BYTES];
    random.nextBytes(idBytes);
    Polynomial polynomial = like == null ? Polynomial.random(random) : like.config.polynomial();
    var config = new RepositoryConfig(2, BlobId.read(idBytes, 0), polynomial);
    backend.create();
    var codecs = new CodecPool(MasterKey.random(random), random);
    var repository = new Repository(backend, environment, config, codecs);
    repository.keys().add(password);
    byte[] sealed = codecs.use(codec -> codec.sealer().seal(config.toJson()));
    backend.save(FileType.CONFIG, "config", List.of(ByteBuffer.wrap(sealed)));
    return repository;
  }

  /** Opens a repository with any of its passwords. The index is not read yet. */
  public static Repository open(Backend backend, char[] password, Environment environment)
      throws IOException {
    if (!backend.exists(FileType.CONFIG, "config")) {
      throw new RepositoryException(
          RepositoryException.Kind.ABSENT,
          "there is no repository at "
              + backend.location()
              + " (no file \"config\"); check that the disk is plugged in, or make one with init");
    }
    MasterKey key = Keys.unlock(backend, password, environment);
    var codecs = new CodecPool(key, environment.random());
    byte[] sealed = read(backend, FileType.CONFIG, "config");
    byte[] json = codecs.use(codec -> codec.sealer().open(sealed, 0, sealed.length, "config"));
    return new Repository(backend, environment, RepositoryConfig.fromJson(json), codecs);
  }

  /** The same keys over another way to the same files; needs no password. */
  public Repository through(Backend other) {
    return new Repository(
        other, environment, config, new CodecPool(codecs.key(), environment.random()));
  }

  /** Where the files lie. */
  public Backend backend() {
    return backend;
  }

  /** Id, format and polynomial. */
  public RepositoryConfig config() {
    return config;
  }

  /** The passwords. */
  public Keys keys() {
    return new Keys(this);
  }

  /** The blobs known since {@link #loadIndex}, and those written since. */
  public MasterIndex index() {
    return index;
  }

  Environment environment() {
    return environment;
  }

  CodecPool codecs() {
    return codecs;
  }

  /**
   * Reads all index files. List the snapshots before, so that one that appears meanwhile is not
   * looked at without its index (restic design, "Read and Write Ordering").
   */
  public void loadIndex() throws IOException {
    var fresh = new MasterIndex();
    forEachPack(contents -> fresh.add(contents.pack(), contents.entries()));
    index = fresh;
  }

  /** Hands over the packs of all index files in turn. */
  void forEachPack(IndexFile.Sink sink) throws IOException {
    for (Backend.Entry file : backend.list(FileType.INDEX)) {
      byte[] json = loadDocument(FileType.INDEX, file.name());
      IndexFile.read(json, "index " + file.name(), sink);
    }
  }

  /** Starts writing blobs. Take a lock first. */
  public BlobWriter writer() {
    return new BlobWriter(this);
  }

  /** Reads a blob and checks it against its id. */
  public byte[] load(BlobType type, BlobId id) throws IOException {
    return codecs.use(codec -> Arrays.copyOf(load(codec, type, id), contentLength(type, id)));
  }

  /** Takes a content that is valid during the call only. */
  public interface Taker {
    void take(byte[] content, int length) throws IOException;
  }

  /** Like {@link #load}, without an array of its own for each blob. */
  public void load(BlobType type, BlobId id, Taker taker) throws IOException {
    codecs.use(
        codec -> {
          taker.take(load(codec, type, id), contentLength(type, id));
          return true;
        });
  }

  private int contentLength(BlobType type, BlobId id) {
    return Math.toIntExact(index.contentLength(type, id));
  }

  private byte[] load(Codec codec, BlobType type, BlobId id) throws IOException {
    MasterIndex.Location at = index.find(type, id);
    if (at == null) {
      throw RepositoryException.missing(
          "no index names the " + type.word() + " blob " + id + "; run verify, then rebuild-index");
    }
    PackEntry entry = at.entry();
    String pack = at.pack().hex();
    byte[] sealed = codec.sealed(entry.length());
    readInto(backend, FileType.PACK, pack, entry.offset(), sealed, entry.length());
    return codec.open(sealed, entry, type.word() + " blob " + id + " in pack " + pack);
  }

  /** Names of all documents of a type. */
  public List<BlobId> list(FileType type) throws IOException {
    var ids = new ArrayList<BlobId>();
    for (Backend.Entry entry : backend.list(type)) {
      ids.add(BlobId.parse(entry.name()));
    }
    return ids;
  }

  /** Reads an index, snapshot or lock: JSON bytes, checked against the name. */
  public byte[] loadDocument(FileType type, String name) throws IOException {
    byte[] sealed = read(backend, type, name);
    String what = type.path(name);
    if (!BlobId.of(sealed).hex().equals(name)) {
      throw RepositoryException.damaged(
          what + " is damaged: its content does not fit its name; restore it from another copy");
    }
    return codecs.use(codec -> codec.openDocument(sealed, what));
  }

  /** Stores an index, snapshot or lock durably. */
  public BlobId saveDocument(FileType type, byte[] json) throws IOException {
    byte[] sealed = codecs.use(codec -> codec.sealDocument(json));
    BlobId id = BlobId.of(sealed);
    backend.save(type, id.hex(), List.of(ByteBuffer.wrap(sealed)));
    return id;
  }

  /** Says that somebody works here; waits a moment for others who say so at the same time. */
  public RepositoryLock lock(boolean exclusive) throws IOException {
    return RepositoryLock.acquire(this, exclusive);
  }

  static byte[] read(Backend backend, FileType type, String name) throws IOException {
    try {
      return backend.read(type, name);
    } catch (NoSuchFileException e) {
      throw missing(type, name, e);
    }
  }

  static byte[] read(Backend backend, FileType type, String name, long offset, int length)
      throws IOException {
    try {
      return backend.read(type, name, offset, length);
    } catch (NoSuchFileException e) {
      throw missing(type, name, e);
    } catch (EOFException e) {
      throw RepositoryException.damaged(
          type.path(name) + " is cut short; restore it from another copy", e);
    }
  }

  static void readInto(
      Backend backend, FileType type, String name, long offset, byte[] into, int length)
      throws IOException {
    try {
      backend.readInto(type, name, offset, into, length);
    } catch (NoSuchFileException e) {
      throw missing(type, name, e);
    } catch (EOFException e) {
      throw RepositoryException.damaged(
          type.path(name) + " is cut short; restore it from another copy", e);
    }
  }

  static RepositoryException missing(FileType type, String name, NoSuchFileException e) {
    return new RepositoryException(
        RepositoryException.Kind.MISSING,
        type.path(name) + " is missing; restore it from another copy",
        e);
  }

  /** Gives back the memory that long work needed; call at its end. */
  public void rest() {
    codecs.rest();
  }

  /** Forgets keys; the backend stays open. */
  @Override
  public void close() {
    codecs.close();
  }
}
