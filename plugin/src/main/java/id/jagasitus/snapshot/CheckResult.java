package id.jagasitus.snapshot;

import java.util.List;

/**
 * What a check found.
 *
 * @param snapshots checked
 * @param trees checked, each once
 * @param packs that the index names
 * @param packsRead packs read back whole
 * @param bytesRead their bytes
 * @param errors each a sentence; the repository is sound when there is none
 * @param hints what does no harm: packs that no index names, for example
 */
public record CheckResult(
    int snapshots,
    int trees,
    int packs,
    int packsRead,
    long bytesRead,
    List<String> errors,
    List<String> hints) {

  public CheckResult {
    errors = List.copyOf(errors);
    hints = List.copyOf(hints);
  }

  /** Whether nothing is wrong. */
  public boolean sound() {
    return errors.isEmpty();
  }
}
