package id.jagasitus.finding;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntSupplier;

/** A map that gives up its longest untouched entry when it is full. */
final class BoundedMap<K, V> extends LinkedHashMap<K, V> {

  private static final long serialVersionUID = 1;

  private final transient IntSupplier most;
  private final transient Runnable dropped;

  BoundedMap(IntSupplier most, Runnable dropped) {
    super(1024, 0.75f, true);
    this.most = most;
    this.dropped = dropped;
  }

  @Override
  protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
    boolean full = size() > most.getAsInt();
    if (full) {
      dropped.run();
    }
    return full;
  }
}
