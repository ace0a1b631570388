package id.jagasitus.event;

/** How urgent something is, in the three words the screens use. */
public enum Severity {
  /** Worth a line in a digest ({@code info}). */
  INFO,
  /** A person should look at it ({@code perlu diperiksa}). */
  REVIEW,
  /** Something succeeded that must not have, or harm is visible ({@code kritis}). */
  CRITICAL
}
