package id.jagasitus.launcher.kill;

/** A page answered what it should not. */
final class Unexpected extends RuntimeException {

  private static final long serialVersionUID = 1L;

  Unexpected(String what) {
    super(what);
  }
}
