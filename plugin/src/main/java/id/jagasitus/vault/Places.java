package id.jagasitus.vault;

import id.jagasitus.repository.Backend;
import id.jagasitus.repository.Environment;
import id.jagasitus.repository.FileType;
import id.jagasitus.repository.LocalBackend;
import id.jagasitus.repository.Repository;
import id.jagasitus.repository.RetryingBackend;
import id.jagasitus.repository.SftpBackend;
import id.jagasitus.repository.SftpPlace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where the repository and its copies lie, and the ways in. */
final class Places implements AutoCloseable {

  /** With waits of 1, 2, 4 and 8 seconds between them. */
  private static final int ATTEMPTS = 5;

  private final SnapshotConfig config;
  private final Belongings belongings;
  private final Environment environment;
  private final PasswordFile password;
  private @Nullable Repository primary;

  Places(SnapshotConfig config, Belongings belongings, Environment environment) {
    this.config = config;
    this.belongings = belongings;
    this.environment = environment;
    password = new PasswordFile(belongings.passwordFile());
  }

  /** Does something with an open repository. */
  interface Use<T> {
    T with(Repository repository) throws IOException;
  }

  PasswordFile password() {
    return password;
  }

  /** The first place and then the targets. */
  List<String> names() {
    var names = new ArrayList<>(List.of(SnapshotConfig.PRIMARY));
    config.targets().forEach(target -> names.add(target.name()));
    return names;
  }

  Optional<SnapshotConfig.Target> target(String name) {
    return config.targets().stream().filter(each -> each.name().equals(name)).findFirst();
  }

  String location(String name) {
    return target(name)
        .map(SnapshotConfig.Target::location)
        .orElseGet(() -> config.repository().orElseGet(belongings::usualRepository));
  }

  /** The folder of a place on this machine; empty for one elsewhere. */
  Optional<Path> folder(String name) {
    String location = location(name);
    return location.startsWith("/") ? Optional.of(Path.of(location).normalize()) : Optional.empty();
  }

  Backend backend(String name) throws IOException {
    Optional<Path> folder = folder(name);
    if (folder.isPresent()) {
      return new LocalBackend(folder.get());
    }
    Path keys = Path.of(System.getProperty("user.home"), ".ssh");
    SftpPlace place =
        SftpPlace.parse(
            location(name),
            config.privateKey().orElse(keys.resolve("id_ed25519")),
            config.knownHosts().orElse(keys.resolve("known_hosts")));
    return new RetryingBackend(new SftpBackend(place), ATTEMPTS, Thread::sleep);
  }

  /** Whether a place can be reached and holds a repository now; never an error. */
  boolean there(String name) {
    Optional<Path> folder = folder(name);
    if (folder.isPresent()) {
      return Files.isRegularFile(folder.get().resolve("config"));
    }
    try (Backend backend = backend(name)) {
      return backend.exists(FileType.CONFIG, "config");
    } catch (IOException | IllegalArgumentException unreachable) {
      return false;
    }
  }

  /** The open first repository; stays open, so that its keys are made once. */
  synchronized Repository primary() throws IOException {
    if (primary == null) {
      primary = Repository.open(backend(SnapshotConfig.PRIMARY), password.read(), environment);
    }
    return primary;
  }

  /** A second view of the first repository, with an index of its own. */
  Repository reading() throws IOException {
    Repository open = primary();
    return open.through(open.backend());
  }

  <T> T use(String name, Use<T> use) throws IOException {
    if (name.equals(SnapshotConfig.PRIMARY)) {
      return use.with(primary());
    }
    try (Backend backend = backend(name);
        Repository repository = Repository.open(backend, password.read(), environment)) {
      return use.with(repository);
    }
  }

  /** Makes a repository at the first place with a fresh password, kept for unattended runs. */
  synchronized void make() throws IOException {
    char[] fresh = password.exists() ? password.read() : PasswordFile.random(environment.random());
    Backend backend = backend(SnapshotConfig.PRIMARY);
    if (backend.exists(FileType.CONFIG, "config")) {
      primary = Repository.open(backend, fresh, environment);
    } else {
      password.write(fresh); // first, so that no repository exists whose password is lost
      primary = Repository.init(backend, fresh, environment, null);
    }
  }

  /** Makes a repository at a target that cuts files as the first one does. */
  void make(String target) throws IOException {
    try (Backend backend = backend(target);
        Repository made = Repository.init(backend, password.read(), environment, primary())) {
      made.config();
    }
  }

  @Override
  public synchronized void close() throws IOException {
    if (primary != null) {
      primary.close();
      primary.backend().close();
      primary = null;
    }
  }
}
