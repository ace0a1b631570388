package id.jagasitus.accesslog;

/** A file that cannot be imported, for a reason its owner can mend. */
public final class ImportException extends Exception {

  private static final long serialVersionUID = 1;

  /** Why. */
  public enum Kind {
    /** Not the shape of any known format; {@link LogFormat#keys} names them. */
    UNKNOWN_FORMAT,
    /** Compressed, and cannot be unpacked to its end. */
    DAMAGED,
    /** Another import is running. */
    BUSY
  }

  private final Kind kind;

  public ImportException(Kind kind, String message) {
    super(message);
    this.kind = kind;
  }

  public Kind kind() {
    return kind;
  }
}
