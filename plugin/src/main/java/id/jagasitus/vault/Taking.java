package id.jagasitus.vault;

import id.jagasitus.repository.Repository;
import id.jagasitus.snapshot.ArchiveRequest;
import id.jagasitus.snapshot.ArchiveResult;
import id.jagasitus.snapshot.Archiver;
import id.jagasitus.snapshot.CheckResult;
import id.jagasitus.snapshot.Checker;
import id.jagasitus.snapshot.Summary;
import id.jagasitus.snapshot.Work;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Takes one snapshot: scan, save, check the structure, write it down. */
final class Taking {

  private final Places places;
  private final Sources sources;
  private final Belongings belongings;
  private final Ledger ledger;
  private final House house;

  Taking(Places places, Sources sources, Belongings belongings, Ledger ledger, House house) {
    this.places = places;
    this.sources = sources;
    this.belongings = belongings;
    this.ledger = ledger;
    this.house = house;
  }

  /**
   * What is to be taken.
   *
   * @param caseNumber empty for none
   */
  record Wish(Taken.Content content, Reason reason, String caseNumber, String author) {}

  /** Returns when the snapshot is durable and in the journal. */
  Taken take(Wish wish, int threads, Work work) throws IOException {
    Repository repository = places.primary();
    Verdict verdict = verdict(wish);
    var tags = new ArrayList<>(List.of(wish.content.tag(), wish.reason.tag(), verdict.tag()));
    if (!wish.caseNumber.isEmpty()) {
      tags.add(caseTag(wish.caseNumber));
    }
    ArchiveResult result =
        new Archiver(repository, house.environment(), threads).snapshot(request(wish, tags), work);
    CheckResult check = new Checker(repository, threads, work).check(Checker.ReadData.NONE);
    Taken taken = taken(wish, verdict, result, check);
    house.journal().append(wish.author, "", Acts.TAKEN, taken);
    if (!check.sound()) {
      Proofs.report(house, SnapshotConfig.PRIMARY, 0, 0, check);
    }
    return taken;
  }

  /** The tag that keeps a case's snapshots from being forgotten. */
  static String caseTag(String number) {
    return "insiden-" + number.replace(',', '-').strip();
  }

  private ArchiveRequest request(Wish wish, List<String> tags) throws IOException {
    return switch (wish.content) {
      case SITE -> sources.site(tags);
      case VISITORS ->
          sources.visitors(
              tags, house.keepDays().getAsInt(), ledger.settings().visitorDays(), house.now());
    };
  }

  private Verdict verdict(Wish wish) {
    return wish.content == Taken.Content.SITE
        ? belongings.site().map(house.scan()).orElse(Verdict.UNCHECKED)
        : Verdict.UNCHECKED;
  }

  private static Taken taken(Wish wish, Verdict verdict, ArchiveResult result, CheckResult check) {
    Summary summary = result.summary();
    return new Taken(
        result.snapshot().origin().hex(),
        wish.content,
        wish.reason,
        verdict,
        wish.caseNumber,
        result.snapshot().time(),
        summary.files(),
        summary.bytes(),
        summary.bytesStored(),
        summary.duration().toMillis(),
        result.problemCount(),
        check.sound());
  }
}
