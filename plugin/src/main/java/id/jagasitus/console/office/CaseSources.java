package id.jagasitus.console.office;

import id.jagasitus.console.Viewer;
import id.jagasitus.journal.JournalException;
import id.jagasitus.office.KeptFinding;
import id.jagasitus.office.Moment;
import java.util.Optional;

/**
 * What the desk of cases needs from the rest of the house; the root hands it over.
 *
 * @param findings where cases come from
 * @param moments what happened around a case
 */
public record CaseSources(Findings findings, Moment.Source moments) {

  /** The findings, as far as a case needs them. */
  public interface Findings {
    /** A finding with a copy of its evidence; empty when it is not open any more. */
    Optional<KeptFinding> keep(long id);

    /** Writes down that a case was made of it. */
    void made(Viewer viewer, long finding, long caseNumber) throws JournalException;

    /** No findings. */
    Findings NONE =
        new Findings() {
          @Override
          public Optional<KeptFinding> keep(long id) {
            return Optional.empty();
          }

          @Override
          public void made(Viewer viewer, long finding, long caseNumber) {}
        };
  }
}
