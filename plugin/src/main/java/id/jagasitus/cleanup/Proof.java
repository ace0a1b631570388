package id.jagasitus.cleanup;

import java.util.List;

/**
 * What shows that a stage was done.
 *
 * @param paper SHA-256 of what was kept with it, or empty
 * @param facts what was seen, in the order in which the stage's sentence names them
 * @param lacks what should be there and is not
 * @param reason why it is signed without that, and where its evidence lies; empty when none lacks
 */
public record Proof(String paper, List<String> facts, List<Lack> lacks, String reason) {

  /** Nothing but the word of who signs: nothing else can be seen from here. */
  public static final Proof WORD = new Proof("", List.of(), List.of(), "");

  public Proof {
    facts = List.copyOf(facts);
    lacks = List.copyOf(lacks);
  }

  /** What was seen, and what was not. */
  public static Proof of(List<String> facts, List<Lack> lacks) {
    return new Proof("", facts, lacks, "");
  }

  /** With why it is signed although something lacks; of no meaning when nothing does. */
  public Proof because(String why) {
    return new Proof(paper, facts, lacks, lacks.isEmpty() ? "" : why.strip());
  }

  /** With something that was kept. */
  public Proof with(String kept) {
    return new Proof(kept, facts, lacks, reason);
  }

  /** Whether it has what it needs: all of it, or a reason of a few words. */
  public boolean enough() {
    return lacks.isEmpty() || Cleanups.isNote(reason);
  }
}
