package id.jagasitus.admin;

import id.jagasitus.console.OfficeDesk;
import id.jagasitus.console.finding.FindingConsole;
import id.jagasitus.console.finding.FindingDesk;
import id.jagasitus.console.finding.RuleConsole;
import id.jagasitus.console.finding.RuleDesk;
import id.jagasitus.console.visitor.AddressTokens;
import id.jagasitus.console.visitor.ShownAddresses;
import id.jagasitus.detect.DetectConfig;
import id.jagasitus.event.RequestEvent;
import id.jagasitus.finding.FindingConfig;
import id.jagasitus.finding.Findings;
import id.jagasitus.guard.Guard;
import id.jagasitus.guard.LookBacks;
import id.jagasitus.guard.RuleBook;
import id.jagasitus.guard.RuleCounts;
import id.jagasitus.journal.Journal;
import id.jagasitus.rule.Loaded;
import id.jagasitus.rule.RulePack;
import id.jagasitus.store.EventStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;

/** Real detection over a store in memory, with a journal in a temporary folder. */
final class FakeDetection {

  private static final List<Loaded> PACK = RulePack.load();

  final Path home;
  final Findings findings;
  final FindingDesk findingDesk;
  final RuleDesk ruleDesk;
  private final Guard guard;

  FakeDetection(EventStore store, OfficeDesk office, InstantSource clock, Executor background) {
    try {
      home = Scratch.folder();
      home.toFile().deleteOnExit();
      Journal journal = Journal.open(home.resolve("journal"), clock);
      var book = new RuleBook(() -> PACK, home.resolve("rules"), journal);
      journal.follow(book::fold);
      var counts = new RuleCounts(home.resolve("rules/hits.tsv"));
      findings = new Findings(FindingConfig.DEFAULT, journal);
      guard =
          new Guard(book, DetectConfig.DEFAULT, Optional::empty, findings, counts, event -> false);
      var looks = new LookBacks(store, clock, background);
      var tokens = new AddressTokens(new byte[AddressTokens.KEY_BYTES]);
      var addresses = new ShownAddresses(tokens, office::settings);
      findingDesk = new FindingConsole(findings, book, guard::stats, addresses, clock);
      ruleDesk = new RuleConsole(book, counts, findings, looks, office, addresses, clock);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void examine(List<RequestEvent> events) {
    guard.examine(events);
  }
}
