package id.jagasitus.console.watch;

import java.io.IOException;

/** Looks at the site anew, because a stage of a clean-up says something of it. */
public interface SiteLook {

  /** At the files whose stamps changed. */
  void files() throws IOException;

  /** At the content of every file, whatever its stamps say, and at what is served. */
  void all() throws IOException;

  /**
   * What the public address answers an ordinary visitor: the status, or why there was no answer;
   * empty while the address is not set.
   */
  String home() throws IOException;
}
