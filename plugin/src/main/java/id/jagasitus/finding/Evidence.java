package id.jagasitus.finding;

import id.jagasitus.event.RequestEvent;
import id.jagasitus.event.Signal;
import java.util.List;

/**
 * What a finding rests on, bounded however long it goes on.
 *
 * @param first its first requests, at most 200
 * @param latest its latest requests, at most 200, none that is among the first
 * @param examples the first signal of each rule
 */
public record Evidence(List<RequestEvent> first, List<RequestEvent> latest, List<Signal> examples) {
  public Evidence {
    first = List.copyOf(first);
    latest = List.copyOf(latest);
    examples = List.copyOf(examples);
  }
}
