package id.jagasitus.admin;

import static id.jagasitus.admin.SnapshotsHandler.gone;
import static id.jagasitus.admin.SnapshotsHandler.look;

import id.jagasitus.Console;
import id.jagasitus.console.Outcome;
import id.jagasitus.console.snapshot.SnapshotDesk;
import id.jagasitus.console.snapshot.SnapshotDesk.Comparison;
import java.util.List;
import java.util.Optional;

/** Differences, and the restore that begins from them. */
final class SnapshotRestoreHandler implements Handler {

  private static final String PATH = "/cadangan/beda";

  private final SnapshotDesk desk;

  SnapshotRestoreHandler(Console console) {
    desk = console.snapshots();
  }

  @Override
  public Answer handle(Exchange exchange) {
    return look(
        () -> {
          Optional<Comparison> comparison =
              desk.compare(exchange.text("id"), exchange.text("dengan"));
          if (comparison.isEmpty()) {
            return gone();
          }
          boolean live = comparison.get().after().isEmpty();
          Frame frame =
              exchange.frame(
                  Area.SNAPSHOTS, live ? "backup.restore.title" : "backup.compare.title");
          var page =
              new SnapshotComparePage(
                  comparison.get(),
                  desk.snapshots(),
                  exchange.viewer().admin(),
                  desk.overview().packed());
          return Answer.html(
              (out, token) -> JtesnapshotcompareGenerated.render(out, token, frame, page));
        });
  }

  /** Begins the restore of chosen files, or of all. */
  Answer restore(Exchange exchange) {
    String id = exchange.text("id");
    boolean all = exchange.text("cakupan").equals("semua");
    List<String> chosen = all ? List.of() : exchange.all("berkas");
    if (!all && chosen.isEmpty()) {
      return back(id, new Note(false, "backup.restore.none", List.of()));
    }
    boolean known = exchange.text("tahu").equals("ya");
    Outcome outcome = desk.restore(exchange.viewer(), id, chosen, known);
    return outcome instanceof Outcome.Refused refused
        ? back(id, Note.refused(refused))
        : Answer.redirect(SnapshotsHandler.PATH)
            .withNote(Note.done(desk.waits() ? "backup.waits" : "backup.restoring"));
  }

  private static Answer back(String id, Note note) {
    return Answer.redirect(PATH + "?id=" + Links.encode(id)).withNote(note);
  }
}
