package id.jagasitus.store;

import java.util.List;

/**
 * The most frequent values among the selected events, most frequent first. Each value can be put
 * back into a search of its field.
 *
 * @param total how many events are selected
 * @param own how many would be, too, but are ours, and the filter leaves those out
 * @param statuses status codes
 * @param methods methods
 * @param hosts Host headers
 * @param sources where requests were seen, lower case
 * @param addresses full addresses, or networks where the reader's reach says so
 * @param paths paths
 * @param agents user agents
 */
public record Facets(
    long total,
    long own,
    List<Tally> statuses,
    List<Tally> methods,
    List<Tally> hosts,
    List<Tally> sources,
    List<Tally> addresses,
    List<Tally> paths,
    List<Tally> agents) {

  public Facets {
    statuses = List.copyOf(statuses);
    methods = List.copyOf(methods);
    hosts = List.copyOf(hosts);
    sources = List.copyOf(sources);
    addresses = List.copyOf(addresses);
    paths = List.copyOf(paths);
    agents = List.copyOf(agents);
  }
}
