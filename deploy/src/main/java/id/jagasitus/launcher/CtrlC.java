package id.jagasitus.launcher;

import id.jagasitus.launcher.home.Cancellation;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Turns Ctrl-C into a polite request, and gives the command a moment to end by itself. */
final class CtrlC implements AutoCloseable {

  private static final long PATIENCE_SECONDS = 10;

  private final CountDownLatch done = new CountDownLatch(1);
  private final Thread hook;

  private CtrlC(Cancellation cancellation) {
    this.hook = new Thread(() -> cancel(cancellation), "ctrl-c");
  }

  static CtrlC cancels(Cancellation cancellation) {
    var ctrlC = new CtrlC(cancellation);
    Runtime.getRuntime().addShutdownHook(ctrlC.hook);
    return ctrlC;
  }

  private void cancel(Cancellation cancellation) {
    if (done.getCount() == 0) {
      return;
    }
    cancellation.request();
    try {
      if (!done.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        System.err.println("jagasitus: the command did not stop; leaving it");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** The command has ended; the process may go. */
  void done() {
    done.countDown();
  }

  @Override
  public void close() {
    done();
  }
}
