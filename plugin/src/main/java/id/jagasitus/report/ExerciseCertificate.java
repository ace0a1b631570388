package id.jagasitus.report;

import id.jagasitus.exercise.Deed;
import id.jagasitus.exercise.Exercise;
import id.jagasitus.exercise.Scorecard;
import id.jagasitus.office.Case;
import id.jagasitus.office.Proof;
import id.jagasitus.office.Step;
import id.jagasitus.paper.Block;
import id.jagasitus.paper.Paper;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a drill showed: what was played and noticed, the clocks of the nine steps, what that proves
 * and what it cannot.
 *
 * @param about its case; empty where nobody made one
 */
public record ExerciseCertificate(Exercise exercise, Optional<Case> about, Scorecard card) {

  private static final int PROOFS = 4;
  private static final int LABEL = 8;

  /** The certificate; a drill that was not walked to its end says so. */
  public Paper paper(Court court, Signers signers, Stamp stamp) {
    String title = Words.get("exercise.title", exercise.id());
    ZoneId zone = court.zone();
    Instant day = exercise.over().orElse(exercise.begun());
    String place = court.on(day.atZone(zone).toLocalDate());
    var blocks = new ArrayList<Block>();
    blocks.add(new Block.Title(title));
    blocks.add(new Block.Remark(Words.get("exercise.remark")));
    blocks.add(new Block.Facts(facts(zone)));
    blocks.add(new Block.Heading(2, Words.get("exercise.machine")));
    blocks.add(new Block.Facts(played(zone)));
    blocks.add(clocks());
    blocks.add(new Block.Text(Words.get("exercise.clocks.text")));
    blocks.add(new Block.Heading(2, Words.get("exercise.proves")));
    blocks.add(new Block.Items(false, proves()));
    blocks.add(new Block.Heading(2, Words.get("exercise.cannot")));
    blocks.add(new Block.Items(false, cannot()));
    blocks.add(
        new Block.Signatures(
            List.of(
                signers.sekretaris().sign(Words.get("sign.knows")),
                signers.kasubbag().sign(Words.get("sign.checked")),
                signers.admin().sign(place))));
    return stamp.paper(court, title, blocks);
  }

  private List<Block.Fact> facts(ZoneId zone) {
    var facts = new ArrayList<Block.Fact>();
    facts.add(fact("begun", Indonesian.moment(exercise.begun(), zone)));
    facts.add(fact("over", exercise.over().map(at -> Indonesian.moment(at, zone)).orElse("–")));
    facts.add(fact("author", exercise.author()));
    facts.add(fact("way", Words.get(exercise.solo() ? "exercise.solo" : "exercise.together")));
    facts.add(fact("case", about.map(each -> "#" + each.id() + " (LATIHAN)").orElse("–")));
    facts.add(fact("outcome", outcome()));
    return facts;
  }

  private static Block.Fact fact(String name, String value) {
    return new Block.Fact(Words.get("exercise." + name), value);
  }

  private String outcome() {
    return exercise
        .ended()
        .map(ended -> Words.get("exercise.outcome." + ended.why()))
        .orElseGet(() -> Words.get("exercise.outcome.RUNNING"));
  }

  private List<Block.Fact> played(ZoneId zone) {
    return List.of(
        fact("attack", exercise.attacked().map(this::attack).orElse("–")),
        fact("decoy", exercise.planted().map(this::decoy).orElse("–")),
        fact("restored", exercise.restored().map(done -> restored(done, zone)).orElse("–")),
        fact("proof", proof().map(proof -> proven(proof, zone)).orElse("–")));
  }

  private String attack(Deed.Attacked attacked) {
    String noticed = noticed(attacked.sent(), attacked.seen(), attacked.finding());
    return Words.get("exercise.attack.text", attacked.requests(), noticed);
  }

  private String decoy(Deed.Planted planted) {
    String noticed =
        exercise
            .scanned()
            .map(scan -> noticed(planted.planted(), scan.seen(), scan.finding()))
            .orElse("–");
    return Words.get("exercise.decoy.text", planted.path(), noticed);
  }

  private static String noticed(Instant played, Optional<Instant> seen, long finding) {
    return seen.map(at -> Duration.between(played, at))
        .map(took -> Words.get("exercise.noticed", length(took), finding))
        .orElseGet(() -> Words.get("exercise.unnoticed"));
  }

  private String restored(Deed.Restored done, ZoneId zone) {
    String snapshot = exercise.chosen().map(chosen -> label(chosen.snapshot())).orElse("–");
    String result = Words.get(done.good() ? "exercise.restored.good" : "exercise.restored.bad");
    return Words.get(
        "exercise.restored.text", snapshot, Indonesian.moment(done.restored(), zone), result);
  }

  private Optional<Proof> proof() {
    return about.flatMap(each -> each.repair().proof());
  }

  private static String proven(Proof proof, ZoneId zone) {
    return Words.get(
        "exercise.proof.text",
        Optional.ofNullable(proof.snapshot()).map(ExerciseCertificate::label).orElse("–"),
        Optional.ofNullable(proof.taken()).map(at -> Indonesian.moment(at, zone)).orElse("–"),
        Optional.ofNullable(proof.verified()).map(at -> Indonesian.moment(at, zone)).orElse("–"));
  }

  private static String label(String snapshot) {
    return snapshot.substring(0, Math.min(LABEL, snapshot.length()));
  }

  private Block clocks() {
    List<String> columns = List.of(Words.get("exercise.clocks.columns").split("\\|"));
    return new Block.Table(
        Words.get("exercise.clocks"), columns, card.lines().stream().map(this::row).toList());
  }

  private List<String> row(Scorecard.Line line) {
    String kind = Words.get(line.working() ? "exercise.working" : "exercise.calendar");
    return List.of(
        line.step().number() + ". " + Words.get("notice.step." + line.step().number()),
        line.allowed().map(allowed -> length(allowed) + " " + kind).orElse("–"),
        line.taken().map(ExerciseCertificate::length).orElse("–") + apart(line),
        Words.get("exercise.state." + line.state()),
        who(line));
  }

  /** Outside working hours the clock stands; then the wall clock tells how long it really took. */
  private static String apart(Scorecard.Line line) {
    boolean same = line.span().equals(line.taken());
    return same ? "" : line.span().map(span -> Words.get("exercise.span", length(span))).orElse("");
  }

  private static String who(Scorecard.Line line) {
    if (line.who().isEmpty()) {
      return "–";
    }
    return line.who().equals("system") ? Words.get("exercise.who.system") : line.who();
  }

  /** {@code 1 hari 2 jam}: without parts that are nothing; seconds below a minute only. */
  static String length(Duration length) {
    var parts = new ArrayList<String>();
    part(parts, "days", length.toDays());
    part(parts, "hours", length.toHoursPart());
    part(parts, "minutes", length.toMinutesPart());
    if (parts.isEmpty()) {
      part(parts, "seconds", Math.max(1, length.toSecondsPart()));
    }
    return String.join(" ", parts);
  }

  private static void part(List<String> parts, String unit, long value) {
    if (value > 0) {
      parts.add(Words.get("exercise." + unit, value));
    }
  }

  private List<String> proves() {
    var proven = new ArrayList<String>();
    exercise.attacked().filter(done -> done.finding() > 0).ifPresent(d -> proven.add(proves(1)));
    exercise.scanned().filter(done -> done.finding() > 0).ifPresent(d -> proven.add(proves(2)));
    exercise.restored().filter(Deed.Restored::good).ifPresent(d -> proven.add(proves(3)));
    if (proof().isPresent()) {
      proven.add(proves(PROOFS));
    }
    boolean walked =
        exercise.ended().filter(end -> end.why() == Deed.Why.COMPLETE).isPresent()
            && card.lines().stream()
                .filter(line -> line.step().compareTo(Step.REPORT) >= 0)
                .allMatch(line -> line.taken().isPresent() && !line.who().isEmpty());
    if (walked) {
      proven.add(proves(PROOFS + 1));
    }
    return proven.isEmpty() ? List.of(Words.get("exercise.proves.nothing")) : proven;
  }

  private static String proves(int number) {
    return Words.get("exercise.proves." + number);
  }

  private List<String> cannot() {
    var open = new ArrayList<String>();
    for (int number = 1; number <= PROOFS; number++) {
      open.add(Words.get("exercise.cannot." + number));
    }
    if (exercise.solo() || about.map(Case::sameHands).orElse(false)) {
      open.add(Words.get("exercise.cannot.solo"));
    }
    return open;
  }
}
