package id.jagasitus.fresh;

/** How much the court is asked for a section; the strictest first. */
public enum Ask {
  /** It must be there. */
  REQUIRED,
  /** It had better be there. */
  RECOMMENDED,
  /** Nobody asks this court for it; it is neither looked for nor counted. */
  NOT_ASKED;

  /** Whether less is asked than by another. */
  boolean weakerThan(Ask other) {
    return compareTo(other) > 0;
  }
}
