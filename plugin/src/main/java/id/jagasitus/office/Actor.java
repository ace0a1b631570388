package id.jagasitus.office;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Who acts, and as what.
 *
 * @param name account
 * @param address client address; empty for the machine
 * @param own posts the person holds
 * @param standing posts the person stands in for today, with {@code PLH} or {@code PLT}
 */
public record Actor(String name, String address, Set<Post> own, Map<Post, String> standing) {
  public Actor {
    own = Set.copyOf(own);
    standing = Map.copyOf(standing);
  }

  /** The machine, which holds no post. */
  public static final Actor SYSTEM = new Actor("system", "", Set.of(), Map.of());

  /** Whether the person may act for any of these posts. */
  public boolean may(Set<Post> posts) {
    return as(posts).isPresent();
  }

  /** What the person acts as: their own post first, else one they stand in for. */
  public Optional<Capacity> as(Set<Post> allowed) {
    return java.util.Arrays.stream(Post.values())
        .filter(allowed::contains)
        .filter(own::contains)
        .map(post -> new Capacity(post, ""))
        .findFirst()
        .or(() -> standingIn(allowed));
  }

  private Optional<Capacity> standingIn(Set<Post> allowed) {
    return java.util.Arrays.stream(Post.values())
        .filter(post -> allowed.contains(post) && standing.containsKey(post))
        .map(post -> new Capacity(post, standing.getOrDefault(post, "")))
        .findFirst();
  }
}
