package id.jagasitus.admin;

import id.jagasitus.account.Role;
import id.jagasitus.event.RequestEvent;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/** Pages with known people and visits, at a fixed instant. */
final class Rooms {

  /** A Sunday afternoon, 14.30 in western Indonesia. */
  static final Instant NOW = Instant.parse("2026-11-22T07:30:10Z");

  static final String PASSWORD = "sandi yang panjang";

  private Rooms() {}

  /** Nobody has an account yet. */
  static AdminServer unclaimed() throws Exception {
    return open(new FakeConsole(InstantSource.fixed(NOW)));
  }

  /** {@code budi} is Admin, {@code ketua} may read; the visits are stored. */
  static AdminServer with(List<RequestEvent> visits) throws Exception {
    var console = new FakeConsole(InstantSource.fixed(NOW));
    console.accounts.put("budi", PASSWORD, Role.ADMIN);
    console.accounts.put("ketua", PASSWORD, Role.VIEWER);
    console.store.append(visits);
    console.store.refresh();
    return open(console);
  }

  private static AdminServer open(FakeConsole console) throws Exception {
    return new AdminServer(console, InstantSource.fixed(NOW), 0);
  }

  /** Some visits an hour ago. */
  static List<RequestEvent> visits() {
    Instant hour = NOW.minusSeconds(3600);
    return List.of(
        TestVisits.event(
            hour, "203.0.113.7", "/", 200, "https://www.google.com/", TestVisits.FIREFOX, 9_000),
        TestVisits.event(
            hour.plusSeconds(1),
            "203.0.113.7",
            "/dokumen/laporan.pdf",
            200,
            "https://pn-contoh.go.id/",
            TestVisits.FIREFOX,
            80_000),
        TestVisits.event(
            hour.plusSeconds(2),
            "203.0.113.7",
            "/hilang.html",
            404,
            "https://pn-contoh.go.id/",
            TestVisits.FIREFOX,
            400),
        TestVisits.event(
            hour.plusSeconds(3), "198.51.100.23", "/wp-login.php", 404, "", "curl/8.1", 400));
  }
}
