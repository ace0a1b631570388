package id.jagasitus.guard;

import id.jagasitus.event.RequestEvent;
import java.util.function.Predicate;

/**
 * Tells the traffic of our own pages, which no rule may see: staff type attacks into the search.
 * Whoever was logged in is marked; before that, opening our pages and being shown to the log-in
 * form is no attack either. Log-in attempts are not among it, since guessing passwords here is
 * guessing passwords; nor is a stranger's asking for what our pages do not have.
 *
 * @param path where the pages are, without a slash at its end
 * @param logIn below it, where log-in forms are sent to
 */
public record OwnTraffic(String path, String logIn) implements Predicate<RequestEvent> {

  @Override
  public boolean test(RequestEvent event) {
    return event.own() || (below(event.path()) && event.status() < 400 && !logsIn(event));
  }

  private boolean below(String asked) {
    return asked.startsWith(path)
        && (asked.length() == path.length() || asked.charAt(path.length()) == '/');
  }

  private boolean logsIn(RequestEvent event) {
    return event.method().equals("POST") && event.path().equals(path + logIn);
  }
}
