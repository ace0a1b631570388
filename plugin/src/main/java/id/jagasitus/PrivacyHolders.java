package id.jagasitus;

import id.jagasitus.accesslog.ImportException;
import id.jagasitus.accesslog.TailConfig;
import id.jagasitus.event.Mentions;
import id.jagasitus.event.Network;
import id.jagasitus.event.Subject;
import id.jagasitus.finding.Dossier;
import id.jagasitus.finding.Evidence;
import id.jagasitus.finding.Findings;
import id.jagasitus.journal.Entry;
import id.jagasitus.office.Case;
import id.jagasitus.office.KeptFinding;
import id.jagasitus.privacy.Holder;
import id.jagasitus.privacy.Holding;
import id.jagasitus.privacy.Holding.Place;
import id.jagasitus.store.Traces;
import id.jagasitus.vault.Ledger;
import id.jagasitus.vault.Taken;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Every place of an installation in which something of a visitor may stand. */
final class PrivacyHolders {

  /** How long evidence of cases and the journal are kept: five years, counted in days. */
  private static final Duration EVIDENCE = Duration.ofDays(5 * 365 + 2);

  private static final Instant ALWAYS = Instant.ofEpochMilli(Long.MAX_VALUE);

  private final Installation home;
  private final Ledger backups;
  private final List<TailConfig> tails;

  PrivacyHolders(Installation home, List<TailConfig> tails) {
    this.home = home;
    this.backups = home.backups();
    this.tails = List.copyOf(tails);
  }

  /** In the order in which they are shown. */
  List<Holder> all() {
    return List.of(
        holder(Place.INDEX, this::index),
        holder(Place.LOG, who -> erasable(Place.LOG, home.visitorLog().count(who, ALWAYS))),
        holder(Place.IMPORTED, this::imported),
        holder(Place.FINDINGS, this::findings),
        holder(Place.CASES, this::cases),
        holder(Place.JOURNAL, this::journal),
        holder(Place.SNAPSHOTS, this::snapshots),
        holder(Place.DISCS, this::discs),
        holder(Place.SERVERS, this::servers));
  }

  private interface Look {
    Holding at(Network who) throws IOException;
  }

  private static Holder holder(Place place, Look look) {
    return new Holder() {
      @Override
      public Place place() {
        return place;
      }

      @Override
      public Holding look(Network who) throws IOException {
        return look.at(who);
      }
    };
  }

  private Instant now() {
    return home.machine().clock().instant();
  }

  private Duration kept() {
    return Duration.ofDays(home.office().settings().keepDays());
  }

  private Holding erasable(Place place, long count) {
    Holding holding = Holding.of(place, count);
    return count == 0 ? holding : holding.goesAt(now().plus(kept()));
  }

  private Holding index(Network who) {
    Traces traces = home.store().traces(who);
    Holding holding = Holding.of(Place.INDEX, traces.count());
    Instant last = Instant.ofEpochMilli(traces.last());
    return traces.count() == 0
        ? holding
        : holding.between(Instant.ofEpochMilli(traces.first()), last).goesAt(last.plus(kept()));
  }

  private Holding imported(Network who) throws IOException {
    try {
      return erasable(Place.IMPORTED, home.importer().count(who));
    } catch (ImportException e) {
      throw new IOException("logs are being imported; search again after that", e);
    }
  }

  private Holding findings(Network who) {
    Findings findings = home.detection().findings();
    var names = new ArrayList<String>();
    Instant last = Instant.MIN;
    List<Dossier> dossiers =
        Stream.concat(findings.openDossiers().stream(), findings.closedDossiers().stream())
            .toList();
    for (Dossier dossier : dossiers) {
      if (about(who, dossier) || shownBy(who, findings.evidence(dossier.finding().id()))) {
        names.add("#" + dossier.finding().id());
        Instant seen = dossier.finding().last();
        last = seen.isAfter(last) ? seen : last;
      }
    }
    Holding holding = Holding.of(Place.FINDINGS, names.size()).named(names);
    return names.isEmpty() ? holding : holding.goesAt(last.plus(kept()));
  }

  private static boolean about(Network who, Dossier dossier) {
    return dossier.finding().subject() instanceof Subject.Actor actor
        && who.contains(actor.address());
  }

  private static boolean shownBy(Network who, Optional<Evidence> evidence) {
    var mentions = new Mentions(who);
    return evidence.stream()
        .flatMap(each -> Stream.concat(each.first().stream(), each.latest().stream()))
        .anyMatch(mentions::in);
  }

  private Holding cases(Network who) {
    List<Case> theirs =
        home.procedure().cases().list().stream()
            .filter(each -> each.findings().stream().anyMatch(kept -> about(who, kept)))
            .toList();
    Holding holding =
        Holding.of(Place.CASES, theirs.size())
            .named(theirs.stream().map(each -> "#" + each.id()).toList());
    boolean allClosed = theirs.stream().allMatch(each -> each.closing().isPresent());
    return theirs.isEmpty() || !allClosed
        ? holding
        : holding.goesAt(
            theirs.stream()
                .map(each -> each.closing().orElseThrow().at())
                .max(Instant::compareTo)
                .orElseThrow()
                .plus(EVIDENCE));
  }

  private static boolean about(Network who, KeptFinding kept) {
    return who.contains(kept.address())
        || kept.evidence().stream().anyMatch(request -> who.contains(request.address()));
  }

  private Holding journal(Network who) throws IOException {
    var theirs = new ArrayList<Instant>();
    home.journal().replay(entry -> note(theirs, entry, who));
    Holding holding = Holding.of(Place.JOURNAL, theirs.size());
    return theirs.isEmpty()
        ? holding
        : holding
            .between(theirs.getFirst(), theirs.getLast())
            .goesAt(theirs.getLast().plus(EVIDENCE));
  }

  private static void note(List<Instant> theirs, Entry entry, Network who) {
    if (!entry.address().isEmpty() && who.contains(entry.address())) {
      theirs.add(entry.time());
    }
  }

  /** Which of them holds whom is not known without reading each: all that are kept are named. */
  private Holding snapshots(Network who) {
    Duration stay = Duration.ofDays(backups.settings().visitorDays());
    List<Instant> visitors =
        backups.taken().stream()
            .filter(taken -> taken.content() == Taken.Content.VISITORS)
            .map(Taken::time)
            .filter(time -> time.isAfter(now().minus(stay)))
            .toList();
    Holding holding = Holding.of(Place.SNAPSHOTS, visitors.size());
    return visitors.isEmpty() ? holding : holding.goesAt(visitors.getLast().plus(stay));
  }

  private Holding discs(Network who) {
    List<String> names =
        backups.discs().stream()
            .map(disc -> disc.file() + (disc.keptAt().isEmpty() ? "" : " (" + disc.keptAt() + ")"))
            .toList();
    return Holding.of(Place.DISCS, names.size()).named(names);
  }

  private Holding servers(Network who) {
    List<String> names = tails.stream().map(tail -> tail.file().toString()).toList();
    return Holding.of(Place.SERVERS, names.size()).named(names);
  }
}
