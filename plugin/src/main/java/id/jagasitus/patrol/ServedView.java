package id.jagasitus.patrol;

import java.time.Instant;
import java.util.List;

/**
 * What visitors and search engines got to see of the site.
 *
 * @param at when the last round ended; the epoch before the first
 * @param site address of the site, or empty while it is not set
 * @param pages what was asked for, by path; the latest answer of each
 * @param injections what is planted or suspicious in what is served
 */
public record ServedView(Instant at, String site, List<Looked> pages, List<Injection> injections) {

  /** Before any round. */
  public static final ServedView NONE = new ServedView(Instant.EPOCH, "", List.of(), List.of());

  public ServedView {
    pages = List.copyOf(pages);
    injections = List.copyOf(injections);
  }

  /**
   * A page that was asked for.
   *
   * @param path within the site; {@code /*} stands for one that does not exist
   * @param at when
   * @param problem why there was no answer, or empty
   */
  public record Looked(String path, Instant at, String problem) {}

  /** Whether any round was done. */
  public boolean done() {
    return !at.equals(Instant.EPOCH);
  }
}
