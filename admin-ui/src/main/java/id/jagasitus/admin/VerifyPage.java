package id.jagasitus.admin;

import id.jagasitus.console.paper.ReportDesk.Verdict;
import java.util.Optional;

/**
 * <em>Verifikasi</em>.
 *
 * @param verdict on the file that was just handed over
 */
record VerifyPage(Optional<Verdict> verdict) {}
