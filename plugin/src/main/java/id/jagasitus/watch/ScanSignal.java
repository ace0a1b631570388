package id.jagasitus.watch;

/**
 * One thing the scanner saw, and the points it adds.
 *
 * @param id stable id, for example {@code hidden-gambling-link}
 * @param points what it adds to the score; 0 for a remark
 * @param detail what was seen and where, short; hostile text
 */
public record ScanSignal(String id, int points, String detail) {

  private static final int LONGEST_DETAIL = 200;

  public ScanSignal {
    if (detail.length() > LONGEST_DETAIL) {
      detail = detail.substring(0, LONGEST_DETAIL) + '…';
    }
  }
}
