package id.jagasitus.webapp;

import jakarta.servlet.Filter;
import java.util.Map;
import java.util.function.Consumer;

/** The plugin while it runs, as far as a container has to know it. */
interface Running extends AutoCloseable {

  /** Sees every request first. */
  Filter filter();

  /** Where a launcher reports every finished request. */
  Consumer<Map<String, Object>> requestLog();

  /** Writes what waits and stops, within seconds. */
  @Override
  void close();
}
