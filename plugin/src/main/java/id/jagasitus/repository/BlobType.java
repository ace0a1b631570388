package id.jagasitus.repository;

import java.util.Locale;

/** What a blob holds; the two are kept in separate packs and separate name spaces. */
public enum BlobType {
  /** A stretch of a file. */
  DATA,
  /** The JSON listing of one folder. */
  TREE;

  /** The word used in index files. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The type that an index file names. */
  static BlobType of(String word) throws RepositoryException {
    return switch (word) {
      case "data" -> DATA;
      case "tree" -> TREE;
      default ->
          throw RepositoryException.damaged(
              "an index names a blob of type \"" + word + "\"; known are data and tree");
    };
  }
}
