package id.jagasitus.expiry;

import id.jagasitus.watch.PageFetch;
import id.jagasitus.watch.Visitor;
import java.io.IOException;
import java.net.URI;

/**
 * Asks a registry by RDAP (RFC 9082, section 3.1.3), under our own name. Redirects to other servers
 * are not followed, since only addresses that the settings list may be called.
 *
 * @param fetch how to ask
 * @param base address up to the domain's name
 */
public record RdapRegistry(PageFetch fetch, String base) implements Registry {

  private static final String RDAP = "application/rdap+json, application/json;q=0.9";
  private static final int MOST_HOPS = 3;
  private static final int FOUND = 200;
  private static final int UNKNOWN = 404;
  private static final int TOO_MANY = 429;

  @Override
  public DomainFacts ask(String domain) throws IOException, InterruptedException {
    PageFetch.Fetched answer = get(URI.create(base + domain));
    return switch (answer.status()) {
      case FOUND -> RdapAnswer.read(domain, answer.text());
      case UNKNOWN -> throw new IOException("the registry does not know " + domain);
      case TOO_MANY -> throw new IOException("the registry was asked too often");
      default -> throw new IOException("the registry answers HTTP " + answer.status() + to(answer));
    };
  }

  private PageFetch.Fetched get(URI start) throws IOException, InterruptedException {
    URI at = start;
    for (int hop = 0; ; hop++) {
      PageFetch.Fetched answer = fetch.get(at, Visitor.SELF, RDAP);
      if (answer.location().isEmpty() || answer.status() / 100 != 3 || hop == MOST_HOPS) {
        return answer;
      }
      URI next = PageFetch.next(at, answer.location());
      if (!String.valueOf(next.getHost()).equalsIgnoreCase(start.getHost())) {
        return answer;
      }
      at = next;
    }
  }

  private static String to(PageFetch.Fetched answer) {
    return answer.location().isEmpty() ? "" : ", leading to " + answer.location();
  }
}
