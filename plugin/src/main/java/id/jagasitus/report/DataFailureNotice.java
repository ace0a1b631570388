package id.jagasitus.report;

import id.jagasitus.paper.Block;
import id.jagasitus.paper.Paper;
import id.jagasitus.paper.Prose;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The written notice of a failure to protect personal data (UU 27/2022, Art. 46): which data, when
 * and how, and what is done about it.
 *
 * @param known when the Admin first suspected it
 * @param confirmed when the Sekretaris or PPID confirmed it
 * @param publicly whether the public is told too (Art. 46, paragraph 3)
 */
public record DataFailureNotice(
    Instant known,
    Instant confirmed,
    String confirmedBy,
    String data,
    String when,
    String how,
    String handling,
    String contact,
    boolean publicly) {
  /** 3 × 24 hours. */
  public static final Duration LIMIT = Duration.ofDays(3);

  /** Until when the notice must be out: counted from when it was known. */
  public Instant due() {
    return known.plus(LIMIT);
  }

  /** The form. */
  public Paper paper(Court court, Signers signers, Letter letter, Stamp stamp) {
    var blocks = new ArrayList<>(letter.blocks(court));
    String title = Words.get("failure.title");
    blocks.add(new Block.Title(title));
    blocks.add(new Block.Text(Words.get("failure.text", court.name())));
    blocks.add(new Block.Facts(facts(court)));
    blocks.add(new Block.Heading(1, Words.get("chapter.data")));
    blocks.addAll(Prose.of(data));
    blocks.add(new Block.Heading(1, Words.get("chapter.handling")));
    blocks.addAll(Prose.of(handling));
    String told = Words.get(publicly ? "yes" : "no");
    blocks.add(new Block.Remark(Words.get("failure.public", told)));
    String place = court.on(letter.date());
    blocks.add(new Block.Signatures(List.of(signers.sekretaris().sign(place))));
    return stamp.paper(court, title, blocks);
  }

  private List<Block.Fact> facts(Court court) {
    return List.of(
        fact("known", Indonesian.moment(known, court.zone())),
        fact("confirmed", Indonesian.moment(confirmed, court.zone())),
        fact("by", confirmedBy),
        fact("due", Indonesian.moment(due(), court.zone())),
        fact("when", when),
        fact("how", how),
        fact("contact", contact));
  }

  private static Block.Fact fact(String name, String value) {
    return new Block.Fact(Words.get("failure." + name), value.isEmpty() ? "–" : value);
  }
}
