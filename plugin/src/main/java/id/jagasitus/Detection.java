package id.jagasitus;

import id.jagasitus.console.visitor.AddressTokens;
import id.jagasitus.event.RequestEvent;
import id.jagasitus.finding.EvidenceFolder;
import id.jagasitus.finding.Findings;
import id.jagasitus.finding.Past;
import id.jagasitus.finding.Veil;
import id.jagasitus.guard.LookBacks;
import id.jagasitus.guard.NewRules;
import id.jagasitus.guard.RuleBook;
import id.jagasitus.guard.RuleCounts;
import id.jagasitus.home.Home;
import id.jagasitus.journal.Journal;
import id.jagasitus.query.QueryException;
import id.jagasitus.query.Reach;
import id.jagasitus.rule.RulePack;
import id.jagasitus.store.EventFilter;
import id.jagasitus.store.EventStore;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * What detection keeps in a home: rules, counts, findings with their evidence, and looks back. The
 * running server adds the guard that watches.
 */
record Detection(
    RuleBook book, RuleCounts counts, Findings findings, LookBacks looks, NewRules newRules)
    implements AutoCloseable {

  /** Requests of before the start that the windows are filled with: so far back, so many. */
  private static final Duration WARM = Duration.ofMinutes(20);

  private static final int MOST_WARM = 20_000;

  /**
   * Opens what lies in a home whose journal and store are open.
   *
   * @param past has seen the journal go by
   */
  static Detection open(
      Home home,
      PluginConfig config,
      Journal journal,
      Past past,
      EventStore store,
      AddressTokens tokens,
      InstantSource clock)
      throws IOException {
    var book = new RuleBook(RulePack::load, home.rules(), journal);
    journal.follow(List.of("rules."), book::fold);
    book.refresh();
    var counts = new RuleCounts(home.rules().resolve("hits.tsv"));
    counts.load();
    var folder = new EvidenceFolder(home.evidence().resolve("findings"));
    var findings = new Findings(config.finding(), journal, veil(tokens), Optional.of(folder));
    findings.restore(journal, past);
    findings.recover();
    var looks = new LookBacks(store, clock, Detection::inBackground);
    var newRules = new NewRules(book, looks, journal, () -> store.stats().events() == 0);
    journal.follow(List.of("rules."), newRules::fold);
    return new Detection(book, counts, findings, looks, newRules);
  }

  private static Veil veil(AddressTokens tokens) {
    return new Veil() {
      @Override
      public String seal(String address) {
        return tokens.token(address);
      }

      @Override
      public Optional<String> open(String sealed) {
        return tokens.address(sealed);
      }
    };
  }

  private static void inBackground(Runnable work) {
    Thread.ofPlatform().daemon().name("jagasitus-lookback").start(work);
  }

  /** The latest requests that are stored, oldest first: what windows must know after a restart. */
  static List<RequestEvent> latest(EventStore store) {
    long newest = store.stats().newest();
    var events = new ArrayList<RequestEvent>();
    EventFilter last =
        EventFilter.of("", Reach.ADDRESSES, ZoneOffset.UTC)
            .between(newest - WARM.toMillis(), Long.MAX_VALUE);
    try {
      store.each(
          last,
          event -> {
            events.add(event);
            return events.size() < MOST_WARM;
          });
    } catch (QueryException e) {
      throw new IllegalStateException("an empty search is always understood", e);
    }
    Collections.reverse(events);
    return events;
  }

  /** Closes what is quiet and writes down what changed; run now and then. */
  void settle(Instant now) throws IOException {
    book.refresh();
    findings.closeQuiet(now);
    findings.save();
    counts.save();
  }

  /** Ends a look that goes on and writes what changed. */
  @Override
  public void close() throws IOException {
    looks.close();
    findings.save();
    counts.save();
  }
}
