package id.jagasitus.admin;

import id.jagasitus.office.CaseAct;
import id.jagasitus.office.Playbook;
import java.util.List;

/**
 * The form of a new case.
 *
 * @param playbook troubles to begin with
 * @param trouble the one that was chosen; empty for none
 * @param brief what is in the form
 * @param findings findings it is made of
 */
record NewCasePage(
    Playbook playbook, String trouble, CaseAct.Describe brief, List<Long> findings) {}
