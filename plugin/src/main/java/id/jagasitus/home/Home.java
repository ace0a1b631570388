package id.jagasitus.home;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * The one folder in which an installation keeps everything but its snapshots. Where each thing lies
 * is decided here and nowhere else; the operator guide shows the same list.
 *
 * @param root the folder, absolute
 */
public record Home(Path root) {

  private static final Set<PosixFilePermission> OWNER_ONLY =
      PosixFilePermissions.fromString("rwx------");

  public Home {
    root = root.toAbsolutePath().normalize();
  }

  /** What the machine dictates; written by the operator, read once at start. */
  public Path config() {
    return root.resolve("config.toml");
  }

  /** The search index; can be made again from the visitor log. */
  public Path index() {
    return root.resolve("index");
  }

  /** The visitor log, a file a day. */
  public Path access() {
    return root.resolve("access");
  }

  /** Access logs that people handed over, kept as they came. */
  public Path imported() {
    return access().resolve("imported");
  }

  /** How far the logs of other servers were read. */
  public Path tails() {
    return root.resolve("tails");
  }

  /** What the office decided and did, a file a year. */
  public Path journal() {
    return root.resolve("journal");
  }

  /** Invoices, reports and signed papers by content hash. */
  public Path documents() {
    return root.resolve("documents");
  }

  /** Evidence of cases. */
  public Path evidence() {
    return root.resolve("evidence");
  }

  /** The office's own detection rules, and what each rule has seen. */
  public Path rules() {
    return root.resolve("rules");
  }

  /** What the checks of the site know: baselines, copies of approved texts, uptime. */
  public Path watch() {
    return root.resolve("watch");
  }

  /** Decoys of the drill that goes on; gone when it ends, and never served. */
  public Path drill() {
    return root.resolve("drill");
  }

  /** Passwords and keys of unattended runs; never in a snapshot. */
  public Path secrets() {
    return root.resolve("secrets");
  }

  /** The code that lets the first account be made. */
  public Path setupCode() {
    return root.resolve("setup-code.txt");
  }

  /** Mail that waits to be sent. */
  public Path outbox() {
    return root.resolve("outbox");
  }

  /**
   * Makes the folder and those in it, where they are missing; secrets for the owner only.
   *
   * @throws IOException when the disk does not let us
   */
  public void create() throws IOException {
    createRoot();
    for (Path folder :
        new Path[] {index(), imported(), tails(), journal(), documents(), evidence(), watch()}) {
      Files.createDirectories(folder);
    }
    createForOwner(secrets());
  }

  /**
   * Makes the folder where it is missing, for its owner only: it holds visitors' addresses,
   * accounts and keys. One that is there stays as its operator made it.
   *
   * @throws IOException when the disk does not let us
   */
  public void createRoot() throws IOException {
    if (!Files.isDirectory(root)) {
      createForOwner(root);
    }
  }

  private static void createForOwner(Path folder) throws IOException {
    boolean posix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
    if (!posix) {
      Files.createDirectories(folder);
    } else if (!Files.isDirectory(folder)) {
      Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
    } else if (!Files.getPosixFilePermissions(folder).equals(OWNER_ONLY)) {
      Files.setPosixFilePermissions(folder, OWNER_ONLY);
    }
  }

  /**
   * Writes and removes a small file, the only way to know that the home can be written now.
   *
   * @throws IOException why it cannot
   */
  public void probe() throws IOException {
    if (!Files.isDirectory(root)) {
      throw new NoSuchFileException(root.toString());
    }
    Path probe = Files.createTempFile(root, ".probe-", ".tmp");
    try {
      Files.writeString(probe, "x");
    } finally {
      Files.deleteIfExists(probe);
    }
  }
}
