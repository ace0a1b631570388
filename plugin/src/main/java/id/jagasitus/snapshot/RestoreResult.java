package id.jagasitus.snapshot;

import java.util.List;

/**
 * What was restored.
 *
 * @param files written, or that would be
 * @param folders made
 * @param links symbolic and hard links made
 * @param bytes written
 * @param owners whether owners were set, which only root can
 * @param left what was not restored and why, a sentence each
 */
public record RestoreResult(
    long files, long folders, long links, long bytes, boolean owners, List<String> left) {

  public RestoreResult {
    left = List.copyOf(left);
  }
}
