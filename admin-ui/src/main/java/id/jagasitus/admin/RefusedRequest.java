package id.jagasitus.admin;

/** A request that cannot be served as it is; ends as the worded page of its status. */
final class RefusedRequest extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int status;

  RefusedRequest(int status, String why) {
    super(why, null, false, false);
    this.status = status;
  }

  RefusedRequest(int status, String why, RuntimeException cause) {
    super(why, cause, false, false);
    this.status = status;
  }

  int status() {
    return status;
  }
}
