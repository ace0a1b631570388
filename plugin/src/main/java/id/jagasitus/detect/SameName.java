package id.jagasitus.detect;

import id.jagasitus.event.RequestEvent;
import java.time.Duration;

/**
 * One name that does not exist, asked for in one folder after the other without coming from a page:
 * so scanners learn what the site answers to nonsense before they begin. A broken link in a page
 * asks the same, but names the page as its referer; search robots do not, and are left out.
 */
final class SameName {

  private static final long WINDOW = Duration.ofMinutes(10).toMillis();

  /** Folders; a crawl of old links meets the same name in two or three. */
  private static final int FOLDERS = 5;

  private final Windows names = new Windows(1 << 14, 2, WINDOW);

  /** Whether this request makes it so, once for each name. */
  boolean add(RequestEvent event) {
    boolean fromPage = !event.referer().isEmpty() && !event.referer().equals("-");
    if (event.status() != 404 || fromPage) {
      return false;
    }
    int cut = event.path().lastIndexOf('/') + 1;
    String name = event.path().substring(cut);
    if (name.length() < 6 || event.userAgent().contains("bot")) {
      return false;
    }
    int slot = names.slot(Windows.hash(event.client() + '/' + name), event.time());
    int folders = names.mark(slot, 0, event.path().substring(0, cut).hashCode() * 0x9E3779B9);
    return folders >= FOLDERS && names.add(slot, 1) == 1;
  }

  long bytes() {
    return names.bytes();
  }
}
