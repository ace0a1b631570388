package id.jagasitus.launcher;

import id.jagasitus.launcher.server.SiteServer;
import java.time.Duration;

/**
 * Stops the server when the process is asked to end. A stop that takes longer than a service
 * manager would wait for is cut off: what the plugin keeps is whole at any instant.
 */
final class StopSignal {

  private static final Duration LONGEST = Duration.ofMillis(9_500);

  private final SiteServer server;
  private final Thread hook;

  private StopSignal(SiteServer server) {
    this.server = server;
    this.hook = new Thread(this::stop, "stop");
  }

  static StopSignal stops(SiteServer server) {
    var signal = new StopSignal(server);
    Runtime.getRuntime().addShutdownHook(signal.hook);
    return signal;
  }

  private void stop() {
    Thread stopping = Thread.ofPlatform().daemon().name("stopping").start(server::stop);
    try {
      if (!stopping.join(LONGEST)) {
        System.err.println("jagasitus: the stop took longer than 9.5 s; leaving now");
        Runtime.getRuntime().halt(1);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** The server has stopped by itself. */
  void done() {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The process is ending, and the hook is what stopped the server.
      return;
    }
  }
}
