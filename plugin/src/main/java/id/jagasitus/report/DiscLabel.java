package id.jagasitus.report;

import id.jagasitus.paper.Block;
import id.jagasitus.paper.Paper;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What goes on a disc and into its sleeve, to cut out.
 *
 * @param number which of its set
 * @param of how many there are in the set
 * @param bytes on the disc
 * @param sha256 of the image
 * @param newest snapshot on the set
 * @param written when the image was made
 * @param keptAt where the disc lies; empty leaves room
 * @param takenBy who took it there; empty leaves room
 * @param testBy when it is to be read again; null leaves room
 */
public record DiscLabel(
    int number,
    int of,
    long bytes,
    String sha256,
    Instant newest,
    Instant written,
    String keptAt,
    String takenBy,
    @Nullable Instant testBy) {

  private static final String ROOM = "……………………………………";
  private static final int SHORT = 16;

  /** The disc's label above its sleeve. */
  public Paper paper(Court court, Stamp stamp) {
    String title = Words.get("disc.title", number, of);
    String date = Indonesian.moment(written, court.zone());
    var label =
        List.<Block>of(
            new Block.Heading(1, title),
            new Block.Text(court.name() + "\n" + date),
            new Block.Text(sha256.substring(0, Math.min(SHORT, sha256.length()))));
    var sleeve = new ArrayList<Block>();
    sleeve.add(new Block.Heading(1, title));
    sleeve.add(new Block.Facts(facts(court)));
    sleeve.add(new Block.Text(Words.get("disc.restore")));
    sleeve.add(new Block.Text(Words.get("disc.keep")));
    return stamp.paper(
        court, title, List.of(new Block.Box(label), new Block.Box(List.copyOf(sleeve))));
  }

  private List<Block.Fact> facts(Court court) {
    return List.of(
        fact("court", court.name()),
        fact("written", Indonesian.moment(written, court.zone())),
        fact("newest", Indonesian.moment(newest, court.zone())),
        fact("bytes", Indonesian.bytes(bytes)),
        fact("hash", sha256),
        fact("place", keptAt),
        fact("taker", takenBy),
        fact("test", testBy == null ? "" : Indonesian.moment(testBy, court.zone())));
  }

  private static Block.Fact fact(String name, String value) {
    return new Block.Fact(Words.get("disc." + name), value.isBlank() ? ROOM : value);
  }
}
