package id.jagasitus.cleanup;

import static java.util.Objects.requireNonNullElse;

import id.jagasitus.journal.Appender;
import id.jagasitus.journal.Entry;
import id.jagasitus.journal.JournalException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who signed which stage of which clean-up, folded from the journal. */
public final class Cleanups {

  static final String SIGNED = "cleanup.signed";
  static final String RELEASED = "cleanup.released";

  private static final int SHORTEST = 5;
  private static final int LONGEST = 1_000;

  private final Appender journal;
  private final Map<Long, List<Signed>> signed = new HashMap<>();
  private final Map<Long, Signed> released = new HashMap<>();

  /** A stage that was signed. */
  public record Signed(Stage stage, String note, Proof proof, String author, Instant at) {}

  /** As it is written; what was signed before stages had proofs has a paper at most. */
  private record Signing(
      long finding,
      Stage stage,
      String note,
      String paper,
      List<String> facts,
      List<Lack> lacks,
      String reason) {
    Signing {
      facts = requireNonNullElse(facts, List.of());
      lacks = requireNonNullElse(lacks, List.of());
      reason = requireNonNullElse(reason, "");
    }

    Signed by(Entry entry) {
      var proof = new Proof(paper, facts, lacks, reason);
      return new Signed(stage, note, proof, entry.author(), entry.time());
    }
  }

  private record Release(long finding, String reason) {}

  public Cleanups(Appender journal) {
    this.journal = journal;
  }

  /** Takes in an entry of the journal. */
  public synchronized void fold(Entry entry) {
    switch (entry.kind()) {
      case SIGNED -> {
        Signing one = entry.data().as(Signing.class);
        if (next(one.finding()).equals(Optional.of(one.stage()))) { // two may have signed at once
          signed.computeIfAbsent(one.finding(), key -> new ArrayList<>()).add(one.by(entry));
        }
      }
      case RELEASED -> {
        Release one = entry.data().as(Release.class);
        released.put(
            one.finding(),
            new Signed(Stage.EVIDENCE, one.reason(), Proof.WORD, entry.author(), entry.time()));
      }
      default -> {}
    }
  }

  /** What was signed of a finding's clean-up, in order. */
  public synchronized List<Signed> of(long finding) {
    return List.copyOf(signed.getOrDefault(finding, List.of()));
  }

  /** The stage that comes next; empty when all are signed. */
  public Optional<Stage> next(long finding) {
    int done = of(finding).size();
    Stage[] all = Stage.values();
    return done < all.length ? Optional.of(all[done]) : Optional.empty();
  }

  /**
   * Asks whether a stage may be signed with such a note, before its evidence is looked for.
   *
   * @param note what was done, 5 to 1,000 characters
   * @throws IllegalArgumentException when another stage comes first, or the note is too short
   */
  public void check(long finding, Stage stage, String note) {
    if (!next(finding).equals(Optional.of(stage))) {
      throw new IllegalArgumentException("stage-order");
    }
    check(note);
  }

  /**
   * Signs a stage.
   *
   * @throws IllegalArgumentException as {@link #check}, or when the proof is not enough
   */
  public void sign(
      String author, String address, long finding, Stage stage, String note, Proof proof)
      throws JournalException {
    check(finding, stage, note);
    if (!proof.lacks().isEmpty()) {
      check(proof.reason());
    }
    var signing =
        new Signing(
            finding,
            stage,
            note.strip(),
            proof.paper(),
            proof.facts(),
            proof.lacks(),
            proof.reason());
    journal.append(author, address, SIGNED, signing);
  }

  static boolean isNote(String text) {
    return text.strip().length() >= SHORTEST && text.length() <= LONGEST;
  }

  private static void check(String text) {
    if (!isNote(text)) {
      throw new IllegalArgumentException("note-length");
    }
  }

  /** Allows that the report carries the whole addresses of visitors. */
  public void release(String author, String address, long finding, String reason)
      throws JournalException {
    check(reason);
    journal.append(author, address, RELEASED, new Release(finding, reason.strip()));
  }

  /** Who allowed whole addresses in the report, when and why; empty while nobody did. */
  public synchronized Optional<Signed> released(long finding) {
    return Optional.ofNullable(released.get(finding));
  }
}
