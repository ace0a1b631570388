package id.jagasitus.account;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One account with its secrets, while the journal is folded; guarded by {@link Roster}. */
final class Member {
  private static final Duration KNOWN = Duration.ofDays(90);
  private static final int MOST_NETWORKS = 32;

  final String name;
  final Instant created;
  Set<Role> roles;
  String hash;
  boolean mustChange;
  Profile profile = Profile.EMPTY;
  String totp = "";
  long lastStep;
  final Set<String> recovery = new HashSet<>();
  private final Map<String, Instant> networks = new LinkedHashMap<>();
  private @Nullable Instant lastSeen;

  Member(Written.Added added, Instant created) {
    this.name = added.name();
    this.created = created;
    this.roles = Set.copyOf(added.roles());
    this.hash = added.hash();
    this.mustChange = added.mustChange();
  }

  void secondFactor(String secret, List<String> codes) {
    totp = secret;
    lastStep = 0;
    recovery.clear();
    recovery.addAll(codes);
  }

  void loggedIn(Written.LoggedIn entry, Instant time) {
    lastSeen = time;
    lastStep = Math.max(lastStep, entry.step());
    if (entry.recovery() != null) {
      recovery.remove(entry.recovery());
    }
    networks.remove(entry.network());
    networks.put(entry.network(), time);
    if (networks.size() > MOST_NETWORKS) {
      networks.remove(networks.keySet().iterator().next());
    }
  }

  boolean knows(String network, Instant now) {
    Instant last = networks.get(network);
    return last != null && last.plus(KNOWN).isAfter(now);
  }

  Account account() {
    return new Account(
        name,
        roles,
        profile,
        created,
        Optional.ofNullable(lastSeen),
        mustChange,
        !totp.isEmpty(),
        recovery.size());
  }
}
