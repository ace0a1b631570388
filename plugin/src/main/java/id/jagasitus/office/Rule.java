package id.jagasitus.office;

import java.time.Duration;
import java.util.Set;

/**
 * Who does a step and in what time.
 *
 * @param posts who may; at least one
 * @param limit time allowed, longer than zero
 * @param working whether working time is counted, or calendar time
 */
public record Rule(Set<Post> posts, Duration limit, boolean working) {
  /** <em>1 hari</em> where working time is counted: 37.5 hours in five days (Perpres 21/2023). */
  static final Duration WORKING_DAY = Duration.ofMinutes(450);

  public Rule {
    posts = Set.copyOf(posts);
    if (posts.isEmpty() || limit.isNegative() || limit.isZero()) {
      throw new IllegalArgumentException(
          "a step needs somebody who may do it and a time longer than zero, not "
              + posts
              + " and "
              + limit);
    }
  }
}
