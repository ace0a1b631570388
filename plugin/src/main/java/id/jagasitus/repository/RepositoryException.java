package id.jagasitus.repository;

import java.io.IOException;

/** A repository cannot do what was asked. The message says what happened and what to do. */
public final class RepositoryException extends IOException {

  /** What went wrong, for those who must react to it. */
  public enum Kind {
    /** There is no repository at the place. */
    ABSENT,
    /** There is one already where a new one was to be made. */
    PRESENT,
    /** No key opens with the password. */
    WRONG_PASSWORD,
    /** Somebody else holds a lock that does not go with the one wanted. */
    LOCKED,
    /** A file does not hold what it must. */
    DAMAGED,
    /** A file or blob that others refer to is not there. */
    MISSING,
    /** A newer format, or a way of making keys that is not known here. */
    UNSUPPORTED,
    /** The own lock is gone or too old; going on could harm. */
    LOCK_LOST
  }

  private static final long serialVersionUID = 1;

  private final Kind kind;

  RepositoryException(Kind kind, String message) {
    super(message);
    this.kind = kind;
  }

  RepositoryException(Kind kind, String message, Throwable cause) {
    super(message, cause);
    this.kind = kind;
  }

  /** What went wrong. */
  public Kind kind() {
    return kind;
  }

  static RepositoryException damaged(String message) {
    return new RepositoryException(Kind.DAMAGED, message);
  }

  static RepositoryException damaged(String message, Throwable cause) {
    return new RepositoryException(Kind.DAMAGED, message, cause);
  }

  static RepositoryException missing(String message) {
    return new RepositoryException(Kind.MISSING, message);
  }
}
