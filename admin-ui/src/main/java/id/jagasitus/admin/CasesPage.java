package id.jagasitus.admin;

import id.jagasitus.office.Case;
import id.jagasitus.office.Submission;
import java.util.List;

/**
 * Cases and reports.
 *
 * @param cases the newest first
 * @param reports the newest first
 * @param all whether those that are over are among them
 * @param mayOpen whether the reader may open a case
 */
record CasesPage(List<Case> cases, List<Submission> reports, boolean all, boolean mayOpen) {}
