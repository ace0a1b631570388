package id.jagasitus.admin;

import id.jagasitus.console.paper.CourtDesk;
import id.jagasitus.console.paper.CourtDesk.Step;
import java.util.stream.Stream;

/** <em>Penyiapan</em>: what the first start asks for, each step skippable. */
final class GuideHandler implements Handler {

  static final String PATH = "/penyiapan";

  private final CourtDesk court;

  GuideHandler(CourtDesk court) {
    this.court = court;
  }

  @Override
  public Answer handle(Exchange exchange) {
    Frame frame = exchange.frame(Area.GUIDE, "guide.title");
    var lines = court.guide();
    return Answer.html((out, token) -> JteguideGenerated.render(out, token, frame, lines));
  }

  Answer skip(Exchange exchange) {
    String wanted = exchange.text("langkah");
    Step step =
        Stream.of(Step.values())
            .filter(each -> each.name().equals(wanted))
            .findFirst()
            .orElseThrow(() -> new RefusedRequest(400, "no step"));
    Note note = Note.of(court.skip(exchange.viewer(), step), "guide.skipped");
    return Answer.redirect(PATH).withNote(note);
  }
}
