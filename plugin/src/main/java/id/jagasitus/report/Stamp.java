package id.jagasitus.report;

import id.jagasitus.paper.Block;
import id.jagasitus.paper.Paper;
import java.util.List;
import java.util.Optional;

/**
 * What ties a paper to the record it was made from.
 *
 * @param seq last line of the journal when it was printed
 * @param hash SHA-256 of that line
 * @param version of the text, from 1
 * @param draft whether it is not approved yet
 */
public record Stamp(long seq, String hash, int version, boolean draft) {
  private String foot(String title) {
    String state = draft ? " · " + Words.get("stamp.draft") : "";
    return Words.get("stamp.foot", title, version + state, seq, hash);
  }

  Paper paper(Court court, String title, List<Block> blocks) {
    return new Paper(
        "id",
        title,
        Optional.of(court.letterhead()),
        blocks,
        foot(title),
        new Paper.PageOf(Words.get("page"), Words.get("page.of")));
  }
}
