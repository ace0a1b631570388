package id.jagasitus.report;

import id.jagasitus.paper.Block;
import id.jagasitus.paper.Paper;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Labels and sleeves for a set of discs, to cut out.
 *
 * @param set name of the set
 * @param discs in order
 */
public record DiscLabels(String set, Instant made, String content, List<Disc> discs) {
  public DiscLabels {
    discs = List.copyOf(discs);
  }

  /** One disc. */
  public record Disc(String label, String sha256) {}

  /** A box for each disc. */
  public Paper paper(Court court, Stamp stamp) {
    var blocks = new ArrayList<Block>();
    for (int i = 0; i < discs.size(); i++) {
      Disc disc = discs.get(i);
      blocks.add(
          new Block.Box(
              List.of(
                  new Block.Heading(1, disc.label()),
                  new Block.Text(Words.get("discs.set", set, i + 1, discs.size())),
                  new Block.Facts(
                      List.of(
                          new Block.Fact(
                              Words.get("discs.date"), Indonesian.moment(made, court.zone())),
                          new Block.Fact(Words.get("discs.content"), content),
                          new Block.Fact(Words.get("discs.hash"), disc.sha256()))),
                  new Block.Text(Words.get("discs.keep")))));
    }
    return stamp.paper(court, Words.get("discs.title") + " " + set, blocks);
  }
}
