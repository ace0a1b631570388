package id.jagasitus.admin;

import id.jagasitus.admin.text.Texts;
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

  /** A case in a few lines, as far as it is written. */
  static String situation(Case about, Texts texts) {
    String problem = about.title() + (about.brief().problem().isEmpty() ? "" : ": ");
    String harm = about.brief().harm();
    String tail = harm.isEmpty() ? "" : "\n" + texts.get("casefield.harm") + ": " + harm;
    return problem + about.brief().problem() + tail;
  }

  boolean ticked(Case each) {
    return chosen.contains(each.id()) || sheet.cases().contains(each.id());
  }
}
