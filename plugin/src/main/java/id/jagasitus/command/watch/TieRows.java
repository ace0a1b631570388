package id.jagasitus.command.watch;

import id.jagasitus.command.CommandOutput;
import id.jagasitus.integrity.Outgoing;
import id.jagasitus.integrity.ServedTie;
import id.jagasitus.watch.Tie;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Hosts and scripts of the approved state as lines of JSON. */
final class TieRows {

  private TieRows() {}

  static Map<String, @Nullable Object> of(ServedTie one, String state) {
    Map<String, @Nullable Object> row = of(one.tie(), state);
    row.put("severity", WatchRows.word(one.severity()));
    row.put("seen", one.seen().toString());
    row.put("sample", one.sample());
    row.put("pages", one.pages());
    return row;
  }

  private static Map<String, @Nullable Object> of(Tie tie, String state) {
    return WatchRows.of(
        "panel",
        "unchanged",
        "outgoing",
        WatchRows.word(tie.kind()),
        "to",
        tie.to(),
        "state",
        state);
  }

  /** What is served and waits for a decision, and what was approved and is gone. */
  static void differences(Outgoing.View view, CommandOutput out) {
    view.waiting().forEach(one -> out.row(of(one, "waiting")));
    view.first().forEach(one -> out.row(of(one, "never_approved")));
    view.gone().forEach(one -> out.row(of(one, "gone")));
  }

  /** Everything that is approved: with the files, and as it was served. */
  static void approved(Set<Tie> files, Optional<Outgoing.View> served, CommandOutput out) {
    files.stream()
        .sorted(Comparator.comparing(Tie::kind).thenComparing(Tie::to))
        .forEach(tie -> out.row(of(tie, "in_files")));
    served.stream()
        .flatMap(view -> view.accepted().stream())
        .filter(one -> one.standing() == ServedTie.Standing.APPROVED)
        .forEach(one -> out.row(of(one, "approved")));
  }

  static void summary(
      Map<String, @Nullable Object> row, Set<Tie> files, Optional<Outgoing.View> served) {
    var all = new HashSet<>(files);
    served.ifPresent(view -> view.accepted().forEach(one -> all.add(one.tie())));
    row.put(
        "hosts", all.stream().map(Tie::host).filter(host -> !host.isEmpty()).distinct().count());
    row.put("scripts", all.stream().filter(TieRows::script).count());
    served.ifPresent(
        view -> {
          row.put("served_pages", view.pages());
          row.put("served_by", view.by());
          row.put("served_waiting", view.undecided().size());
        });
  }

  private static boolean script(Tie tie) {
    return List.of(Tie.Kind.SCRIPT, Tie.Kind.FILE, Tie.Kind.INLINE).contains(tie.kind());
  }
}
