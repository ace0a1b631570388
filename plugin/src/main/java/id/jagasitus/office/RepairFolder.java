package id.jagasitus.office;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What was done about a case, while the journal is folded. */
final class RepairFolder {
  private final List<Case.Handover> handovers = new ArrayList<>();
  private final List<CaseAct.Downtime> downtimes = new ArrayList<>();
  private final List<CaseAct.Attach> attachments = new ArrayList<>();
  private CaseAct.@Nullable Solve solution;
  private @Nullable Instant solved;
  private @Nullable Proof proof;
  private String notice = "";

  void take(CaseAct.Solve act, Instant at) {
    solution = act;
    solved = at;
    handovers.replaceAll(
        each ->
            new Case.Handover(each.number(), each.what(), each.clock().stopped(at), each.result()));
  }

  void reopen() {
    solution = null;
    solved = null;
    proof = null;
  }

  void take(CaseAct.BackUp act, Instant at) {
    proof = act.proof();
  }

  void take(CaseAct.HandOver act, Instant at) {
    Stopwatch clock = Stopwatch.started(Optional.empty(), false, at);
    handovers.add(new Case.Handover(handovers.size() + 1, act, clock, Optional.empty()));
  }

  void take(CaseAct.TakeBack act, Instant at) {
    handovers.replaceAll(
        each ->
            each.number() == act.handover()
                ? new Case.Handover(
                    each.number(), each.what(), each.clock().stopped(at), Optional.of(act))
                : each);
  }

  /** The same begin again is a correction of its end. */
  void take(CaseAct.Downtime act, Instant at) {
    downtimes.removeIf(span -> span.from().equals(act.from()));
    downtimes.add(act);
  }

  void take(CaseAct.Publish act, Instant at) {
    notice = act.text();
  }

  void take(CaseAct.Attach act, Instant at) {
    attachments.add(act);
  }

  Case.Repair fold() {
    return new Case.Repair(
        handovers,
        downtimes,
        Optional.ofNullable(solution),
        Optional.ofNullable(solved),
        Optional.ofNullable(proof),
        notice,
        attachments);
  }
}
