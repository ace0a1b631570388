package id.jagasitus.account;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The entries of this package in the journal: kinds, and the shape of their data. */
final class Written {
  static final String ADDED = "account.added";
  static final String REMOVED = "account.removed";
  static final String ROLES = "account.roles";
  static final String PASSWORD = "account.password";
  static final String PROFILE = "account.profile";
  static final String SECOND_FACTOR = "account.second-factor";
  static final String LOGGED_IN = "account.logged-in";
  static final String GUESSED = "account.guessed-at";
  static final String SESSION_ENDED = "account.session-ended";
  static final String TOKEN_ADDED = "account.token-added";
  static final String TOKEN_USED = "account.token-used";
  static final String TOKEN_ENDED = "account.token-ended";
  static final String DEPUTY_SET = "account.deputy-set";
  static final String DEPUTY_ENDED = "account.deputy-ended";

  private Written() {}

  record Added(String name, Set<Role> roles, String hash, boolean mustChange) {}

  record Named(String name) {}

  record Roles(String name, Set<Role> roles) {}

  record Password(String name, String hash, boolean mustChange) {}

  record Person(String name, Profile profile) {}

  /**
   * @param secret base32; empty when the second factor was taken away
   * @param recovery hashes of the recovery codes
   */
  record SecondFactor(String name, String secret, List<String> recovery) {}

  /**
   * @param network /24 or /48 it came from
   * @param step time step of the code that was used; 0 without one
   * @param recovery hash of the recovery code that was used up
   */
  record LoggedIn(String name, String network, long step, @Nullable String recovery) {}

  record Guessed(String name, String network, int failures) {}

  record SessionEnded(String name, String session) {}

  /**
   * @param scope absent in old entries, which were for reading
   */
  record TokenAdded(
      String id, String name, String purpose, String hash, ApiToken.@Nullable Scope scope) {}

  record TokenUsed(String id, Instant day) {}

  record Id(String id) {}
}
