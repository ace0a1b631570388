package id.jagasitus.report;

import id.jagasitus.paper.Block;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The head of a letter.
 *
 * @param number or {@link LetterNumber#OPEN}
 * @param attachments in words, for example {@code 3 lampiran}
 * @param to addressee, one line each
 */
public record Letter(
    String number, String attachments, String subject, LocalDate date, List<String> to) {
  public Letter {
    to = List.copyOf(to);
  }

  List<Block> blocks(Court court) {
    var blocks = new ArrayList<Block>();
    blocks.add(
        new Block.Facts(
            List.of(
                new Block.Fact(Words.get("letter.number"), ": " + shownNumber()),
                new Block.Fact(Words.get("letter.nature"), ": " + Words.get("letter.ordinary")),
                new Block.Fact(Words.get("letter.attachments"), ": " + attachments),
                new Block.Fact(Words.get("letter.subject"), ": " + subject),
                new Block.Fact(Words.get("letter.date"), ": " + court.on(date)))));
    if (!to.isEmpty()) {
      blocks.add(new Block.Text(Words.get("letter.to") + "\n" + String.join("\n", to)));
    }
    return blocks;
  }

  String shownNumber() {
    return number.isEmpty() ? LetterNumber.OPEN : number;
  }
}
