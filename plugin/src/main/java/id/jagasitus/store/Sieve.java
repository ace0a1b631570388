package id.jagasitus.store;

import id.jagasitus.query.Field;
import java.util.Set;

/**
 * What is looked for in every event, several things at once, each with a mark of its own. What a
 * text says must not depend on the event's other texts: a store may then ask once for each distinct
 * text, and has far fewer of those than events.
 */
public interface Sieve {

  /** Most marks there can be. */
  int MOST = 64;

  /** How many marks there are. */
  int marks();

  /** The fields whose texts say anything. */
  Set<Field> fields();

  /** Marks that an event of this method and status may bear, bit {@code n} for mark {@code n}. */
  long allowed(String method, int status);

  /** What looks at texts; one for each thread. */
  Eye eye();

  /**
   * Told, by any thread, that so many more events were looked at.
   *
   * @return false to end it
   */
  boolean goOn(int events);

  /** Looks at one text. */
  interface Eye {
    /** Marks that a text of a field gives, bit {@code n} for mark {@code n}. */
    long of(Field field, String text);
  }
}
