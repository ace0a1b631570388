package id.jagasitus.office;

import java.time.Duration;
import java.util.Set;

/** The steps of the procedure, with what it says of each ({@code SOP Pengelolaan Website}). */
@SuppressWarnings("ImmutableEnumChecker") // a rule is a record over an unmodifiable set
public enum Step {
  /** Content and availability are looked at. */
  MONITOR(1, Set.of(Post.ADMIN), Duration.ofDays(1), false),
  /** The site is backed up. */
  BACK_UP(2, Set.of(Post.ADMIN), Duration.ofDays(1), false),
  /** Visitors are looked at. */
  VISITORS(3, Set.of(Post.ADMIN), Duration.ofDays(1), false),
  /** Connection, hosting and domain are renewed. */
  RENEW(4, Set.of(Post.ADMIN), Duration.ofHours(3), true),
  /** Situation, problem and alternatives are reported to the Kasubbag. */
  REPORT(5, Set.of(Post.ADMIN), Rule.WORKING_DAY, true),
  /** The report is forwarded to the Sekretaris. */
  FORWARD(6, Set.of(Post.KASUBBAG), Duration.ofMinutes(5), true),
  /** Measures are decided. */
  DECIDE(7, Set.of(Post.SEKRETARIS), Duration.ofHours(2), true),
  /** The problem is solved; one hour to three days. */
  SOLVE(8, Set.of(Post.ADMIN), Duration.ofDays(3), false),
  /** The site is backed up again, and the case is closed. */
  BACK_UP_AGAIN(9, Set.of(Post.ADMIN), Duration.ofHours(1), true);

  private final int number;
  private final Rule rule;

  Step(int number, Set<Post> posts, Duration limit, boolean working) {
    this.number = number;
    this.rule = new Rule(posts, limit, working);
  }

  /** Number in the procedure, 1 to 9. */
  public int number() {
    return number;
  }

  /** What holds while the office has decided nothing else. */
  public Rule initial() {
    return rule;
  }
}
