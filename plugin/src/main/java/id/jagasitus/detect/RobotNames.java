package id.jagasitus.detect;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;

/**
 * Asks the name service whether a visitor is the search robot it claims to be, as search engines
 * say one should: the name of its address must end with theirs, and that name must have the
 * address. Answers take their time, so they are for the next request; the latest are remembered.
 * Where nobody answers, nobody is accused, and it is asked again later. Whoever runs a site decides
 * whether to ask, since the name service learns of visitors.
 */
public final class RobotNames {

  private static final Logger LOG = System.getLogger(RobotNames.class.getName());

  /** Visitors whose answer is remembered. */
  private static final int MOST = 4_096;

  /** Questions that may wait; beyond, visitors stay undecided. */
  private static final int MOST_WAITING = 64;

  /** After so long without an answer it is asked again. */
  private static final long AGAIN = Duration.ofMinutes(10).toNanos();

  private final NameService service;
  private final Executor background;
  private final LongSupplier nanoTime;
  private final Map<String, Known> answers =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Known> eldest) {
          return size() > MOST;
        }
      };

  private int waiting;
  private boolean answering = true;

  /** An answer, and when the question was sent. */
  private record Known(Answer answer, long asked) {}

  /** What names and addresses belong to each other; an exception says that nobody answered. */
  public interface NameService {
    /** Names of an address, lower case without the last dot; none where it has none. */
    List<String> namesOf(String address) throws IOException;

    /** Addresses of a name, as text; none where there is no such name. */
    List<String> addressesOf(String name) throws IOException;
  }

  /** What is known of a claim. */
  enum Answer {
    /** Nobody has answered yet. */
    OPEN,
    /** The names fit. */
    TRUE,
    /** They do not. */
    FALSE
  }

  /**
   * Asks nothing before somebody claims to be a robot.
   *
   * @param background where questions wait for their answers
   */
  public RobotNames(NameService service, Executor background, LongSupplier nanoTime) {
    this.service = service;
    this.background = background;
    this.nanoTime = nanoTime;
  }

  /** Whether a visitor's name ends with one of a search engine's; asks where that is not known. */
  synchronized Answer of(String address, List<String> endings) {
    String key = address + ' ' + endings.getFirst();
    Known known = answers.get(key);
    if ((known != null && !stale(known)) || waiting >= MOST_WAITING) {
      return known == null ? Answer.OPEN : known.answer;
    }
    waiting++;
    answers.put(key, new Known(Answer.OPEN, nanoTime.getAsLong()));
    background.execute(() -> answered(key, ask(address, endings)));
    Known now = answers.get(key);
    return now == null ? Answer.OPEN : now.answer;
  }

  private boolean stale(Known known) {
    return known.answer == Answer.OPEN && nanoTime.getAsLong() - known.asked > AGAIN;
  }

  private Answer ask(String address, List<String> endings) {
    try {
      return fits(address, endings) ? Answer.TRUE : Answer.FALSE;
    } catch (IOException e) {
      silent(e);
      return Answer.OPEN;
    }
  }

  /** Said once until somebody answers again: it tells nothing about the visitor. */
  private synchronized void silent(IOException e) {
    if (answering) {
      LOG.log(Level.WARNING, "Whether search robots are genuine stays open: nobody answers", e);
    }
    answering = false;
  }

  private boolean fits(String address, List<String> endings) throws IOException {
    for (String name : service.namesOf(address)) {
      if (endings.stream().anyMatch(name::endsWith)
          && service.addressesOf(name).contains(address)) {
        return true;
      }
    }
    return false;
  }

  private synchronized void answered(String key, Answer answer) {
    waiting--;
    answering |= answer != Answer.OPEN;
    answers.put(key, new Known(answer, nanoTime.getAsLong()));
  }
}
