package id.jagasitus.admin;

import id.jagasitus.office.Case;
import id.jagasitus.office.Moment;
import java.util.List;

/**
 * What happened around a case.
 *
 * @param about the case
 * @param moments in order of time
 * @param hour whether only the hour before the first sign is shown
 */
record TimelinePage(Case about, List<Moment> moments, boolean hour) {}
