package id.jagasitus.admin;

import id.jagasitus.report.Report;
import java.time.YearMonth;
import java.util.List;

/**
 * <em>Laporan</em>.
 *
 * @param reports newest first
 * @param month proposed for a new one
 */
record ReportsPage(List<Report> reports, YearMonth month) {}
