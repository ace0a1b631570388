package id.jagasitus.chart;

import java.util.Locale;

/** What a coloured part means. Never the only sign of it: a label or a mark says the same. */
public enum Tone {
  /** As it should be. */
  GOOD,
  /** Neither good nor bad. */
  NEUTRAL,
  /** A person should look. */
  REVIEW,
  /** Harm. */
  CRITICAL,
  /** Nothing known. */
  NONE;

  String style() {
    return "c-" + name().toLowerCase(Locale.ROOT);
  }
}
