package id.jagasitus.vault;

import id.jagasitus.config.Settings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/**
 * {@code [snapshot]}: what the machine dictates about backup.
 *
 * @param repository folder or {@code sftp://} place; beside the home when empty
 * @param extra folders saved along with the site
 * @param dump command whose output is saved, for a database beside us; empty for none. Only here,
 *     never on a page: whoever can name it runs programs on the machine
 * @param dumpName name of that output in the snapshot
 * @param bytesPerSecond how fast unattended work may read
 * @param privateKey for SFTP
 * @param knownHosts for SFTP
 * @param targets further places that get copies
 */
public record SnapshotConfig(
    Optional<String> repository,
    List<Path> extra,
    List<String> dump,
    String dumpName,
    long bytesPerSecond,
    Optional<Path> privateKey,
    Optional<Path> knownHosts,
    List<Target> targets) {

  /** The name of the first place, which no target may have. */
  public static final String PRIMARY = "utama";

  private static final String NAME = "[a-z0-9][a-z0-9-]{0,31}";
  private static final long MIB = 1 << 20;

  public SnapshotConfig {
    extra = List.copyOf(extra);
    dump = List.copyOf(dump);
    targets = List.copyOf(targets);
  }

  /**
   * A further place.
   *
   * @param name short word for people
   * @param location folder or {@code sftp://} place
   * @param everyDays how often it gets a copy
   * @param appendOnly whether nothing is ever removed from here on our side
   */
  public record Target(String name, String location, int everyDays, boolean appendOnly) {}

  /** Reads {@code [snapshot]} and every {@code [[snapshot.target]]}. */
  public static SnapshotConfig from(Settings settings) {
    Settings own = settings.table("snapshot");
    List<String> dump = own.texts("dump", List.of());
    if (!dump.isEmpty() && !Path.of(dump.getFirst()).isAbsolute()) {
      own.note("dump", "expected a program by absolute path, such as [\"/usr/bin/mysqldump\"]");
    }
    return new SnapshotConfig(
        location(own),
        own.texts("extra", List.of()).stream().map(Path::of).toList(),
        dump,
        own.text("dump-name", "dump.sql").replace('/', '-'),
        own.bytes("rate", 40 * MIB, MIB, 10_000 * MIB),
        own.path("ssh-key"),
        own.path("known-hosts"),
        targets(own));
  }

  private static Optional<String> location(Settings settings) {
    return settings.parsed(
        "repository",
        SnapshotConfig::location,
        "a folder by absolute path, or sftp://user@host/folder",
        "/media/cadangan/situs");
  }

  private static String location(String text) {
    if (!text.startsWith("/") && !text.startsWith("sftp://")) {
      throw new IllegalArgumentException(text);
    }
    return text;
  }

  private static List<Target> targets(Settings own) {
    var targets = new ArrayList<Target>();
    var names = new HashSet<>(List.of(PRIMARY));
    for (Settings each : own.tables("target")) {
      String name = each.text("name", "");
      Optional<String> location = location(each);
      if (!name.matches(NAME) || !names.add(name)) {
        each.note("name", "expected a word of its own, for example \"disk-usb\"");
      } else if (location.isEmpty()) {
        each.note("repository", "missing; expected a folder such as \"/media/usb/situs\"");
      } else {
        int days = each.integer("every-days", 1, 1, 366);
        targets.add(new Target(name, location.get(), days, each.flag("append-only", false)));
      }
    }
    return targets;
  }
}
