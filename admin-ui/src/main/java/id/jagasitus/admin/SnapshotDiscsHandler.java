package id.jagasitus.admin;

import id.jagasitus.Console;
import id.jagasitus.console.snapshot.SnapshotDesk;
import id.jagasitus.vault.Disc;
import java.util.List;

/** <em>Cakram</em>: images for CD and DVD, their register, labels and sleeves. */
final class SnapshotDiscsHandler implements Handler {

  private static final String PATH = "/cadangan/cakram";

  private final SnapshotDesk desk;

  SnapshotDiscsHandler(Console console) {
    desk = console.snapshots();
  }

  @Override
  public Answer handle(Exchange exchange) {
    Frame frame = exchange.frame(Area.SNAPSHOTS, "backup.discs.title");
    var page =
        new SnapshotDiscsPage(
            desk.discs(), exchange.viewer().admin(), desk.overview().running().isPresent());
    return Answer.html((out, token) -> JtesnapshotdiscsGenerated.render(out, token, frame, page));
  }

  /** Label and sleeve of one disc, or of all of its set, for printing. */
  Answer label(Exchange exchange) {
    String wanted = exchange.text("sha");
    List<Disc> discs = desk.discs().stream().filter(disc -> disc.sha256().equals(wanted)).toList();
    if (discs.isEmpty()) {
      return Answer.redirect(PATH);
    }
    Frame frame = exchange.frame(Area.SNAPSHOTS, "backup.label.title");
    Disc disc = discs.getFirst();
    return Answer.html((out, token) -> JtesnapshotlabelGenerated.render(out, token, frame, disc));
  }

  Answer write(Exchange exchange) {
    return Answer.redirect(PATH)
        .withNote(
            Note.of(desk.export(exchange.viewer(), exchange.text("media")), "backup.discs.begun"));
  }

  Answer keep(Exchange exchange) {
    var outcome =
        desk.keepDisc(
            exchange.viewer(),
            exchange.text("sha"),
            exchange.text("tempat"),
            exchange.text("pembawa"),
            exchange.number("hari", 180, 1, 3_650));
    return Answer.redirect(PATH).withNote(Note.of(outcome, "backup.discs.kept"));
  }
}
