package id.jagasitus.finding;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Actors whose points are counted and who have no finding yet, in bounded number and memory: the
 * longest untouched is given up first. Not thread-safe.
 */
final class Watched {

  /** What all of them together may take, about. */
  static final long MOST_BYTES = 24L << 20;

  private final int most;
  private final LinkedHashMap<Register.Key, Gathering> actors =
      new LinkedHashMap<>(1024, 0.75f, true);
  private long bytes;
  private long forgotten;

  Watched(int most) {
    this.most = most;
  }

  Optional<Gathering> get(Register.Key key) {
    return Optional.ofNullable(actors.get(key));
  }

  void put(Register.Key key, Gathering gathering) {
    remove(key);
    actors.put(key, gathering);
    grew(gathering.bytes());
  }

  void remove(Register.Key key) {
    Gathering known = actors.remove(key);
    bytes -= known == null ? 0 : known.bytes();
  }

  /** One of them takes so many bytes more. */
  void grew(long by) {
    bytes += by;
    while (actors.size() > most || (bytes > MOST_BYTES && actors.size() > 1)) {
      Map.Entry<Register.Key, Gathering> eldest = actors.entrySet().iterator().next();
      remove(eldest.getKey());
      forgotten++;
    }
  }

  /** How many were given up because there were too many. */
  long forgotten() {
    return forgotten;
  }

  long bytes() {
    return bytes;
  }
}
