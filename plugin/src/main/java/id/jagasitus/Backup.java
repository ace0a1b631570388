package id.jagasitus;

import id.jagasitus.console.OfficeConsole;
import id.jagasitus.home.Home;
import id.jagasitus.repository.Environment;
import id.jagasitus.repository.Identity;
import id.jagasitus.vault.Belongings;
import id.jagasitus.vault.House;
import id.jagasitus.vault.SnapshotConfig;
import id.jagasitus.vault.Vault;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Puts a vault together from the parts of the house. */
final class Backup {

  private Backup() {}

  /**
   * A vault over an open home.
   *
   * @param site folder that visitors see
   * @param busy whether visitors need the machine now
   */
  static Vault of(
      Installation installation, SnapshotConfig config, Optional<Path> site, BooleanSupplier busy)
      throws IOException {
    var machine = installation.machine();
    OfficeConsole office = installation.office();
    var scan = new SiteScan(machine.clock(), () -> office.settings().zone());
    var house =
        new House(
            installation.journal(),
            new Environment(Identity.ofThisProcess(), machine.clock(), machine.random()),
            machine.nanoTime(),
            scan::verdict,
            busy,
            () -> office.settings().zone(),
            () -> office.settings().keepDays());
    return new Vault(config, belongings(installation.home(), site), installation.backups(), house);
  }

  private static Belongings belongings(Home home, Optional<Path> site) {
    return new Belongings(
        site.map(path -> path.toAbsolutePath().normalize()),
        List.of(home.config(), home.documents(), home.evidence()),
        home.journal(),
        home.access(),
        home.secrets(),
        home.root());
  }
}
