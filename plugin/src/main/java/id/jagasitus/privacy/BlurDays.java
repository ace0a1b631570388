package id.jagasitus.privacy;

import id.jagasitus.journal.Appender;
import id.jagasitus.journal.Entry;
import id.jagasitus.journal.JournalException;

/**
 * After how many days the host part of addresses is hidden for good, folded from the journal; 0
 * until somebody decides: not before they are removed.
 */
public final class BlurDays {

  /** Most that may be set. */
  public static final int MOST = 3_650;

  private static final String CHANGED = "privacy.changed";

  private final Appender journal;
  private volatile Rule rule = new Rule(0);

  /**
   * The rule.
   *
   * @param blurDays 0 for never
   */
  public record Rule(int blurDays) {
    public Rule {
      if (blurDays < 0 || blurDays > MOST) {
        throw new IllegalArgumentException("blurDays: expected 0 to " + MOST);
      }
    }
  }

  public BlurDays(Appender journal) {
    this.journal = journal;
  }

  /** Takes in an entry of the journal. */
  public void fold(Entry entry) {
    if (entry.kind().equals(CHANGED)) {
      rule = entry.data().as(Rule.class);
    }
  }

  /** The rule in force. */
  public Rule rule() {
    return rule;
  }

  /** Changes it. */
  public void set(String author, String address, Rule wanted) throws JournalException {
    journal.append(author, address, CHANGED, wanted);
  }
}
