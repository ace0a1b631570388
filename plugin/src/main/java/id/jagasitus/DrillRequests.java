package id.jagasitus;

import id.jagasitus.event.RequestEvent;
import id.jagasitus.event.Source;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The requests of a drill's attack: what a curious program asks for, answered with 404 and sent by
 * nobody. They are never put on the network, so they cannot do what they ask for.
 */
final class DrillRequests {

  private static final String AGENT = "Jagasitus-Latihan";
  private static final int NOT_FOUND = 404;
  private static final long APART_MILLIS = 10;

  private static final List<String> QUERIES =
      List.of(
          "id=1%27%20UNION%20SELECT%20nama,sandi%20FROM%20latihan--%20",
          "id=2%27%20UNION%20SELECT%20nama,sandi%20FROM%20latihan--%20",
          "id=1%27%20OR%20%271%27=%271",
          "id=1;%20SELECT%20sleep(5)--%20",
          "cari=%3Cscript%3Ealert(%27LATIHAN%27)%3C/script%3E",
          "berkas=../../../../etc/passwd");

  private DrillRequests() {}

  /**
   * The requests, the last of them now.
   *
   * @param address whom they seem to come from
   */
  static List<RequestEvent> of(String address, Instant now) {
    var requests = new ArrayList<RequestEvent>();
    long first = now.toEpochMilli() - APART_MILLIS * (QUERIES.size() - 1);
    for (String query : QUERIES) {
      requests.add(request(address, query, first + APART_MILLIS * requests.size()));
    }
    return requests;
  }

  private static RequestEvent request(String address, String query, long millis) {
    String path = "/latihan/berita.php";
    return new RequestEvent(
        millis,
        "GET",
        "http",
        "latihan.invalid",
        path,
        query,
        "HTTP/1.1",
        NOT_FOUND,
        0,
        0,
        address,
        address,
        "",
        "",
        AGENT,
        "",
        "",
        -1,
        List.of(),
        Map.of(),
        Source.FILTER,
        false,
        false,
        path.length() + 1 + query.length());
  }
}
