package id.jagasitus.admin;

import id.jagasitus.Console;
import id.jagasitus.office.Days;
import id.jagasitus.office.Step;
import java.time.DateTimeException;
import java.time.InstantSource;
import java.time.YearMonth;

/** <em>Hari ini</em>: what is to be done, and the signed days of a month. */
final class TodayHandler implements Handler {

  static final String PATH = "/hari-ini";

  private final Console console;
  private final InstantSource clock;

  TodayHandler(Console console, InstantSource clock) {
    this.console = console;
    this.clock = clock;
  }

  @Override
  public Answer handle(Exchange exchange) {
    Frame frame = exchange.frame(Area.TODAY, "day.title");
    var page =
        new TodayPage(
            console.days().today(exchange.viewer()),
            clock.instant(),
            console.accounts().own(exchange.viewer()).profile().fullName().isEmpty(),
            console.mail().stuck());
    return Answer.html((out, token) -> JtetodayGenerated.render(out, token, frame, page));
  }

  Answer sign(Exchange exchange) {
    Step step = step(exchange.text("langkah"));
    var result = console.days().sign(exchange.viewer(), step, exchange.raw("catatan"));
    return Answer.redirect(PATH)
        .withNote(
            Why.note(exchange.texts(), result, "day.signed", exchange.texts().get(key(step))));
  }

  private static String key(Step step) {
    return "step." + step.number();
  }

  private static Step step(String name) {
    return Days.CHECKS.stream()
        .filter(each -> each.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new RefusedRequest(400, "no such check"));
  }

  /** The record of a month. */
  Answer month(Exchange exchange) {
    YearMonth wanted = month(exchange.text("bulan"), exchange);
    Frame frame = exchange.frame(Area.TODAY, "day.record");
    var page = new MonthPage(wanted, console.days().month(wanted), today(exchange));
    return Answer.html((out, token) -> JtemonthGenerated.render(out, token, frame, page));
  }

  private java.time.LocalDate today(Exchange exchange) {
    return clock.instant().atZone(exchange.format().zone()).toLocalDate();
  }

  private YearMonth month(String text, Exchange exchange) {
    try {
      return text.isEmpty() ? YearMonth.from(today(exchange)) : YearMonth.parse(text);
    } catch (DateTimeException e) {
      throw new RefusedRequest(400, "no month", e);
    }
  }
}
