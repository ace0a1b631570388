package id.jagasitus.site;

/**
 * Something the scan could not look at, or should be looked at by a person.
 *
 * @param path where; what lies below a folder with a problem is unknown, not gone
 * @param kind what kind of problem
 * @param detail what the platform said; hostile text
 */
public record ScanProblem(SitePath path, Kind kind, String detail) {

  /** What can be in the way. */
  public enum Kind {
    /** The file or folder cannot be read. */
    UNREADABLE,
    /** The file changed while it was read, twice. */
    UNSTEADY,
    /** The link leads out of the site's folder. */
    LINK_OUTSIDE,
    /** The link leads nowhere, or round in a circle. */
    LINK_BROKEN,
    /** The scan stopped at a limit. */
    TOO_MANY,
    /** Folders are nested deeper than the scan goes. */
    TOO_DEEP
  }

  /** Whether entries may exist at or below the path that the scan did not see. */
  boolean hides() {
    return switch (kind) {
      case UNREADABLE, TOO_MANY, TOO_DEEP -> true;
      case UNSTEADY, LINK_OUTSIDE, LINK_BROKEN -> false;
    };
  }
}
