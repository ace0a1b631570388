package id.jagasitus.report;

import java.util.Map;

/** The entries of this package in the journal: kinds, and the shape of their data. */
final class Written {
  static final String MADE = "report.made";
  static final String EDITED = "report.edited";
  static final String SEALED = "report.sealed";
  static final String SIGNED = "report.signed";

  private Written() {}

  record Made(String id, MonthlyFigures figures, Map<String, String> parts) {}

  record Edited(String id, int version, Map<String, String> parts) {}

  record Sealed(String id, int version, String number, String file, long bytes) {}

  record Signed(String id, String name, String file, long bytes) {}
}
