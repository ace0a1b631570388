package id.jagasitus.report;

import id.jagasitus.paper.Block;
import id.jagasitus.paper.Paper;
import java.time.Instant;
import java.util.List;

/**
 * What a stranger needs to restore the site when the server is gone. Secret: never kept by the
 * machine.
 *
 * @param repository where the snapshots lie
 * @param key in groups, as it is typed
 */
public record RecoverySheet(String repository, String key, Instant made) {

  /** The key stays out of every message. */
  @Override
  public String toString() {
    return "recovery sheet of " + repository;
  }

  /** The sheet. */
  public Paper paper(Court court, Stamp stamp) {
    String title = Words.get("recovery.title");
    return stamp.paper(
        court,
        title,
        List.of(
            new Block.Title(title),
            new Block.Remark(Words.get("recovery.secret")),
            new Block.Facts(
                List.of(
                    new Block.Fact(Words.get("recovery.repository"), repository),
                    new Block.Fact(
                        Words.get("recovery.made"), Indonesian.moment(made, court.zone())))),
            new Block.Box(
                List.of(new Block.Heading(1, Words.get("recovery.key")), new Block.Text(key))),
            new Block.Text(Words.get("recovery.steps"))));
  }
}
