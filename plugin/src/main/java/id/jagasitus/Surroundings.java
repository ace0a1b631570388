package id.jagasitus;

import id.jagasitus.home.Machine;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Where the plugin runs.
 *
 * @param machine clock and randomness
 * @param container name and version of the servlet container
 * @param reported whether a launcher promised to report every request
 * @param site folder the site is served from; empty where the WAR is packed
 */
public record Surroundings(
    Machine machine, String container, boolean reported, Optional<Path> site) {

  /** The machine this runs on. */
  public static Machine thisMachine() {
    return new Machine(InstantSource.system(), System::nanoTime, new SecureRandom());
  }
}
