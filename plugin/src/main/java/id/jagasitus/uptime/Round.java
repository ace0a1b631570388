package id.jagasitus.uptime;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Asks for every address of a round, several at a time: where none of fifty services answers, the
 * site's own turn still comes within two minutes.
 */
final class Round {

  private static final int AT_ONCE = 16;

  private Round() {}

  /**
   * Every answer, in the order of the checks; without those that were not there when this thread
   * was interrupted, which stays so.
   */
  static Map<Check, Answer> ask(List<Check> checks, Probe probe) {
    var answers = new LinkedHashMap<Check, Answer>();
    ExecutorService workers = Executors.newFixedThreadPool(AT_ONCE);
    try {
      var begun = new LinkedHashMap<Check, Future<Answer>>();
      checks.forEach(check -> begun.put(check, workers.submit(() -> probe.look(check))));
      for (Map.Entry<Check, Future<Answer>> one : begun.entrySet()) {
        answers.put(one.getKey(), one.getValue().get());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException e) {
      throw new IllegalStateException("looking at an address failed", e.getCause());
    } finally {
      workers.shutdownNow();
    }
    return answers;
  }
}
