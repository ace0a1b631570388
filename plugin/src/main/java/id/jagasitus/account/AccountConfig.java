package id.jagasitus.account;

import id.jagasitus.config.Settings;
import java.time.Duration;

/**
 * What the machine dictates about log-in.
 *
 * @param hashMemoryKiB memory of one Argon2id hash, KiB
 * @param hashPasses passes of one Argon2id hash
 * @param leastPassword least characters of a password
 * @param sessionIdle a session ends when it was not used for so long
 * @param sessionLife a session ends so long after log-in, used or not
 */
public record AccountConfig(
    int hashMemoryKiB,
    int hashPasses,
    int leastPassword,
    Duration sessionIdle,
    Duration sessionLife) {

  /** Most passwords that are hashed at once: one for strangers, one for known networks. */
  static final int LANES = 2;

  /**
   * Defaults: 19 MiB and 2 passes (OWASP Password Storage Cheat Sheet, Argon2id), at most two at
   * once, so 38 MiB of a heap of 192 MiB.
   */
  public static AccountConfig from(Settings settings) {
    Settings mine = settings.table("account");
    Duration hour = Duration.ofHours(1);
    return new AccountConfig(
        (int) (mine.bytes("hash-memory", 19L << 20, 7L << 20, 256L << 20) >> 10),
        mine.integer("hash-passes", 2, 1, 20),
        mine.integer("least-password", 12, 8, 64),
        mine.duration(
            "session-idle", hour.multipliedBy(2), Duration.ofMinutes(5), Duration.ofDays(7)),
        mine.duration("session-life", hour.multipliedBy(12), hour, Duration.ofDays(30)));
  }
}
