package id.jagasitus.account;

import java.time.Instant;

/**
 * A log-in that still holds.
 *
 * @param id public id, to list and end it by
 * @param account name
 * @param csrf goes into every form; a form without it was not made by our pages
 * @param since log-in
 * @param used last request
 * @param address it was last used from
 * @param userAgent of the log-in; hostile
 */
public record Session(
    String id,
    String account,
    String csrf,
    Instant since,
    Instant used,
    String address,
    String userAgent) {

  /** Whether a form carries this session's token, in a time that tells nothing. */
  public boolean csrfFits(String given) {
    return Secrets.same(csrf, given);
  }

  Session usedAt(Instant now, String from) {
    return new Session(id, account, csrf, since, now, from, userAgent);
  }
}
