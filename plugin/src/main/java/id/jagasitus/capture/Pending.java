package id.jagasitus.capture;

import id.jagasitus.event.RequestEvent;

/**
 * What the filter read of a request that has no answer yet; opaque to everyone else.
 *
 * @param event complete but for status, bytes and duration
 * @param began tick at which the filter was reached, nanoseconds
 */
record Pending(RequestEvent event, long began) {}
