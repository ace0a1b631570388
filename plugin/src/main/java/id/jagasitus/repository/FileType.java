package id.jagasitus.repository;

/** The kinds of files in a repository and the folder that holds each. */
public enum FileType {
  /** The one file that makes a folder a repository; it has no folder and no id. */
  CONFIG(""),
  /** A password's way to the master key. */
  KEY("keys"),
  /** Who works here now. */
  LOCK("locks"),
  /** A state of the saved folders. */
  SNAPSHOT("snapshots"),
  /** Which blob lies in which pack. */
  INDEX("index"),
  /** Blobs, about 16 MiB together; in 256 folders by the first two digits of the id. */
  PACK("data");

  private final String folder;

  FileType(String folder) {
    this.folder = folder;
  }

  /** Folder below the repository, empty for the config. */
  public String folder() {
    return folder;
  }

  /** Path of a file of this type below the repository, with {@code /}. */
  public String path(String name) {
    return switch (this) {
      case CONFIG -> "config";
      case PACK -> folder + '/' + name.substring(0, 2) + '/' + name;
      default -> folder + '/' + name;
    };
  }

  /** Whether files of this type are named by the SHA-256 of their bytes. */
  boolean namedByContent() {
    return this != CONFIG;
  }
}
