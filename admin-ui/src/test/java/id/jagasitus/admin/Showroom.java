package id.jagasitus.admin;

import id.jagasitus.account.Role;
import id.jagasitus.console.HealthDesk.State;
import java.time.Instant;
import java.time.InstantSource;

/**
 * The pages with five weeks of believable visits, for looking at them in a browser. Account {@code
 * budi}, password {@code sandi}; {@code Showroom PORT fresh} begins at the set-up page.
 */
final class Showroom {

  private Showroom() {}

  public static void main(String[] arguments) throws Exception {
    int port = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 8080;
    var clock = InstantSource.system();
    var console = new FakeConsole(clock);
    var visits = TestVisits.weeks(clock.instant());
    console.store.append(visits);
    console.store.refresh();
    console.detection.examine(visits);
    console.detection.findings.accept(console.watched.found);
    console.addImports();
    console.health = FakeConsole.TestHealth.of(Instant.now(), State.REVIEW, 12);
    if (arguments.length < 2) {
      console.accounts.put("budi", "sandi", Role.ADMIN);
      console.accounts.put("siti", "sandi", Role.KASUBBAG);
      console.accounts.put("rina", "sandi", Role.SEKRETARIS);
      console.accounts.put("siti.rahma", "sandi", Role.VIEWER);
      console.office.people();
      console.office.watch(
          clock.instant().atZone(java.time.ZoneId.of("Asia/Jakarta")).toLocalDate());
      System.out.println("session " + console.accounts.session("budi"));
      System.out.println("kasubbag " + console.accounts.session("siti"));
      System.out.println("sekretaris " + console.accounts.session("rina"));
      System.out.println("viewer " + console.accounts.session("siti.rahma"));
    }
    try (var server = new AdminServer(console, clock, port)) {
      System.out.println(server.url("/"));
      server.join();
    }
  }
}
