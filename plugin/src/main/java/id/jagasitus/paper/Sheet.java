package id.jagasitus.paper;

import id.jagasitus.chart.Colours;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes a paper's blocks as HTML, for a page or for the printer. */
final class Sheet {
  private static final Pattern VIEW = Pattern.compile("viewBox=\"0 0 ([0-9.]+) ([0-9.]+)\"");
  private static final Colours PRINT =
      new Colours(Colours.PAPER.fills(), Colours.PAPER.strokes(), "Liberation Sans");

  /** Widest picture of a printed page, millimetres. */
  private static final double WIDTH = 163;

  /** Characters of a head, a caption, a name. */
  private static final int LONGEST_HEAD = 300;

  /** Of words that stay with the signatures. */
  private static final int LONGEST_CLOSING = 1_000;

  private final Markup out;
  private final boolean print;

  private Sheet(Markup out, boolean print) {
    this.out = out;
    this.print = print;
  }

  /** For a page of ours; the logo is asked for at a link. */
  static String screen(Paper paper, String logo) {
    var sheet = new Sheet(new Markup(Legible::text), false);
    sheet.out.begin("article", "class", "paper", "lang", paper.language());
    sheet.body(paper, logo);
    sheet.out.element("p", paper.foot(), "class", "paper-foot");
    return sheet.out.end().toString();
  }

  /** For the printer: one file with all it needs. */
  static String print(Paper paper, String style) {
    var sheet = new Sheet(new Markup(Glyphs::printable), true);
    sheet.out.begin("html", "lang", paper.language()).begin("head");
    sheet.out.element("title", cut(paper.title()));
    sheet.out.empty("meta", "name", "subject", "content", cut(paper.title()));
    sheet.out.empty("meta", "name", "description", "content", cut(paper.title()));
    sheet.out.begin("style").trusted(style).end().end().begin("body");
    sheet.running(paper);
    sheet.body(paper, paper.head().flatMap(Letterhead::logo).map(Logo::link).orElse(""));
    return "<!DOCTYPE html>" + sheet.out.end().end();
  }

  /** Heads repeat on each page and must leave room on it. */
  private static String cut(String text) {
    return text.codePointCount(0, text.length()) <= LONGEST_HEAD
        ? text
        : text.substring(0, text.offsetByCodePoints(0, LONGEST_HEAD - 1)) + '…';
  }

  private void running(Paper paper) {
    out.begin("div", "class", "foot");
    out.element("span", paper.foot());
    out.begin("span", "class", "number").text(paper.pageOf().page() + " ");
    out.element("span", "", "class", "page").text(" " + paper.pageOf().of() + " ");
    out.element("span", "", "class", "pages").end().end();
  }

  private void body(Paper paper, String logo) {
    paper.head().ifPresent(head -> letterhead(head, logo));
    blocks(paper.blocks());
  }

  private void letterhead(Letterhead head, String logo) {
    out.begin("div", "class", "kop").begin("div", "class", "kop-logo");
    if (head.logo().isPresent() && !logo.isEmpty()) {
      out.empty("img", "src", logo, "alt", "Logo " + head.court());
    }
    out.end().begin("div", "class", "kop-words");
    head.above().forEach(line -> out.element("p", line, "class", "kop-above"));
    out.element("p", head.court(), "class", "kop-court");
    head.lines().forEach(line -> out.element("p", line, "class", "kop-line"));
    out.end().end();
  }

  /** Nobody signs an empty page: the last words before signatures stay with them. */
  private void blocks(List<Block> blocks) {
    for (int i = 0; i < blocks.size(); i++) {
      boolean last = i + 1 < blocks.size() && blocks.get(i + 1) instanceof Block.Signatures;
      if (last && isShort(blocks.get(i))) {
        out.begin("div", "class", "closing");
        block(blocks.get(i));
        block(blocks.get(i + 1));
        out.end();
        i++;
      } else {
        block(blocks.get(i));
      }
    }
  }

  private static boolean isShort(Block block) {
    return switch (block) {
      case Block.Text text -> text.text().length() <= LONGEST_CLOSING;
      case Block.Remark remark -> remark.text().length() <= LONGEST_CLOSING;
      default -> false;
    };
  }

  private void block(Block block) {
    switch (block) {
      case Block.Heading heading -> out.element("h" + (heading.level() + 1), cut(heading.text()));
      case Block.Title title -> out.element("h1", cut(title.text()), "class", "paper-title");
      case Block.Text text -> out.element("p", text.text());
      case Block.Remark remark -> out.element("p", remark.text(), "class", "remark");
      case Block.Items items -> items(items);
      case Block.Link link -> link(link);
      case Block.Facts facts -> facts(facts);
      case Block.Table table -> table(table);
      case Block.Figure figure -> figure(figure);
      case Block.Signatures signatures -> signatures(signatures);
      case Block.Box box -> {
        out.begin("div", "class", "box");
        blocks(box.blocks());
        out.end();
      }
      case Block.NewPage newPage -> out.element("div", "", "class", "new-page");
    }
  }

  private void items(Block.Items items) {
    out.begin(items.numbered() ? "ol" : "ul");
    items.items().forEach(item -> out.element("li", item));
    out.end();
  }

  private void link(Block.Link link) {
    if (link.target().matches("https?://[!-~]+")) {
      out.begin("p").element("a", link.text(), "href", link.target()).end();
    } else {
      out.element("p", link.text());
    }
  }

  private void facts(Block.Facts facts) {
    out.begin("table", "class", "facts").begin("tbody");
    for (Block.Fact fact : facts.facts()) {
      out.begin("tr").element("th", cut(fact.name()), "scope", "row");
      out.element("td", fact.value()).end();
    }
    out.end().end();
  }

  private void table(Block.Table table) {
    out.element("p", cut(table.caption()), "class", "caption");
    out.begin("div", "class", "wide").begin("table", "class", "rows");
    out.begin("thead").begin("tr");
    table.columns().forEach(column -> out.element("th", cut(column), "scope", "col"));
    out.end().end().begin("tbody");
    for (List<String> row : table.rows()) {
      out.begin("tr");
      row.forEach(cell -> out.element("td", cell));
      out.end();
    }
    out.end().end().end();
  }

  private void figure(Block.Figure figure) {
    out.begin("div", "class", "figure");
    if (print) {
      picture(figure.chart().svg(PRINT), cut(figure.caption()) + ". " + cut(figure.alternative()));
    } else {
      out.trusted(figure.chart().svg());
    }
    out.element("p", cut(figure.caption()), "class", "caption").end();
  }

  /** The printer wants a size in lengths and the alternative text as an attribute. */
  private void picture(String svg, String alternative) {
    Matcher view = VIEW.matcher(svg);
    if (!view.find()) {
      throw new IllegalArgumentException("a chart without its size");
    }
    double width = Double.parseDouble(view.group(1));
    double height = Double.parseDouble(view.group(2));
    var size = Optional.of(WIDTH * height / width).map(Math::round).orElseThrow();
    out.begin("div", "class", "picture");
    var sized = new Markup(Glyphs::drawable);
    sized.empty(
        "svg",
        "alt",
        alternative,
        "style",
        "width:" + Math.round(WIDTH) + "mm;height:" + size + "mm");
    String start = sized.toString();
    out.trusted(start.substring(0, start.length() - 2) + svg.substring("<svg".length())).end();
  }

  /** Posts in one row and names in the next, so that names stand side by side. */
  private void signatures(Block.Signatures signatures) {
    out.begin("table", "class", "signatures", "role", "presentation").begin("tbody").begin("tr");
    for (Block.Signature place : signatures.places()) {
      out.begin("td").element("p", cut(place.above())).element("p", cut(place.title())).end();
    }
    out.end().begin("tr");
    for (Block.Signature place : signatures.places()) {
      out.begin("td").begin("p", "class", "sign").text("\u00a0").end();
      String name = place.name().isEmpty() ? "…………………………………" : cut(place.name());
      out.element("p", name, "class", place.name().isEmpty() ? "" : "name");
      out.element("p", place.number().isEmpty() ? "\u00a0" : "NIP. " + place.number()).end();
    }
    out.end().end().end();
  }
}
