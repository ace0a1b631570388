package id.jagasitus.admin;

import id.jagasitus.Console;
import id.jagasitus.console.Outcome;
import id.jagasitus.console.finding.RuleDesk;
import id.jagasitus.console.finding.RuleDesk.Written;
import id.jagasitus.console.finding.RuleLine;

/** <em>Aturan</em>: what is looked for, one rule, and the office's own. */
final class RulesHandler implements Handler {

  private static final String OWN = "/aturan/sendiri";

  private final Console console;

  RulesHandler(Console console) {
    this.console = console;
  }

  @Override
  public Answer handle(Exchange exchange) {
    RuleDesk desk = console.rules();
    Frame frame = exchange.frame(Area.RULES, "rules.title");
    var page =
        new RulesPage(
            desk.rules(exchange.viewer()),
            desk.own(exchange.viewer()),
            desk.exceptions(exchange.viewer()).size(),
            exchange.viewer().admin());
    return Answer.html((out, token) -> JterulesGenerated.render(out, token, frame, page));
  }

  /** One rule with everything it says. */
  Answer one(Exchange exchange) {
    RuleLine line =
        console
            .rules()
            .rule(exchange.viewer(), exchange.text("id"))
            .orElseThrow(() -> new RefusedRequest(404, "no such rule"));
    Frame frame = exchange.frame(Area.RULES, "rule.title");
    boolean admin = exchange.viewer().admin();
    return Answer.html((out, token) -> JteruleGenerated.render(out, token, frame, line, admin));
  }

  /** Switches a rule on or off. */
  Answer turn(Exchange exchange) {
    String id = exchange.text("id");
    boolean on = exchange.text("pakai").equals("1");
    Outcome outcome = console.rules().turn(exchange.viewer(), id, on);
    Note note = Note.of(outcome, on ? "rule.on.done" : "rule.off.done", id);
    return Answer.redirect(FindingPage.rule(id)).withNote(note);
  }

  /** The own rules as text. */
  Answer own(Exchange exchange) {
    RuleDesk.Own own = console.rules().own(exchange.viewer());
    return own(exchange, 200, exchange.frame(Area.RULES, "ownrules.title"), own);
  }

  /** Takes the text; where something is wrong, shows it again with what is. */
  Answer ownWrite(Exchange exchange) {
    String text = exchange.raw("aturan").replace("\r\n", "\n");
    Written written = console.rules().write(exchange.viewer(), text);
    Note note = Note.of(written.outcome(), "ownrules.saved");
    if (note.good()) {
      return Answer.redirect(OWN).withNote(note);
    }
    Frame frame = exchange.frame(Area.RULES, "ownrules.title").saying(note);
    return own(exchange, 422, frame, new RuleDesk.Own(text, written.problems()));
  }

  private static Answer own(Exchange exchange, int status, Frame frame, RuleDesk.Own own) {
    boolean admin = exchange.viewer().admin();
    return Answer.html(
        status, (out, token) -> JteownrulesGenerated.render(out, token, frame, own, admin));
  }
}
