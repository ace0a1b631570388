package id.jagasitus.admin;

import id.jagasitus.Console;
import id.jagasitus.console.Outcome;
import id.jagasitus.fresh.Ask;
import id.jagasitus.fresh.Section;
import id.jagasitus.fresh.SectionState;
import id.jagasitus.fresh.Terms;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** <em>Daftar bagian</em>: the register of sections, which the Admin changes and all may read. */
final class SectionsHandler implements Handler {

  static final String LIST = "/konten/daftar";
  static final String ONE = "/konten/bagian";
  static final String RESET = "/konten/bagian/kembalikan";

  private final Console console;

  SectionsHandler(Console console) {
    this.console = console;
  }

  @Override
  public Answer handle(Exchange exchange) {
    Frame frame = exchange.frame(Area.CONTENT, "sections.title");
    var page = new SectionsPage(console.watch().sections());
    return Answer.html((out, token) -> JtesectionsGenerated.render(out, token, frame, page));
  }

  /** One section, or without an id the form for a new one. */
  Answer one(Exchange exchange) {
    String id = exchange.text("id");
    Optional<Section> section = find(id);
    if (section.isEmpty() && !(id.isEmpty() && exchange.viewer().admin())) {
      throw new RefusedRequest(404, "no such section");
    }
    SectionForm form = section.map(SectionForm::of).orElseGet(SectionForm::blank);
    return show(200, frame(exchange), section, form, Set.of());
  }

  private static Frame frame(Exchange exchange) {
    return exchange.frame(Area.CONTENT, "sections.one");
  }

  private Optional<Section> find(String id) {
    return console.watch().sections().stream().filter(at -> at.id().equals(id)).findFirst();
  }

  private Answer show(
      int status, Frame frame, Optional<Section> section, SectionForm form, Set<Terms.Flaw> flaws) {
    Optional<SectionState> state = section.flatMap(this::state);
    var page = new SectionPage(section, state, console.watch().judging(), form, flaws, owners());
    return Answer.html(status, (out, token) -> JtesectionGenerated.render(out, token, frame, page));
  }

  private Optional<SectionState> state(Section section) {
    return console.watch().now().view().fresh().sections().stream()
        .filter(at -> at.section().id().equals(section.id()))
        .findFirst();
  }

  private List<String> owners() {
    return console.watch().sections().stream()
        .map(Section::owner)
        .filter(owner -> !owner.isEmpty())
        .distinct()
        .sorted()
        .toList();
  }

  Answer save(Exchange exchange) {
    String id = exchange.text("id");
    Optional<Section> section = find(id);
    SectionForm form = SectionForm.typed(exchange);
    Terms terms = form.terms();
    Set<Terms.Flaw> flaws = terms.flaws(section.map(Section::expected).orElse(Ask.RECOMMENDED));
    if (!flaws.isEmpty()) {
      var note = new Note(false, "sections.flaws", List.of(Integer.toString(flaws.size())));
      return show(422, frame(exchange).saying(note), section, form, flaws);
    }
    Outcome outcome = console.watch().section(exchange.viewer(), id, terms);
    if (outcome instanceof Outcome.Refused refused) {
      return show(422, frame(exchange).saying(Note.refused(refused)), section, form, flaws);
    }
    String back = section.isPresent() ? ONE + "?id=" + id : LIST;
    return Answer.redirect(back).withNote(Note.done("sections.saved", terms.nameId()));
  }

  /** Back to what the program came with; an own section goes away. */
  Answer reset(Exchange exchange) {
    String id = exchange.text("id");
    Section section = find(id).orElseThrow(() -> new RefusedRequest(404, "no such section"));
    Outcome outcome = console.watch().resetSection(exchange.viewer(), id);
    String done = section.own() ? "sections.removed" : "sections.wasreset";
    return Answer.redirect(section.own() ? LIST : ONE + "?id=" + id)
        .withNote(Note.of(outcome, done, section.nameId()));
  }
}
