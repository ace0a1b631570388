package id.jagasitus.office;

import id.jagasitus.journal.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Folds reports. */
final class Reports {
  private Reports() {}

  static Submission submitted(
      @Nullable Submission before, Entry entry, Written.Submitted written, Procedure procedure) {
    Stopwatch clock = before == null ? procedure.clock(Step.FORWARD) : before.clock();
    return new Submission(
        written.id(),
        entry.seq(),
        written.sheet(),
        State.SUBMITTED,
        entry.time(),
        entry.author(),
        Optional.empty(),
        with(before, entry, ActKind.SUBMITTED, written.post(), written.deputy(), ""),
        clock.resumed(entry.time()));
  }

  static Submission passed(Submission before, Entry entry, ActKind kind, Written.Passed written) {
    boolean forward = kind == ActKind.FORWARDED;
    boolean toKasubbag = written.to() == Post.KASUBBAG;
    State state = forward ? State.FORWARDED : toKasubbag ? State.SUBMITTED : State.DRAFT;
    Stopwatch clock = before.clock().stopped(entry.time());
    return new Submission(
        before.id(),
        entry.seq(),
        before.sheet(),
        state,
        before.submitted(),
        before.author(),
        forward ? Optional.of(entry.time()) : Optional.empty(),
        with(before, entry, kind, written.post(), written.deputy(), written.note()),
        toKasubbag ? clock.resumed(entry.time()) : clock);
  }

  private static List<Case.Done> with(
      @Nullable Submission before,
      Entry entry,
      ActKind kind,
      String post,
      String deputy,
      String text) {
    var acts = new ArrayList<>(before == null ? List.of() : before.acts());
    acts.add(new Case.Done(entry.seq(), entry.time(), kind, entry.author(), post, deputy, text));
    return acts;
  }
}
