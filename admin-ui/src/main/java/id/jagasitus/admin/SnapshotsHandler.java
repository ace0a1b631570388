package id.jagasitus.admin;

import id.jagasitus.Console;
import id.jagasitus.console.Outcome;
import id.jagasitus.console.Refusal;
import id.jagasitus.console.snapshot.SnapshotDesk;
import id.jagasitus.console.snapshot.SnapshotDesk.Act;
import id.jagasitus.console.snapshot.SnapshotDesk.Overview;
import id.jagasitus.vault.Saved;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;

/** <em>Cadangan</em>: how the backup is, and what can be begun. */
final class SnapshotsHandler implements Handler {

  static final String PATH = "/cadangan";

  private final SnapshotDesk desk;
  private final InstantSource clock;

  SnapshotsHandler(Console console, InstantSource clock) {
    desk = console.snapshots();
    this.clock = clock;
  }

  @Override
  public Answer handle(Exchange exchange) {
    Overview overview = desk.overview();
    Frame plain = exchange.frame(Area.SNAPSHOTS, "menu.snapshots");
    Frame frame = overview.running().isPresent() ? plain.refreshedEvery(3) : plain;
    List<Saved> snapshots = List.of();
    String trouble = "";
    try {
      snapshots = desk.snapshots();
    } catch (IOException e) {
      trouble = String.valueOf(e.getMessage());
    }
    var page =
        new SnapshotsPage(
            overview,
            snapshots,
            trouble,
            exchange.viewer().admin(),
            clock.instant(),
            new SnapshotCharts(frame, snapshots, clock.instant()));
    return Answer.html((out, token) -> JtesnapshotsGenerated.render(out, token, frame, page));
  }

  Answer take(Exchange exchange) {
    return begun(desk.take(exchange.viewer()), "backup.taking");
  }

  Answer begin(Exchange exchange) {
    String wanted = exchange.text("apa");
    return Arrays.stream(Act.values())
        .filter(act -> act.name().equals(wanted))
        .findFirst()
        .map(act -> desk.begin(exchange.viewer(), act, exchange.text("tempat")))
        .map(outcome -> begun(outcome, "backup.begun"))
        .orElseGet(() -> told(Outcome.refused(Refusal.GONE), "backup.begun"));
  }

  Answer cancel(Exchange exchange) {
    return told(desk.cancel(exchange.viewer()), "backup.cancelled");
  }

  Answer withdraw(Exchange exchange) {
    String number = exchange.text("nomor");
    Outcome outcome =
        number.matches("[0-9]{1,9}")
            ? desk.withdraw(exchange.viewer(), Long.parseLong(number))
            : Outcome.refused(Refusal.GONE);
    return told(outcome, "backup.withdrawn");
  }

  Answer undo(Exchange exchange) {
    return begun(desk.undo(exchange.viewer(), exchange.text("id")), "backup.undoing");
  }

  private Answer begun(Outcome outcome, String key) {
    return told(outcome, desk.waits() ? "backup.waits" : key);
  }

  private static Answer told(Outcome outcome, String key) {
    return Answer.redirect(PATH).withNote(Note.of(outcome, key));
  }

  /** Something that reads the repository. */
  interface Look {
    Answer answer() throws IOException;
  }

  /** Answers, or tells on the first page of the backup why the repository cannot be read. */
  static Answer look(Look look) {
    try {
      return look.answer();
    } catch (IOException e) {
      String message = String.valueOf(e.getMessage());
      return Answer.redirect(PATH).withNote(new Note(false, "backup.unreadable", List.of(message)));
    }
  }

  static Answer gone() {
    return told(Outcome.refused(Refusal.GONE), "backup.begun");
  }
}
