package id.jagasitus.journal;

/** The door through which a feature writes; {@link Journal} is the one behind it. */
@FunctionalInterface
public interface Appender {
  /**
   * Writes one act and returns when it is on the disk.
   *
   * @param author the account that acts, or {@code system}
   * @param address client address; empty for the machine and the console
   * @param kind for example {@code account.added}
   * @param data a record or map, written as a JSON object
   * @throws JournalException when it could not be written; then nothing of it is recorded
   * @throws IllegalArgumentException when the data is no JSON object or longer than 1 MiB
   */
  Entry append(String author, String address, String kind, Object data) throws JournalException;
}
