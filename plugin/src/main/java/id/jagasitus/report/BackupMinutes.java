package id.jagasitus.report;

import id.jagasitus.paper.Block;
import id.jagasitus.paper.Paper;
import java.time.Instant;
import java.util.List;

/**
 * <em>Berita Acara Backup</em> (procedure, steps 2 and 9).
 *
 * @param number of the paper; empty leaves room
 * @param incident number of the case it closes; empty for a routine backup
 */
public record BackupMinutes(
    String number,
    Instant when,
    String scope,
    long bytes,
    long files,
    String medium,
    String label,
    String sha256,
    String proof,
    String place,
    String incident) {

  /**
   * The paper.
   *
   * @param keeper who receives the medium
   */
  public Paper paper(Court court, Signers signers, Signers.Official keeper, Stamp stamp) {
    String title = Words.get("minutes.title");
    return stamp.paper(
        court,
        title,
        List.of(
            new Block.Title(title + "\n" + Words.get("letter.number") + ": " + shownNumber()),
            new Block.Text(opening(court, signers.admin())),
            new Block.Facts(facts()),
            new Block.Text(Words.get("minutes.end")),
            new Block.Signatures(
                List.of(
                    signers.kasubbag().sign(Words.get("sign.knows")),
                    keeper.sign(Words.get("sign.keeps")),
                    signers.admin().sign(Words.get("sign.did"))))));
  }

  private String shownNumber() {
    return number.isEmpty() ? LetterNumber.OPEN : number;
  }

  private String opening(Court court, Signers.Official admin) {
    var day = when.atZone(court.zone()).toLocalDate();
    String nip = admin.nip().isEmpty() ? "" : ", " + Words.get("minutes.nip", admin.nip());
    String name = admin.name().isEmpty() ? LetterNumber.OPEN : admin.name();
    return Words.get(
        "minutes.text",
        Indonesian.weekday(day),
        Indonesian.spelled(day),
        Indonesian.hour(when, court.zone()),
        name + nip,
        admin.title(),
        court.site());
  }

  private List<Block.Fact> facts() {
    String occasion =
        incident.isEmpty() ? Words.get("minutes.routine") : Words.get("minutes.after", incident);
    return List.of(
        fact("scope", scope),
        fact("size", Indonesian.bytes(bytes)),
        fact("files", Indonesian.number(files)),
        fact("medium", medium),
        fact("label", label),
        fact("hash", sha256),
        fact("proof", proof),
        fact("place", place),
        fact("occasion", occasion));
  }

  private static Block.Fact fact(String name, String value) {
    return new Block.Fact(Words.get("minutes." + name), value.isEmpty() ? "–" : value);
  }
}
