package id.jagasitus.account;

import java.time.Instant;
import java.util.Optional;

/**
 * A secret with which a program may do one kind of thing, on behalf of an account.
 *
 * @param id public id
 * @param account whose roles it has
 * @param purpose in the person's words
 * @param scope what it opens
 * @param created when it was made
 * @param used last day it was used, to the day; empty when never
 */
public record ApiToken(
    String id,
    String account,
    String purpose,
    Scope scope,
    Instant created,
    Optional<Instant> used) {

  /** What a token opens; nothing else. */
  public enum Scope {
    /** Reading. */
    READ,
    /** Beginning a snapshot, and asking how the backup is. */
    SNAPSHOT
  }

  ApiToken usedOn(Instant day) {
    return new ApiToken(id, account, purpose, scope, created, Optional.of(day));
  }
}
