package id.jagasitus.console.visitor;

import id.jagasitus.console.visitor.VisitorDesk.Count;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Everything one address or network did in a range.
 *
 * @param address who; for a network, its CIDR form as text and token
 * @param network whether it is a whole network
 * @param requests how many in the range
 * @param own how many more that the scope leaves out
 * @param first first request ever stored
 * @param last last request ever stored
 * @param series over time
 * @param statuses by class
 * @param topPages most asked
 * @param agents user agents it showed
 * @param addresses for a network, its addresses with the most requests; labels are masked texts and
 *     clauses are tokens
 * @param rows one page of the list, newest first
 * @param next where the list's following page starts; empty on the last
 * @param clause search that finds the same; for a viewer who may not see the address, its network's
 */
public record AddressProfile(
    ShownAddress address,
    boolean network,
    long requests,
    long own,
    Instant first,
    Instant last,
    List<Dashboard.Bucket> series,
    List<Count> statuses,
    List<Count> topPages,
    List<Count> agents,
    List<Count> addresses,
    List<Visit> rows,
    Optional<String> next,
    String clause) {

  public AddressProfile {
    series = List.copyOf(series);
    statuses = List.copyOf(statuses);
    topPages = List.copyOf(topPages);
    agents = List.copyOf(agents);
    addresses = List.copyOf(addresses);
    rows = List.copyOf(rows);
  }
}
