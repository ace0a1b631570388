package id.jagasitus.vault;

import id.jagasitus.journal.Journal;
import id.jagasitus.repository.TestRepositories;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** A small site with a home and a vault, all below one folder. */
final class TestVault implements AutoCloseable {

  static final ZoneId ZONE = ZoneId.of("Asia/Jakarta");

  final Path site;
  final Path home;
  final Journal journal;
  final Ledger ledger = new Ledger();
  final Vault vault;

  /** Moved by hand; snapshots get the real time plus this. */
  Duration ahead = Duration.ZERO;

  Verdict verdict = Verdict.CHECKED;
  private final InstantSource clock = () -> InstantSource.system().instant().plus(ahead);

  TestVault(Path folder) throws IOException {
    this(folder, List.of());
  }

  TestVault(Path folder, List<SnapshotConfig.Target> targets) throws IOException {
    site = Files.createDirectories(folder.resolve("www/situs"));
    home = Files.createDirectories(folder.resolve("home"));
    write("index.html", "<h1>Pengadilan</h1>");
    write("berita/satu.html", "<p>satu</p>");
    for (String name : List.of("journal", "access", "documents", "secrets")) {
      Files.createDirectories(home.resolve(name));
    }
    Files.writeString(home.resolve("documents/surat.txt"), "surat");
    Files.writeString(home.resolve("secrets/address-key"), "rahasia");
    Files.writeString(home.resolve("access/2026-01-02.log"), "192.0.2.7 GET /\n");
    journal = Journal.open(home.resolve("journal"), clock);
    journal.follow(ledger::fold);
    vault = new Vault(config(targets), belongings(), ledger, house());
  }

  private static SnapshotConfig config(List<SnapshotConfig.Target> targets) {
    return new SnapshotConfig(
        Optional.empty(),
        List.of(),
        List.of("/bin/echo", "isi basis data"),
        "dump.sql",
        1L << 40,
        Optional.empty(),
        Optional.empty(),
        targets);
  }

  private Belongings belongings() {
    return new Belongings(
        Optional.of(site),
        List.of(home.resolve("documents"), home.resolve("evidence")),
        home.resolve("journal"),
        home.resolve("access"),
        home.resolve("secrets"),
        home);
  }

  private House house() throws IOException {
    return new House(
        journal,
        TestRepositories.environment(clock),
        System::nanoTime,
        folder -> verdict,
        () -> false,
        () -> ZONE,
        () -> 90);
  }

  void write(String path, String content) throws IOException {
    Path file = site.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
  }

  String read(String path) throws IOException {
    return Files.readString(site.resolve(path));
  }

  /** A snapshot of the site now. */
  Saved take() throws IOException {
    vault.take(Reason.BUTTON, "", "budi");
    vault.await();
    return vault.shelf().snapshots().getFirst();
  }

  Restored restore(Saved from, String... chosen) {
    vault.restore(from.id(), List.of(chosen), false, "budi");
    vault.await();
    return ledger.restored().getFirst();
  }

  Instant now() {
    return clock.instant();
  }

  @Override
  public void close() throws IOException {
    vault.close();
    journal.close();
  }
}
