package id.jagasitus.launcher.home;

import java.util.ArrayList;
import java.util.List;

/** Whether the operator wants the running command to stop. Any thread may ask or tell. */
public final class Cancellation {

  private final List<Runnable> listeners = new ArrayList<>();
  private boolean requested;

  /** Asks the command to stop at its next whole step. */
  public void request() {
    List<Runnable> told;
    synchronized (this) {
      requested = true;
      told = List.copyOf(listeners);
      listeners.clear();
    }
    told.forEach(Runnable::run);
  }

  /** Whether somebody asked. */
  public synchronized boolean requested() {
    return requested;
  }

  /** Runs {@code listener} once, when somebody asks. */
  void whenRequested(Runnable listener) {
    synchronized (this) {
      if (!requested) {
        listeners.add(listener);
        return;
      }
    }
    listener.run();
  }
}
