package id.jagasitus.report;

import java.util.Locale;

/** A part of the monthly report that a person edits, in the order of the paper. */
public enum Part {
  PURPOSE,
  OBSTACLES,
  ALTERNATIVES,
  RECOMMENDATION,
  FOLLOW_UP,
  CLOSING;

  /** In forms and in the journal. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
