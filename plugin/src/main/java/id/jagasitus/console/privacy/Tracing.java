package id.jagasitus.console.privacy;

import id.jagasitus.event.Network;
import id.jagasitus.privacy.Erasure;
import id.jagasitus.privacy.Holder;
import id.jagasitus.privacy.Holding;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A search as it runs; written by one thread, read by pages. */
final class Tracing {

  private static final Logger LOG = System.getLogger(Tracing.class.getName());

  private final long id;
  private final Network who;
  private final Instant begun;
  private final List<Holding> found = new ArrayList<>();
  private boolean running = true;

  Tracing(long id, Network who, Instant begun) {
    this.id = id;
    this.who = who;
    this.begun = begun;
  }

  long id() {
    return id;
  }

  Network who() {
    return who;
  }

  Instant begun() {
    return begun;
  }

  synchronized boolean running() {
    return running;
  }

  void run(List<Holder> holders) {
    try {
      for (Holder holder : holders) {
        add(look(holder));
      }
    } finally {
      end();
    }
  }

  private Holding look(Holder holder) {
    try {
      return holder.look(who);
    } catch (IOException | RuntimeException e) { // the others are looked at all the same
      LOG.log(Level.WARNING, "A search for what is held of somebody missed " + holder.place(), e);
      return Holding.failed(holder.place(), e);
    }
  }

  private synchronized void add(Holding holding) {
    found.add(holding);
  }

  private synchronized void end() {
    running = false;
  }

  synchronized PrivacyDesk.Search search(List<Erasure> erased) {
    boolean openCase =
        found.stream()
            .anyMatch(
                each ->
                    each.place() == Holding.Place.CASES
                        && each.count() > 0
                        && each.until().isEmpty());
    return new PrivacyDesk.Search(id, who.toString(), running, found, openCase, erased);
  }
}
