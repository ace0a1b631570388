package id.jagasitus.snapshot;

import java.io.IOException;

/** Somebody asked the work to stop, and it did. */
public final class CancelledException extends IOException {

  private static final long serialVersionUID = 1;

  CancelledException(String phase) {
    super("stopped on request during: " + phase);
  }
}
