package id.jagasitus.mail;

import java.time.Instant;

/**
 * Something people should hear of. Texts may come from visitors.
 *
 * @param key notices of one kind and key are one line that grows a count; a finding's id, a section
 * @param title a few words
 * @param text a sentence or two; may be empty
 * @param link path of the page below the pages' path, for example {@code /temuan?id=7}; may be
 *     empty
 */
public record Notice(Kind kind, String key, String title, String text, String link, Instant when) {
  private static final int LONGEST = 2_000;

  /** Begins the title of what belongs to a drill. */
  public static final String DRILL = "LATIHAN: ";

  /**
   * Whether it belongs to a drill, and so comes in a mail of its own; whoever can write titles can
   * bring that about and no more, since it is told all the same.
   */
  public boolean drill() {
    return title.startsWith(DRILL);
  }

  /** What a person may ask to hear of. */
  public enum Kind {
    /** A finding that does harm. */
    CRITICAL,
    /** A finding a person should look at. */
    REVIEW,
    /** The site cannot be reached, or again. */
    REACH,
    /** A backup failed, or its check. */
    BACKUP,
    /** A service or certificate ends soon. */
    EXPIRY,
    /** A step of the procedure waits for the person. */
    STEP,
    /** A step is late. */
    LATE,
    /** A report is ready, approved or due. */
    REPORT,
    /** The machine itself needs help. */
    HEALTH;

    /** Whether somebody waits for a person: such notices come one by one, and are sent so. */
    boolean pressing() {
      return this == STEP || this == LATE;
    }

    /** Whether a notice of a key is told once and never again. */
    boolean once() {
      return pressing() || this == REPORT;
    }
  }

  public Notice {
    key = cut(key);
    title = cut(title);
    text = cut(text);
    link = cut(link);
  }

  private static String cut(String text) {
    return text.codePointCount(0, text.length()) <= LONGEST
        ? text
        : text.substring(0, text.offsetByCodePoints(0, LONGEST - 1)) + '…';
  }
}
