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

  /** This page with our own requests among the others, or without. */
  String turned() {
    return window.withOwn(!window.withOwn()).link("/pengunjung", "q", query, "live", "1");
  }

  /** The page that stands still. */
  String still() {
    return window.link("/pengunjung", "q", query);
  }
}
