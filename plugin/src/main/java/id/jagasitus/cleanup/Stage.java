package id.jagasitus.cleanup;

/**
 * The stages of a clean-up, in the only order in which they may be signed: who restores before the
 * way in is closed is infected again (web.dev, <em>Clean and maintain your site</em>; advice of
 * Indonesian CSIRTs).
 */
public enum Stage {
  /** Copies of files and logs, with their hashes, before anything is changed. */
  EVIDENCE,
  /** A notice page (HTTP 503) from outside the infected folder. */
  NOTICE,
  /** The way in and the back doors found and closed. */
  ENTRY,
  /** What was approved is back. */
  RESTORE,
  /** Programs are up to date, every password is new. */
  PASSWORDS,
  /** Looked again, and nothing critical was seen. */
  RESCAN,
  /** Search engines were asked to forget, authorities were told. */
  SEARCH,
  /** A new backup and a new baseline. */
  BACKUP
}
