package id.jagasitus.report;

import id.jagasitus.paper.Block;
import id.jagasitus.paper.Paper;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What a restore into an empty folder showed.
 *
 * @param snapshot id
 * @param wrong names of files that differ or are missing, bounded; empty when the drill passed
 */
public record DrillCertificate(
    String snapshot,
    Instant taken,
    Instant tested,
    long files,
    long bytes,
    Duration took,
    List<String> wrong) {
  public DrillCertificate {
    wrong = List.copyOf(wrong);
  }

  /** The certificate; a drill that failed says so. */
  public Paper paper(Court court, Signers signers, Stamp stamp) {
    String title = Words.get("drill.title");
    String place = court.on(tested.atZone(court.zone()).toLocalDate());
    return stamp.paper(
        court,
        title,
        List.of(
            new Block.Title(title),
            new Block.Text(Words.get("drill.text")),
            new Block.Facts(facts(court)),
            new Block.Remark(Words.get(wrong.isEmpty() ? "drill.passed" : "drill.failed")),
            new Block.Items(false, wrong),
            new Block.Signatures(
                List.of(
                    signers.kasubbag().sign(Words.get("sign.knows")),
                    signers.admin().sign(place)))));
  }

  private List<Block.Fact> facts(Court court) {
    return List.of(
        fact("snapshot", snapshot),
        fact("taken", Indonesian.moment(taken, court.zone())),
        fact("tested", Indonesian.moment(tested, court.zone())),
        fact("files", Indonesian.number(files)),
        fact("bytes", Indonesian.bytes(bytes)),
        fact("took", Indonesian.minutes(took.toMinutes()) + " " + took.toSecondsPart() + " detik"),
        fact("wrong", Indonesian.number(wrong.size())));
  }

  private static Block.Fact fact(String name, String value) {
    return new Block.Fact(Words.get("drill." + name), value);
  }
}
