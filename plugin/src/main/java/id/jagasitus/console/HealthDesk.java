package id.jagasitus.console;

import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How the machine itself is. */
public interface HealthDesk {

  /** The state of this moment; cheap enough to ask on every page. */
  Health now();

  /** What the self-check looks at; the pages have a name and sentences for each. */
  enum Subject {
    /** Whether the filter sees requests. */
    FILTER,
    /** Whether the home can be written. */
    HOME,
    /** Free room on the home's disk. */
    DISK,
    /** Whether the clock is sane. */
    CLOCK,
    /** Version of Java. */
    JAVA,
    /** Queue between the visitors and the writer. */
    QUEUE,
    /** How far the index and detection are behind the visitor log. */
    BACKLOG,
    /** The search index. */
    INDEX,
    /** The journal's chain. */
    JOURNAL,
    /** The visitor log files. */
    ACCESS_LOG,
    /** Log files of another server that are followed. */
    TAIL,
    /** The folder of the site. */
    SITE,
    /** Whether every request is examined. */
    DETECTION,
    /** Whether the bounds on detection's memory acted. */
    BOUND,
    /** The office's own rules. */
    RULES,
    /** What runs by itself at its times. */
    JOBS
  }

  /** How a subject is. */
  enum State {
    /** As it should be. */
    GOOD,
    /** Works, but a person should look. */
    REVIEW,
    /** Does not work. */
    CRITICAL,
    /** Not in use, or not known yet. */
    OFF
  }

  /**
   * One answer of the self-check.
   *
   * @param facts numbers, names and system messages that belong to it, in the order in which the
   *     page's sentence for this subject and state names them
   */
  record Check(Subject subject, State state, List<String> facts) {
    public Check {
      facts = List.copyOf(facts);
    }
  }

  /**
   * The state of a moment.
   *
   * @param queued events that wait
   * @param capacity events that may wait
   * @param recorded events recorded since the start
   * @param dropped events lost since the start because the queue was full
   * @param lastDrop when the last one was lost
   * @param stored requests in the index
   * @param indexBytes its size on disk
   * @param oldest oldest request in the index
   * @param lastWrite when the index was last written
   * @param freeBytes room left on the home's disk
   * @param started when this process started
   * @param versions names and versions: Jagasitus, Java, container, operating system …
   */
  record Health(
      List<Check> checks,
      long queued,
      long capacity,
      long recorded,
      long dropped,
      Optional<Instant> lastDrop,
      long stored,
      long indexBytes,
      Optional<Instant> oldest,
      Optional<Instant> lastWrite,
      long freeBytes,
      Instant started,
      Map<String, String> versions) {
    public Health {
      checks = List.copyOf(checks);
      versions = Collections.unmodifiableMap(new LinkedHashMap<>(versions));
    }

    /** The worst state of all checks. */
    public State worst() {
      return checks.stream()
          .map(Check::state)
          .filter(state -> state != State.OFF)
          .max(Comparator.naturalOrder())
          .orElse(State.GOOD);
    }
  }
}
