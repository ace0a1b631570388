package id.jagasitus.console.visitor;

import id.jagasitus.event.RequestEvent;
import id.jagasitus.store.Robots;

/** Turns recorded requests into lines of a list. */
public final class Visits {

  private final ShownAddresses addresses;

  public Visits(ShownAddresses addresses) {
    this.addresses = addresses;
  }

  public Visit masked(RequestEvent event) {
    return of(event, addresses.masked(event.client()));
  }

  Visit of(RequestEvent event, ShownAddress client) {
    return new Visit(
        event.time(),
        client,
        event.method(),
        event.host(),
        event.uri(),
        event.status(),
        event.bytes(),
        event.durationMicros(),
        event.referer(),
        event.userAgent(),
        kind(event.userAgent()),
        event.source(),
        event.refused(),
        event.own());
  }

  static Visit.Kind kind(String userAgent) {
    return Robots.isRobot(userAgent) ? Visit.Kind.ROBOT : Visit.Kind.PERSON;
  }
}
