package id.jagasitus.command;

import id.jagasitus.journal.Break;
import id.jagasitus.journal.Journal;
import id.jagasitus.journal.Verification;
import java.io.IOException;

/** {@code journal verify}: reads every line again and names where the chain does not hold. */
public record VerifyJournal(Journal journal) implements Command {

  @Override
  public String name() {
    return "journal verify";
  }

  @Override
  public void run(Arguments arguments, CommandOutput out) throws IOException, CommandRefused {
    Verification found = journal.verify();
    for (Break broken : found.breaks()) {
      out.row(Pairs.of("file", broken.file(), "line", broken.line(), "reason", broken.reason()));
    }
    out.result(
        Pairs.of(
            "lines", found.lines(),
            "broken", found.broken(),
            "holds", found.holds(),
            "seq", found.head().seq(),
            "head", found.head().hash()));
    if (!found.holds()) {
      throw new CommandRefused(
          "the journal was changed outside of this program: "
              + found.broken()
              + " places; compare the lines above with the last good snapshot of the home");
    }
  }
}
