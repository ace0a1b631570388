package id.jagasitus.accesslog;

import java.util.List;

/**
 * What became of a file; {@code lines = imported + duplicates + rejected}.
 *
 * @param format the format it was read in
 * @param lines lines that are not empty
 * @param imported lines added to the store
 * @param duplicates lines that were imported before
 * @param rejected lines that could not be read
 * @param examples the first of those
 */
public record ImportSummary(
    LogFormat format,
    long lines,
    long imported,
    long duplicates,
    long rejected,
    List<Rejected> examples) {

  public ImportSummary {
    examples = List.copyOf(examples);
  }

  /**
   * A line that could not be read.
   *
   * @param line its number, from 1
   * @param text its beginning, sensitive values masked; hostile
   */
  public record Rejected(long line, String text) {}
}
