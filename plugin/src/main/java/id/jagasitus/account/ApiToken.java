package id.jagasitus.account;

import java.time.Instant;
import java.util.Optional;

/**
 * A secret with which a program may read, on behalf of an account.
 *
 * @param id public id
 * @param account whose roles it has
 * @param purpose in the person's words
 * @param created when it was made
 * @param used last day it was used, to the day; empty when never
 */
public record ApiToken(
    String id, String account, String purpose, Instant created, Optional<Instant> used) {}
