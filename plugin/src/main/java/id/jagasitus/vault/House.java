package id.jagasitus.vault;

import id.jagasitus.journal.Appender;
import id.jagasitus.repository.Environment;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.IntSupplier;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * What the vault is lent by the house around it.
 *
 * @param journal where acts are written
 * @param environment clock, randomness and who writes
 * @param nanoTime elapsed time
 * @param scan looks for signs of injected content below a folder
 * @param busy whether visitors need the machine now
 * @param zone whose days and hours the office means
 * @param keepDays how long the office keeps visitors' requests
 */
public record House(
    Appender journal,
    Environment environment,
    LongSupplier nanoTime,
    Function<Path, Verdict> scan,
    BooleanSupplier busy,
    Supplier<ZoneId> zone,
    IntSupplier keepDays) {

  Instant now() {
    return environment.clock().instant();
  }
}
