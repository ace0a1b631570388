package id.jagasitus.admin;

import id.jagasitus.Console;
import id.jagasitus.admin.text.Format;
import id.jagasitus.console.visitor.Dashboard;
import java.time.InstantSource;

/** <em>Dasbor</em>: what happened, at a glance. */
final class DashboardHandler implements Handler {

  private final Console console;
  private final InstantSource clock;

  DashboardHandler(Console console, InstantSource clock) {
    this.console = console;
    this.clock = clock;
  }

  @Override
  public Answer handle(Exchange exchange) {
    Window window = Window.of(exchange, clock, console.office().settings().zone(), Window.TODAY);
    Dashboard data = console.visitors().dashboard(exchange.viewer(), window.scope());
    Format format = new Format(exchange.language(), window.zone());
    Frame frame = exchange.frame(Area.DASHBOARD, "dashboard.title").writing(format);
    DashboardPage page =
        new DashboardPage(
            data,
            console.findings().today(exchange.viewer()),
            window,
            new DashboardCharts(frame, window));
    return Answer.html((out, token) -> JtedashboardGenerated.render(out, token, frame, page));
  }
}
