package id.jagasitus.journal;

import java.io.IOException;

/** The journal cannot be opened, read or added to; the message says what to do. */
public final class JournalException extends IOException {
  private static final long serialVersionUID = 1L;

  JournalException(String message) {
    super(message);
  }

  JournalException(String message, Throwable cause) {
    super(message, cause);
  }
}
