package id.jagasitus.integrity;

import id.jagasitus.site.SitePath;
import java.io.IOException;

/** The approved content of a file is nowhere to be had, so a change of it cannot be undone. */
public final class NotKeptException extends IOException {

  private static final long serialVersionUID = 1;

  NotKeptException(SitePath path) {
    super("neither a kept copy nor a snapshot holds the approved content of " + path.text());
  }
}
