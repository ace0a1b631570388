package id.jagasitus.console.visitor;

import id.jagasitus.console.OfficeDesk;
import id.jagasitus.store.MemoryEventStore;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** The real visitor desk over a store in memory. */
public final class TestDesks {

  private TestDesks() {}

  /**
   * Makes the desk.
   *
   * @param acts takes the kind of every act that the desk writes down
   */
  @SuppressWarnings("NullAway") // the desk does not look at the entry that was written
  public static VisitorDesk visitors(
      MemoryEventStore store, OfficeDesk office, InstantSource clock, List<String> acts) {
    var tokens = new AddressTokens(new byte[AddressTokens.KEY_BYTES]);
    var addresses = new ShownAddresses(tokens, office::settings);
    var dashboards = new Dashboards(store, () -> Set.of("pn-contoh.go.id"));
    var reveals =
        new Reveals(
            (author, address, kind, data) -> {
              acts.add(author + " " + kind + " " + data);
              return null;
            },
            clock,
            new Random(7));
    var profiles = new Profiles(store, dashboards, tokens, addresses);
    return new VisitorConsole(store, dashboards, addresses, profiles, reveals, tokens);
  }
}
