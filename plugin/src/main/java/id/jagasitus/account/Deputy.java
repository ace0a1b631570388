package id.jagasitus.account;

import java.time.LocalDate;

/**
 * Somebody who stands in for an official.
 *
 * @param id stable id
 * @param account account name of the deputy
 * @param role what they stand in for
 * @param kind printed before the title
 * @param from first day, in the office's zone
 * @param to last day, included
 */
public record Deputy(
    String id, String account, Role role, Kind kind, LocalDate from, LocalDate to) {

  /** Why the post is not held by its official. */
  public enum Kind {
    /** <em>Pelaksana harian</em>: the official is away for a while. */
    PLH,
    /** <em>Pelaksana tugas</em>: the post is vacant. */
    PLT
  }

  /** Whether they stand in on a day. */
  public boolean on(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(to);
  }
}
