package id.jagasitus.site;

import java.io.IOException;
import java.nio.file.Path;

/** The stored baseline is not what was approved; it proves nothing any more. */
public final class DamagedBaselineException extends IOException {

  private static final long serialVersionUID = 1L;

  DamagedBaselineException(Path file, int line, String what) {
    super(
        "baseline %s line %d: %s; bring the file back from a snapshot, or look at the site and approve a new baseline"
            .formatted(file, line, what));
  }
}
