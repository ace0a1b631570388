package id.jagasitus.admin;

import id.jagasitus.console.paper.ReportDesk.Shown;
import id.jagasitus.report.Part;
import id.jagasitus.report.Report;
import java.util.List;
import java.util.Map;

/**
 * One report.
 *
 * @param parts as they stand, or as they were typed
 */
record ReportPage(Shown shown, Map<Part, String> parts) {
  ReportPage {
    parts = Map.copyOf(parts);
  }

  Report report() {
    return shown.report();
  }

  String part(Part part) {
    return parts.getOrDefault(part, "");
  }

  List<Part> all() {
    return List.of(Part.values());
  }

  boolean sealed() {
    return report().seal().isPresent();
  }

  int version() {
    return report().latest().number();
  }
}
