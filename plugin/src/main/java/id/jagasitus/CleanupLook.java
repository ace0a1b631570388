package id.jagasitus;

import id.jagasitus.console.watch.SiteLook;
import id.jagasitus.event.Signal;
import id.jagasitus.patrol.SitePatrol;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Looks for a clean-up as the checks do, at once.
 *
 * @param patrol of the site's files; empty where the application is packed
 * @param signals where what is found goes
 */
record CleanupLook(Watching watching, Optional<SitePatrol> patrol, Consumer<List<Signal>> signals)
    implements SiteLook {

  @Override
  public void files() throws IOException {
    if (patrol.isPresent()) {
      signals.accept(patrol.get().look(false));
    }
  }

  @Override
  public void all() throws IOException {
    signals.accept(waiting(() -> watching.served().look()));
    if (patrol.isPresent()) {
      signals.accept(patrol.get().look(true));
    }
  }

  @Override
  public String home() throws IOException {
    return waiting(watching::home);
  }

  private interface Waiting<T> {
    T now() throws IOException, InterruptedException;
  }

  private static <T> T waiting(Waiting<T> what) throws IOException {
    try {
      return what.now();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("stopped while looking at the site", e);
    }
  }
}
