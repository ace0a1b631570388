package id.jagasitus.admin;

import id.jagasitus.Console;
import id.jagasitus.admin.text.Format;
import id.jagasitus.console.visitor.AddressProfile;
import id.jagasitus.console.visitor.VisitorDesk.Reveal;
import java.time.InstantSource;
import java.util.Optional;

/** <em>Profil alamat</em>: everything one address or network did. */
final class ProfileHandler implements Handler {

  private final Console console;
  private final InstantSource clock;

  ProfileHandler(Console console, InstantSource clock) {
    this.console = console;
    this.clock = clock;
  }

  @Override
  public Answer handle(Exchange exchange) {
    Window window = window(exchange);
    Optional<AddressProfile> profile =
        console
            .visitors()
            .profile(
                exchange.viewer(),
                exchange.text("a"),
                exchange.text("izin"),
                window.scope(),
                exchange.text("after"));
    if (profile.isEmpty()) {
      throw new RefusedRequest(404, "unknown address token");
    }
    Format format = new Format(exchange.language(), window.zone());
    Frame frame = exchange.frame(Area.VISITORS, "profile.title").writing(format);
    var page =
        new ProfilePage(
            profile.get(),
            window,
            exchange.text("izin"),
            exchange.viewer().admin(),
            new DashboardCharts(frame, window));
    return Answer.html((out, token) -> JteprofileGenerated.render(out, token, frame, page));
  }

  /** An Admin asks for the whole address, and says why. */
  Answer reveal(Exchange exchange) {
    String token = exchange.text("a");
    Reveal reveal = console.visitors().reveal(exchange.viewer(), token, exchange.text("alasan"));
    Window window = window(exchange);
    return switch (reveal) {
      case Reveal.Granted granted ->
          Answer.redirect(window.link("/alamat", "a", token, "izin", granted.grant()))
              .withNote(Note.done("profile.revealed"));
      case Reveal.Denied denied ->
          Answer.redirect(window.link("/alamat", "a", token))
              .withNote(Note.refused(denied.refused()));
    };
  }

  private Window window(Exchange exchange) {
    return Window.of(exchange, clock, console.office().settings().zone(), "30d");
  }
}
