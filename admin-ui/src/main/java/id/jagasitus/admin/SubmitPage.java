package id.jagasitus.admin;

import id.jagasitus.office.Case;
import id.jagasitus.office.Submission;
import java.util.List;

/**
 * The form of step 5.
 *
 * @param drafts cases that can be reported
 * @param chosen which are ticked
 * @param number of a returned report; 0 for a new one
 * @param sheet what is in the form
 */
record SubmitPage(List<Case> drafts, List<Long> chosen, long number, Submission.Sheet sheet) {

  boolean ticked(Case each) {
    return chosen.contains(each.id()) || sheet.cases().contains(each.id());
  }
}
