package id.jagasitus.snapshot;

import id.jagasitus.repository.Backend;
import id.jagasitus.repository.Environment;
import id.jagasitus.repository.LocalBackend;
import id.jagasitus.repository.Repository;
import id.jagasitus.repository.TestRepositories;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A repository and the verbs that tests need, each of which starts anew as a command would. */
final class Vault {

  private final Backend backend;
  private final Environment environment;

  private final Repository key;

  private Vault(Backend backend, Repository key) throws IOException {
    this.backend = backend;
    this.key = key;
    environment = TestRepositories.environment();
  }

  static Vault at(Backend backend) throws IOException {
    return new Vault(backend, TestRepositories.open(backend));
  }

  /** The same repository through another backend. */
  Vault through(Backend other) throws IOException {
    return new Vault(other, key);
  }

  static Vault create(Path place) throws IOException {
    return create(new LocalBackend(place));
  }

  static Vault create(Backend backend) throws IOException {
    return new Vault(backend, TestRepositories.init(backend));
  }

  interface Use<T> {
    T with(Repository repository) throws IOException;
  }

  <T> T use(Use<T> what) throws IOException {
    try (Repository repository = TestRepositories.reopen(key, backend)) {
      return what.with(repository);
    }
  }

  ArchiveResult archive(Path site, String... tags) throws IOException {
    return archive(ArchiveRequest.of(List.of(site), tags));
  }

  ArchiveResult archive(ArchiveRequest request) throws IOException {
    return use(
        repository -> new Archiver(repository, environment, 2).snapshot(request, Work.unslowed()));
  }

  RestoreResult restore(Snapshot snapshot, Path site, Path target) throws IOException {
    var request = new RestoreRequest(snapshot, site.toString(), List.of(), target, true, false);
    return use(repository -> new Restorer(repository, 2).restore(request, Work.unslowed()));
  }

  CheckResult check() throws IOException {
    return use(
        repository -> new Checker(repository, 2, Work.unslowed()).check(Checker.ReadData.ALL));
  }

  List<Snapshot> list() throws IOException {
    return use(repository -> new Snapshots(repository).list());
  }
}
