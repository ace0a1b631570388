package id.jagasitus.integrity;

import id.jagasitus.site.FileType;
import id.jagasitus.site.SiteFile;
import java.io.IOException;

/** What was approved is nowhere to be had, so a change of it cannot be undone. */
public final class NotKeptException extends IOException {

  private static final long serialVersionUID = 1;

  private final boolean file;

  NotKeptException(SiteFile approved) {
    super(
        switch (approved.type()) {
          case FILE ->
              "neither a kept copy nor a snapshot holds the approved content of "
                  + approved.path().text();
          case FOLDER, LINK, OTHER ->
              approved.path().text()
                  + " was approved as no ordinary file ("
                  + approved.type()
                  + "), and only files can be put back: make it again by hand";
        });
    file = approved.type() == FileType.FILE;
  }

  /** Whether a file was approved there, and not a link or a folder. */
  public boolean file() {
    return file;
  }
}
