package id.jagasitus.launcher.kill;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where everything lies that stays the same from kill to kill.
 *
 * @param java the program that runs the jar
 * @param folder holds the home, the site, the server's log and its class archive
 * @param port of the server
 */
record Place(Path java, Path jar, Path folder, int port) {

  /** Makes the site and the settings in an empty folder, with a port that is free. */
  static Place make(Path jar, Path folder) throws IOException {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    var place = new Place(java, jar, folder, freePort());
    Files.createDirectories(place.home());
    Files.createDirectories(place.site());
    Files.writeString(
        place.home().resolve("config.toml"), "[proxy]\ntrusted = [\"127.0.0.1/32\"]\n");
    Files.writeString(
        place.site().resolve("index.html"), "<!doctype html><title>PN</title><h1>PN</h1>");
    return place;
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  Path home() {
    return folder.resolve("home");
  }

  Path site() {
    return folder.resolve("site");
  }

  /** Address of the pages. */
  URI pages() {
    return URI.create("http://127.0.0.1:" + port + "/admin");
  }
}
