package id.jagasitus.command;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * One part of what the office decides, as {@code settings export} writes it.
 *
 * @param name its name in the file
 * @param type a record whose parts JSON can hold; none of them is secret
 * @param now what is in force
 * @param problem why a value is refused, in a sentence; empty when it is not
 * @param change puts a value in force and writes it to the journal
 */
public record SettingsPart<T>(
    String name,
    Class<T> type,
    Supplier<T> now,
    Function<T, Optional<String>> problem,
    Change<T> change) {

  /** Puts a value in force. */
  @FunctionalInterface
  public interface Change<T> {
    void to(T wanted) throws Exception;
  }
}
