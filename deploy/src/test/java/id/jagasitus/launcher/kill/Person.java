package id.jagasitus.launcher.kill;

import id.jagasitus.launcher.kill.Browser.Answer;
import java.io.IOException;
import java.util.List;
import java.util.Random;

/** Somebody who acts without pause from log-in until the server dies. */
final class Person implements Runnable {

  static final String PASSWORD = "ayam putih tidur siang";
  private static final int PAUSE_MS = 20;

  private final String name;
  private final Browser browser;
  private final Ledger ledger;
  private final Random random;
  private final List<Task> tasks;
  private volatile boolean dead;

  /** One kind of thing to do. */
  @FunctionalInterface
  interface Task {
    /** Does it once; false when there is nothing of it to do now. */
    boolean run() throws IOException, InterruptedException;
  }

  Person(String name, Browser browser, Ledger ledger, Random random, List<Task> tasks) {
    this.name = name;
    this.browser = browser;
    this.ledger = ledger;
    this.random = random;
    this.tasks = List.copyOf(tasks);
  }

  /** The server is gone: whatever fails from now on fails for that reason. */
  void bereaved() {
    dead = true;
  }

  @Override
  public void run() {
    try {
      logIn(browser, name, PASSWORD);
      while (!dead) {
        if (!anything()) {
          Thread.sleep(PAUSE_MS);
        }
      }
    } catch (IOException | InterruptedException killed) {
      // the server died; what was acknowledged until now counts
    } catch (Unexpected e) {
      if (!dead) {
        ledger.trouble(name + ": " + e.getMessage());
      }
    }
  }

  private boolean anything() throws IOException, InterruptedException {
    int first = random.nextInt(tasks.size());
    for (int i = 0; i < tasks.size(); i++) {
      if (tasks.get((first + i) % tasks.size()).run()) {
        return true;
      }
    }
    return false;
  }

  static void logIn(Browser browser, String name, String password)
      throws IOException, InterruptedException {
    Form form = browser.form("/masuk", "/masuk", "").with("nama", name).with("sandi", password);
    Answer answer = browser.send(form);
    if (answer.status() != 303) {
      throw new Unexpected("log-in of " + name + ": " + answer.status());
    }
  }
}
