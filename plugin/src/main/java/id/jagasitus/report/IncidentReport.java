package id.jagasitus.report;

import id.jagasitus.paper.Block;
import id.jagasitus.paper.Paper;
import id.jagasitus.paper.Prose;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The report of one case (procedure, steps 5 to 9), and the one-page sheet on which the Sekretaris
 * decides.
 *
 * @param number of the case
 * @param actor masked; empty when unknown
 * @param situation situation and condition, as the Admin wrote it
 * @param alternatives at least two where the case needs a decision
 * @param decision what was decided; empty before
 * @param solution what was done; empty before
 * @param backup which snapshot proves the closing; empty before
 */
public record IncidentReport(
    String number,
    String title,
    String state,
    Instant opened,
    long minutesDown,
    String actor,
    String situation,
    String harm,
    String cause,
    List<Alternative> alternatives,
    String decision,
    String solution,
    String backup,
    List<Happening> timeline,
    List<MonthlyFigures.Evidence> evidence) {
  /** Fewest alternatives a decision may be asked with (procedure, step 5). */
  public static final int LEAST_ALTERNATIVES = 2;

  public IncidentReport {
    alternatives = List.copyOf(alternatives);
    timeline = List.copyOf(timeline);
    evidence = List.copyOf(evidence);
  }

  /** One way to solve it. */
  public record Alternative(String what, String time, String cost, String risk) {}

  /**
   * One line of the timeline.
   *
   * @param kind {@code act}, {@code intent}, {@code outage} or {@code mail} when {@code what} names
   *     one of ours; else empty
   */
  public record Happening(Instant when, String kind, String what, String who) {
    String words() {
      return kind.isEmpty() ? what : Words.or(kind + "." + what, what);
    }

    /** Who did it, or the post a mail was for. */
    String whose() {
      return kind.equals("mail") ? Words.or("post." + who, who) : who;
    }
  }

  /** The whole report. */
  public Paper paper(Court court, Signers signers, Letter letter, Stamp stamp) {
    var blocks = new ArrayList<>(letter.blocks(court));
    String name = Words.get("incident.title", number);
    blocks.add(new Block.Title(name));
    chapter(blocks, "facts", title);
    blocks.add(new Block.Facts(facts(court)));
    blocks.addAll(Prose.of(situation));
    chapter(blocks, "harm", harm);
    chapter(blocks, "cause", cause);
    blocks.add(new Block.Heading(1, Words.get("chapter.alternatives")));
    blocks.add(choicesTable());
    chapter(blocks, "decision", decision);
    chapter(blocks, "solution", solution);
    chapter(blocks, "backup", backup);
    blocks.add(signatures(court, signers, letter));
    annexes(blocks, court);
    return stamp.paper(court, name, blocks);
  }

  private static void chapter(List<Block> blocks, String name, String text) {
    if (!text.isBlank()) {
      blocks.add(new Block.Heading(1, Words.get("chapter." + name)));
      blocks.addAll(Prose.of(text));
    }
  }

  private List<Block.Fact> facts(Court court) {
    return List.of(
        new Block.Fact(Words.get("incident.opened"), Indonesian.moment(opened, court.zone())),
        new Block.Fact(Words.get("incident.state"), Words.or("case." + state, state)),
        new Block.Fact(Words.get("incident.downtime"), Indonesian.minutes(minutesDown)),
        new Block.Fact(Words.get("incident.actor"), actor.isEmpty() ? "–" : actor));
  }

  private Block choicesTable() {
    if (alternatives.size() < LEAST_ALTERNATIVES) {
      return new Block.Remark(Words.get("incident.alternatives-needed"));
    }
    var rows = new ArrayList<List<String>>();
    for (Alternative way : alternatives) {
      rows.add(List.of(rows.size() + 1 + ". " + way.what(), way.time(), way.cost(), way.risk()));
    }
    return table("alternatives", rows);
  }

  private static Block.Table table(String name, List<List<String>> rows) {
    return new Block.Table(
        Words.get("annex." + name),
        List.of(Words.get("annex." + name + ".columns").split("\\|")),
        rows);
  }

  private static Block signatures(Court court, Signers signers, Letter letter) {
    String place = court.on(letter.date());
    return new Block.Signatures(
        List.of(
            signers.sekretaris().sign(Words.get("sign.knows")),
            signers.kasubbag().sign(Words.get("sign.checked")),
            signers.admin().sign(place)));
  }

  private void annexes(List<Block> blocks, Court court) {
    if (!timeline.isEmpty()) {
      blocks.add(timeline(timeline, court));
    }
    if (!evidence.isEmpty()) {
      blocks.add(
          table(
              "evidence",
              evidence.stream()
                  .map(file -> List.of(file.name(), Indonesian.bytes(file.bytes()), file.sha256()))
                  .toList()));
    }
  }

  static Block.Table timeline(List<Happening> happenings, Court court) {
    return table(
        "timeline",
        happenings.stream()
            .map(
                line ->
                    List.of(
                        Indonesian.moment(line.when(), court.zone()), line.words(), line.whose()))
            .toList());
  }

  /**
   * One page for the Sekretaris: harm, alternatives, deadline, and room for the decision
   * (procedure, step 7).
   */
  public Paper decisionSheet(
      Court court, Signers signers, Optional<Instant> deadline, Stamp stamp) {
    var blocks = new ArrayList<Block>();
    blocks.add(new Block.Title(Words.get("decision.title")));
    blocks.add(new Block.Text(Words.get("decision.text", number, title)));
    var facts = new ArrayList<>(facts(court));
    deadline
        .map(until -> Indonesian.moment(until, court.zone()))
        .ifPresent(until -> facts.add(new Block.Fact(Words.get("decision.deadline"), until)));
    blocks.add(new Block.Facts(facts));
    chapter(blocks, "harm", harm);
    blocks.add(choicesTable());
    blocks.add(
        new Block.Box(
            List.of(
                new Block.Text(Words.get("decision.choice", choices())),
                new Block.Facts(
                    List.of(
                        new Block.Fact(Words.get("decision.assignee"), LetterNumber.OPEN),
                        new Block.Fact(Words.get("decision.note"), LetterNumber.OPEN))),
                new Block.Text(Words.get("decision.third-party")))));
    blocks.add(new Block.Signatures(List.of(signers.sekretaris().sign(Words.get("sign.decides")))));
    return stamp.paper(court, Words.get("decision.title") + " " + number, blocks);
  }

  private String choices() {
    var numbers = new StringBuilder();
    for (int i = 1; i <= alternatives.size(); i++) {
      numbers.append(i == 1 ? "" : " · ").append(i);
    }
    return numbers.toString();
  }
}
