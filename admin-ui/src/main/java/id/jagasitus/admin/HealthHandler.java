package id.jagasitus.admin;

import id.jagasitus.Console;
import java.time.InstantSource;

/** <em>Kesehatan</em>: how the machine itself is. */
final class HealthHandler implements Handler {

  private final Console console;
  private final InstantSource clock;

  HealthHandler(Console console, InstantSource clock) {
    this.console = console;
    this.clock = clock;
  }

  @Override
  public Answer handle(Exchange exchange) {
    Frame frame = exchange.frame(Area.HEALTH, "health.title");
    var page = new HealthPage(console.health().now(), clock.instant());
    return Answer.html((out, token) -> JtehealthGenerated.render(out, token, frame, page));
  }
}
