package id.jagasitus.report;

import id.jagasitus.paper.Block;
import id.jagasitus.paper.Paper;
import id.jagasitus.paper.Prose;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The report of an incident to the judiciary's incident team (<em>MA-CSIRT</em>): reporter's
 * contact, description, chronology and impact (Peraturan BSSN 1/2024, Art. 15).
 *
 * @param number of the case
 * @param known when the office first saw it
 * @param contact who answers questions, and how
 * @param actor masked; empty when unknown
 * @param measures what was done so far; empty for nothing yet
 */
public record CsirtLetter(
    String number,
    String title,
    Instant known,
    String contact,
    String actor,
    String description,
    String impact,
    String measures,
    List<IncidentReport.Happening> chronology) {
  public CsirtLetter {
    chronology = List.copyOf(chronology);
  }

  /** The subject of the letter. */
  public String subject() {
    return Words.get("csirt.subject", number);
  }

  /** Whom it goes to. */
  public static List<String> to() {
    return List.of(Words.get("csirt.to").split("\\|"));
  }

  /** The letter. */
  public Paper paper(Court court, Signers signers, Letter letter, Stamp stamp) {
    var blocks = new ArrayList<>(letter.blocks(court));
    blocks.add(new Block.Text(Words.get("csirt.text", court.name())));
    blocks.add(new Block.Facts(facts(court)));
    chapter(blocks, "facts", description);
    chapter(blocks, "harm", impact);
    chapter(blocks, "handling", measures);
    blocks.add(new Block.Text(Words.get("csirt.end")));
    String place = court.on(letter.date());
    blocks.add(new Block.Signatures(List.of(signers.sekretaris().sign(place))));
    blocks.add(new Block.Text(Words.get("csirt.copy")));
    if (!chronology.isEmpty()) {
      blocks.add(IncidentReport.timeline(chronology, court));
    }
    return stamp.paper(court, subject(), blocks);
  }

  private static void chapter(List<Block> blocks, String name, String text) {
    blocks.add(new Block.Heading(1, Words.get("chapter." + name)));
    blocks.addAll(text.isBlank() ? List.of(new Block.Text("–")) : Prose.of(text));
  }

  private List<Block.Fact> facts(Court court) {
    return List.of(
        fact("reporter", court.name()),
        fact("contact", contact),
        fact("asset", court.site()),
        fact("title", title),
        fact("known", Indonesian.moment(known, court.zone())),
        fact("actor", actor));
  }

  private static Block.Fact fact(String name, String value) {
    return new Block.Fact(Words.get("csirt." + name), value.isEmpty() ? "–" : value);
  }
}
