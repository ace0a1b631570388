package id.jagasitus.command;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Maps whose order is the one they were written in, so that a line of JSON always reads the same.
 */
final class Pairs {

  private Pairs() {}

  /** A map of names and values in turn. */
  static Map<String, Object> of(Object... namesAndValues) {
    var map = new LinkedHashMap<String, Object>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      map.put((String) namesAndValues[i], namesAndValues[i + 1]);
    }
    return map;
  }
}
