package id.jagasitus.capture;

import id.jagasitus.event.RequestEvent;

/** What the filter read of a request that has no answer yet; opaque to everyone else. */
final class Pending {

  private final RequestEvent event;
  private final long began;
  private volatile boolean own;

  /**
   * @param event complete but for status, bytes and duration
   * @param began tick at which the filter was reached, nanoseconds
   */
  Pending(RequestEvent event, long began) {
    this.event = event;
    this.began = began;
  }

  RequestEvent event() {
    return own ? event.asOwn() : event;
  }

  long began() {
    return began;
  }

  /** Somebody who is logged in to our pages made it. */
  void own() {
    own = true;
  }
}
