package id.jagasitus;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** Stops one part after the other. */
final class Shutdown {

  private static final Logger LOG = System.getLogger(Shutdown.class.getName());

  private Shutdown() {}

  /** One thing to stop. */
  interface Stop {
    void run() throws Exception;
  }

  /** What does not stop must not keep the others from being written out. */
  static void stop(String what, Stop stop) {
    try {
      stop.run();
    } catch (Exception e) {
      LOG.log(Level.ERROR, "Stopping the " + what + " failed", e);
    }
  }
}
