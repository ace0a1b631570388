package id.jagasitus.admin;

import id.jagasitus.report.PaperKind;
import id.jagasitus.vault.Disc;
import java.util.List;

/**
 * <em>Cakram</em>.
 *
 * @param discs newest first
 * @param admin whether the reader may act
 * @param busy whether something runs now
 */
record SnapshotDiscsPage(List<Disc> discs, boolean admin, boolean busy) {

  SnapshotDiscsPage {
    discs = List.copyOf(discs);
  }

  /** Label and sleeve of a disc on paper. */
  static String pdf(Disc disc) {
    return LetterPage.link(LettersHandler.PDF, PaperKind.DISC, disc.sha256());
  }
}
