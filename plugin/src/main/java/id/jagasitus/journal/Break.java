package id.jagasitus.journal;

/**
 * A place where the chain does not hold.
 *
 * @param file name of the file in the journal's folder
 * @param line number of the line in that file, from 1
 * @param reason what was expected and what is there
 */
public record Break(String file, long line, String reason) {
  @Override
  public String toString() {
    return file + " line " + line + ": " + reason;
  }
}
