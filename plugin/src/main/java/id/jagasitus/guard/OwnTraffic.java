package id.jagasitus.guard;

import id.jagasitus.event.RequestEvent;
import java.util.function.Predicate;

/**
 * Tells the traffic of our own pages, which no rule may see: staff type attacks into the search,
 * and what we refuse ourselves is no probing. Log-in attempts are not among it, since guessing
 * passwords here is guessing passwords.
 *
 * @param path where the pages are, without a slash at its end
 * @param logIn below it, where log-in forms are sent to
 */
public record OwnTraffic(String path, String logIn) implements Predicate<RequestEvent> {

  @Override
  public boolean test(RequestEvent event) {
    String asked = event.path();
    boolean ours =
        asked.startsWith(path)
            && (asked.length() == path.length() || asked.charAt(path.length()) == '/');
    return ours && !(event.method().equals("POST") && asked.equals(path + logIn));
  }
}
