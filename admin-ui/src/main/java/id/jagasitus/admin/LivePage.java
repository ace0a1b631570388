package id.jagasitus.admin;

import id.jagasitus.console.visitor.VisitorDesk.Tail;

/**
 * <em>Pengunjung</em>, followed as it happens.
 *
 * @param query as it was typed
 * @param window to go back to
 * @param tail what is there so far
 */
record LivePage(String query, Window window, Tail tail) {

  /** Where the script asks for more. */
  String more() {
    return window.link("/pengunjung/langsung", "q", query);
  }

  /** The page that stands still. */
  String still() {
    return window.link("/pengunjung", "q", query);
  }
}
