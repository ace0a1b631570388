package id.jagasitus.detect;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;

/**
 * Asks the name service whether a visitor is the search robot it claims to be, as search engines
 * say one should: the name of its address must end with theirs, and that name must have the
 * address. Answers take their time, so they are for the next request; the latest are remembered.
 * Whoever runs a site decides whether to ask, since the name service learns of visitors.
 */
public final class RobotNames {

  /** Visitors whose answer is remembered. */
  private static final int MOST = 4_096;

  /** Questions that may wait; beyond, visitors stay undecided. */
  private static final int MOST_WAITING = 64;

  private final NameService service;
  private final Executor background;
  private final Map<String, Answer> answers =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Answer> eldest) {
          return size() > MOST;
        }
      };

  private int waiting;

  /** What names and addresses belong to each other. */
  public interface NameService {
    /** Name of an address; empty where it has none or nobody answers. */
    Optional<String> nameOf(String address);

    /** Addresses of a name, as text; none where nobody answers. */
    List<String> addressesOf(String name);
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
  public RobotNames(NameService service, Executor background) {
    this.service = service;
    this.background = background;
  }

  /** Whether a visitor's name ends with one of a search engine's; asks where that is not known. */
  synchronized Answer of(String address, List<String> endings) {
    String key = address + ' ' + endings.getFirst();
    Answer known = answers.get(key);
    if (known != null || waiting >= MOST_WAITING) {
      return known == null ? Answer.OPEN : known;
    }
    waiting++;
    answers.put(key, Answer.OPEN);
    background.execute(() -> answered(key, fits(address, endings)));
    return answers.getOrDefault(key, Answer.OPEN);
  }

  private boolean fits(String address, List<String> endings) {
    Optional<String> name = service.nameOf(address);
    return name.isPresent()
        && endings.stream().anyMatch(name.get()::endsWith)
        && service.addressesOf(name.get()).contains(address);
  }

  private synchronized void answered(String key, boolean fits) {
    waiting--;
    answers.put(key, fits ? Answer.TRUE : Answer.FALSE);
  }
}
