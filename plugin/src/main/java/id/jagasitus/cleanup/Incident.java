package id.jagasitus.cleanup;

import id.jagasitus.event.RequestEvent;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/**
 * The facts of an injection, as they are reported.
 *
 * @param finding number of the finding
 * @param court name of the court
 * @param site public address of the site, or empty
 * @param kind what it is, in words
 * @param first when it was first seen
 * @param last when it was last seen
 * @param places what is infected
 * @param signs what was seen
 * @param steps what was done about it so far
 * @param requests for the infected places, newest first, addresses as they may be given
 * @param whole whether the addresses are whole, with approval
 * @param zone of the court
 */
public record Incident(
    long finding,
    String court,
    String site,
    String kind,
    Instant first,
    Instant last,
    List<Place> places,
    List<String> signs,
    List<Cleanups.Signed> steps,
    List<RequestEvent> requests,
    boolean whole,
    ZoneId zone) {

  /**
   * One infected place.
   *
   * @param path within the site
   * @param sha256 of the file as it was found; empty for what is only served
   * @param before of the file as it was approved; empty for a new one
   */
  public record Place(String path, String sha256, String before) {}

  public Incident {
    places = List.copyOf(places);
    signs = List.copyOf(signs);
    steps = List.copyOf(steps);
    requests = List.copyOf(requests);
  }
}
