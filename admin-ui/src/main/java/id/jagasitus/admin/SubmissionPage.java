package id.jagasitus.admin;

import id.jagasitus.office.ActKind;
import id.jagasitus.office.Case;
import id.jagasitus.office.Submission;
import java.util.List;
import java.util.Set;

/**
 * A report on its way.
 *
 * @param report the report
 * @param cases what it reports
 * @param may what the reader may do with it now
 * @param typed the note, when it was refused
 * @param messenger how the next person gets to know
 */
record SubmissionPage(
    Submission report, List<Case> cases, Set<ActKind> may, String typed, Messenger messenger) {

  boolean may(String act) {
    return may.contains(ActKind.valueOf(act));
  }
}
