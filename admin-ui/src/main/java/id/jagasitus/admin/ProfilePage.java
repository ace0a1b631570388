package id.jagasitus.admin;

import id.jagasitus.console.visitor.AddressProfile;

/**
 * <em>Profil alamat</em>.
 *
 * @param profile what the address did
 * @param window when
 * @param grant lets this page show the whole address, or empty
 * @param mayReveal whether the reader may ask for it
 * @param charts its pictures
 */
record ProfilePage(
    AddressProfile profile,
    Window window,
    String grant,
    boolean mayReveal,
    DashboardCharts charts) {

  String after(String cursor) {
    String token = profile.address().token();
    return window.link("/alamat", "a", token, "izin", grant, "after", cursor);
  }

  /** This page with our own requests among the others, or without. */
  String turned() {
    String token = profile.address().token();
    return window.withOwn(!window.withOwn()).link("/alamat", "a", token, "izin", grant);
  }

  /** Another address or network over the same time. */
  String other(String token) {
    return window.link("/alamat", "a", token);
  }

  /** The same requests in the search. */
  String search(String clause) {
    return window.link("/pengunjung", "q", clause);
  }
}
