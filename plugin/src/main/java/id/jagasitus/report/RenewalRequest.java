package id.jagasitus.report;

import id.jagasitus.paper.Block;
import id.jagasitus.paper.Paper;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The letter that asks for the renewal of a service (procedure, step 4).
 *
 * @param cost as people write it, for example {@code Rp500.000}
 * @param invoice its number; may be empty
 */
public record RenewalRequest(
    String service,
    String provider,
    String customer,
    LocalDate expires,
    String cost,
    String invoice) {

  /** The subject of the letter. */
  public String subject() {
    return Words.get("renewal.subject", service);
  }

  /** The letter. */
  public Paper paper(Court court, Signers signers, Letter letter, Stamp stamp) {
    var blocks = new ArrayList<>(letter.blocks(court));
    blocks.add(new Block.Text(Words.get("renewal.text", court.site())));
    blocks.add(
        new Block.Facts(
            List.of(
                fact("service", service),
                fact("provider", provider),
                fact("customer", customer),
                fact("expires", Indonesian.date(expires)),
                fact("cost", cost),
                fact("invoice", invoice))));
    blocks.add(new Block.Text(Words.get("renewal.end")));
    blocks.add(
        new Block.Signatures(
            List.of(
                signers.kasubbag().sign(Words.get("sign.knows")),
                signers.admin().sign(Words.get("sign.asks")))));
    return stamp.paper(court, subject(), blocks);
  }

  private static Block.Fact fact(String name, String value) {
    return new Block.Fact(Words.get("renewal." + name), value.isEmpty() ? "–" : value);
  }
}
