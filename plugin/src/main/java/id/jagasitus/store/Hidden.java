package id.jagasitus.store;

import id.jagasitus.event.RequestEvent;

/**
 * Requests that are left out of figures.
 *
 * @param path left out with everything below it, such as {@code /admin}; empty for none
 * @param agent user agents that begin with this are left out; empty for none
 */
public record Hidden(String path, String agent) {

  /** Everything counts. */
  public static final Hidden NOTHING = new Hidden("", "");

  boolean hides(RequestEvent event) {
    return hidesPath(event.path()) || (!agent.isEmpty() && event.userAgent().startsWith(agent));
  }

  private boolean hidesPath(String asked) {
    return !path.isEmpty()
        && asked.startsWith(path)
        && (asked.length() == path.length() || asked.charAt(path.length()) == '/');
  }

  /** Tells figures apart that leave out different requests. */
  String key() {
    return path + '\n' + agent;
  }
}
