package id.jagasitus.vault;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What there is to save, and what never is.
 *
 * @param site folder that visitors see; empty for a packed web application
 * @param kept files and folders of the home: configuration, documents, evidence
 * @param journal folder of the journal
 * @param access folder of the visitor log
 * @param secrets folder of passwords and keys; never saved
 * @param home folder of everything; the repository lies beside it unless told otherwise
 */
public record Belongings(
    Optional<Path> site, List<Path> kept, Path journal, Path access, Path secrets, Path home) {

  public Belongings {
    kept = List.copyOf(kept);
  }

  Path passwordFile() {
    return secrets.resolve("snapshot-password");
  }

  /** Where the repository lies when nobody named a place: beside the home. */
  String usualRepository() {
    return home.resolveSibling(home.getFileName() + "-cadangan").toString();
  }
}
