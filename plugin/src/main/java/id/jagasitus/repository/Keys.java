package id.jagasitus.repository;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The passwords of a repository; each opens the same master key. */
public final class Keys {

  private final Repository repository;

  Keys(Repository repository) {
    this.repository = repository;
  }

  /**
   * A password, without the password.
   *
   * @param id name of the key file
   * @param created when it was added
   * @param owner account and machine that added it
   */
  public record Key(BlobId id, Instant created, Identity owner) {}

  /** Tries every key file. */
  static MasterKey unlock(Backend backend, char[] password, Environment environment)
      throws IOException {
    List<Backend.Entry> files = backend.list(FileType.KEY);
    RepositoryException unreadable = null;
    for (Backend.Entry file : files) {
      try {
        KeyFile key = load(backend, file.name());
        MasterKey master = key.open(password, environment.random());
        if (master != null) {
          return master;
        }
      } catch (RepositoryException e) {
        unreadable = e;
      }
    }
    if (files.isEmpty()) {
      throw RepositoryException.missing(
          "the repository at " + backend.location() + " has no key file; copy keys/ back");
    }
    throw wrong(backend, files.size(), unreadable);
  }

  private static RepositoryException wrong(
      Backend backend, int keys, @org.jspecify.annotations.Nullable RepositoryException cause) {
    String also = cause == null ? "" : "; besides, " + cause.getMessage();
    var wrong =
        new RepositoryException(
            RepositoryException.Kind.WRONG_PASSWORD,
            "none of the " + keys + " keys of " + backend.location() + " opens with it" + also);
    if (cause != null) {
      wrong.addSuppressed(cause);
    }
    return wrong;
  }

  private static KeyFile load(Backend backend, String name) throws IOException {
    byte[] bytes = Repository.read(backend, FileType.KEY, name);
    String what = FileType.KEY.path(name);
    if (!BlobId.of(bytes).hex().equals(name)) {
      throw RepositoryException.damaged(what + " is damaged: its content does not fit its name");
    }
    return KeyFile.fromJson(bytes, what);
  }

  /** All keys, oldest first. */
  public List<Key> list() throws IOException {
    var keys = new ArrayList<Key>();
    for (Backend.Entry file : repository.backend().list(FileType.KEY)) {
      KeyFile key = load(repository.backend(), file.name());
      keys.add(new Key(BlobId.parse(file.name()), key.created(), key.owner()));
    }
    keys.sort(java.util.Comparator.comparing(Key::created).thenComparing(Key::id));
    return keys;
  }

  /** Adds a password. */
  public BlobId add(char[] password) throws IOException {
    if (password.length == 0) {
      throw new RepositoryException(
          RepositoryException.Kind.WRONG_PASSWORD, "an empty password protects nothing");
    }
    Environment env = repository.environment();
    KeyFile key =
        KeyFile.seal(
            repository.codecs().key(),
            password,
            env.identity(),
            env.clock().instant(),
            env.random());
    byte[] bytes = key.toJson();
    BlobId id = BlobId.of(bytes);
    repository.backend().save(FileType.KEY, id.hex(), List.of(ByteBuffer.wrap(bytes)));
    return id;
  }

  /** The key that a password opens. */
  public BlobId find(char[] password) throws IOException {
    for (Backend.Entry file : repository.backend().list(FileType.KEY)) {
      KeyFile key = load(repository.backend(), file.name());
      if (key.open(password, repository.environment().random()) != null) {
        return BlobId.parse(file.name());
      }
    }
    throw wrong(repository.backend(), list().size(), null);
  }

  /** Takes a password away; the last one stays. */
  public void remove(BlobId id) throws IOException {
    List<Backend.Entry> files = repository.backend().list(FileType.KEY);
    if (files.size() < 2) {
      throw new RepositoryException(
          RepositoryException.Kind.WRONG_PASSWORD,
          "this is the only key; without it nobody could open the repository; add another first");
    }
    repository.backend().remove(FileType.KEY, id.hex());
  }

  /** Replaces a password: the new key is durable before the old one goes. */
  public BlobId change(char[] old, char[] fresh) throws IOException {
    BlobId former = find(old);
    BlobId added = add(fresh);
    repository.backend().remove(FileType.KEY, former.hex());
    return added;
  }
}
