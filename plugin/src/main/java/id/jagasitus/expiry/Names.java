package id.jagasitus.expiry;

import java.io.IOException;
import java.util.List;

/** How names of the site are looked up. */
public interface Names {

  /**
   * Where a host leads (A and AAAA records).
   *
   * @throws IOException when the name is not known, or nobody answers
   */
  List<String> addresses(String host) throws IOException;

  /**
   * Who answers for a domain (NS records), lower case.
   *
   * @throws IOException when nobody answers
   */
  List<String> nameServers(String domain) throws IOException;

  /**
   * Who takes mail for a domain (MX records), lower case.
   *
   * @throws IOException when nobody answers
   */
  List<String> mailServers(String domain) throws IOException;

  /**
   * Who may issue certificates for a domain (CAA records, RFC 8659), as {@code issue name}.
   *
   * @throws IOException when nobody answers
   */
  List<String> issuers(String domain) throws IOException;
}
