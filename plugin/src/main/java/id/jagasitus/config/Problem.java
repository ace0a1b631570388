package id.jagasitus.config;

import org.jspecify.annotations.Nullable;

/**
 * One thing wrong with the settings, in a form an operator can act on.
 *
 * @param source the file's name, or {@code environment} for a value handed in from outside
 * @param line line in the file, counted from 1; 0 where no line applies
 * @param key full dotted name; empty for a fault of the file's syntax
 * @param given the value as written; null when the value is missing or the key is the problem
 * @param message what is expected, with an example
 */
public record Problem(String source, int line, String key, @Nullable String given, String message) {

  /** One sentence: {@code config.toml line 14: serve.port = 99999: expected …}. */
  @Override
  public String toString() {
    var text = new StringBuilder(source);
    if (line > 0) {
      text.append(" line ").append(line);
    }
    text.append(": ");
    if (!key.isEmpty()) {
      text.append(key);
      if (given != null) {
        text.append(" = ").append(given);
      }
      text.append(": ");
    }
    return text.append(message).toString();
  }
}
