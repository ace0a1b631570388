package id.jagasitus.webapp;

import java.nio.file.Path;

/** The web application in one servlet container, on a port of the loopback address. */
interface Container extends AutoCloseable {

  int port();

  @Override
  void close();

  /**
   * What a test decides about the application it starts.
   *
   * @param reports whether the container keeps a launcher's promise to report every request
   */
  record Setup(Path home, boolean enabled, boolean reports) {

    /** The folder that becomes the WAR. */
    static Path war() {
      return Path.of(System.getProperty("jagasitus.war", "target/jagasitus-webapp"));
    }
  }
}
