package id.jagasitus.report;

import id.jagasitus.paper.Block;

/** The officials of the procedure on the day of a paper. */
public record Signers(Official admin, Official kasubbag, Official sekretaris) {
  /**
   * One of them.
   *
   * @param title as it is printed, with {@code Plh.} or {@code Plt.} where somebody stands in
   * @param name with degrees; empty while the office has not entered it
   * @param nip may be empty
   */
  public record Official(String title, String name, String nip) {
    Block.Signature sign(String above) {
      return new Block.Signature(above, title, name, nip);
    }
  }
}
