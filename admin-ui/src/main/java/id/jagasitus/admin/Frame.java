package id.jagasitus.admin;

import id.jagasitus.account.Role;
import id.jagasitus.admin.text.Format;
import id.jagasitus.admin.text.Texts;
import id.jagasitus.admin.text.Visible;
import id.jagasitus.console.HealthDesk.State;
import id.jagasitus.console.Viewer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is around every page.
 *
 * @param base path that every link begins with
 * @param court name of the court
 * @param title name of the page
 * @param language tag for {@code lang}
 * @param look {@code auto}, {@code light} or {@code dark}
 * @param here path and query of this page, to come back to
 * @param menu groups with their entries; empty before log-in
 * @param viewer who is logged in
 * @param sick whether the machine itself needs help
 * @param refresh seconds after which a browser without scripts asks again; 0 for never
 */
record Frame(
    String base,
    String court,
    String title,
    String language,
    String look,
    String here,
    List<MenuGroup> menu,
    @Nullable Viewer viewer,
    Optional<Note> note,
    boolean sick,
    int refresh,
    Texts texts,
    Format format,
    Assets assets) {

  /** What the machine signs with; no account can be named so. */
  private static final String MACHINE = "system";

  /** Who approves by command; no account has a blank in its name. */
  private static final String COMMANDS = "command line";

  /** A heading of the menu with its entries. */
  record MenuGroup(String title, List<MenuEntry> entries) {}

  /** One entry. */
  record MenuEntry(String title, String link, boolean current) {}

  static Frame of(Exchange exchange, Pages pages, Area area, String title) {
    Viewer viewer = exchange.viewerIfAny();
    boolean member = viewer != null && !viewer.mustChangePassword();
    return new Frame(
        exchange.base(),
        pages.console().office().settings().court(),
        title,
        exchange.language().tag(),
        exchange.look(),
        exchange.method().equals("POST") ? exchange.path() : exchange.pathAndQuery(),
        viewer != null && member ? menu(exchange, area, viewer.admin()) : List.of(),
        viewer,
        exchange.note(),
        member && pages.console().health().now().worst() == State.CRITICAL,
        0,
        exchange.texts(),
        exchange.format(),
        pages.assets());
  }

  private static List<MenuGroup> menu(Exchange exchange, Area current, boolean admin) {
    var routes = new Routes();
    var menu = new ArrayList<MenuGroup>();
    for (Area.Group group : Area.Group.values()) {
      var entries = new ArrayList<MenuEntry>();
      for (Area area : Area.values()) {
        Optional<Route> route = routes.find("GET", area.path());
        if (area.group() == group
            && group != Area.Group.NONE
            && route.isPresent()
            && (admin || route.get().access() != Access.ADMIN)) {
          String title = exchange.texts().get(area.key());
          entries.add(new MenuEntry(title, exchange.base() + area.path(), area == current));
        }
      }
      if (!entries.isEmpty()) {
        menu.add(new MenuGroup(exchange.texts().get(group.key()), entries));
      }
    }
    return menu;
  }

  /** Whether the page needs the style of forms, papers and lists that people work on. */
  boolean works() {
    return menu.stream()
        .flatMap(group -> group.entries().stream())
        .noneMatch(entry -> entry.current() && looksOnly(entry.link()));
  }

  private boolean looksOnly(String link) {
    return link.equals(base + Area.DASHBOARD.path()) || link.equals(base + Area.VISITORS.path());
  }

  /** The same frame for a page that asks again by itself. */
  Frame refreshedEvery(int seconds) {
    return new Frame(
        base, court, title, language, look, here, menu, viewer, note, sick, seconds, texts, format,
        assets);
  }

  /** The same frame with another note: what became of the form that was just sent. */
  Frame saying(Note other) {
    return new Frame(
        base,
        court,
        title,
        language,
        look,
        here,
        menu,
        viewer,
        Optional.of(other),
        sick,
        refresh,
        texts,
        format,
        assets);
  }

  /** The same frame, writing times of another zone. */
  Frame writing(Format other) {
    return new Frame(
        base, court, title, language, look, here, menu, viewer, note, sick, refresh, texts, other,
        assets);
  }

  /** A sentence. */
  String t(String key, Object... values) {
    return texts.get(key, values);
  }

  /** A link to a page. */
  String link(String path) {
    return base + path;
  }

  /** A link to a static file. */
  String file(String name) {
    return base + assets.path(name);
  }

  /** The word for a fact of a check, where there is one. */
  String fact(String key) {
    return texts.keys().contains("fact." + key) ? texts.get("fact." + key) : key;
  }

  /** What an outage did. */
  String outage(String name) {
    return texts.keys().contains("outage." + name) ? texts.get("outage." + name) : name;
  }

  /** Whether the reader may do what only an Admin may; what they may not do is not offered. */
  boolean admin() {
    return viewer != null && viewer.admin();
  }

  /** Whether the reader may change anything at all. */
  boolean acts() {
    return viewer != null && viewer.roles().stream().anyMatch(role -> role != Role.VIEWER);
  }

  /** Who did something: an account, an operator on the machine, or the machine. */
  String who(String author) {
    return switch (author) {
      case MACHINE -> t("frame.machine");
      case COMMANDS -> t("frame.commands");
      default -> Visible.text(author, 80);
    };
  }

  /** People's words, cut. */
  String cut(String text, int most) {
    return text.codePointCount(0, text.length()) <= most
        ? text
        : text.substring(0, text.offsetByCodePoints(0, most)) + "…";
  }

  /** Hostile text made visible. */
  String raw(String hostile) {
    return Visible.text(hostile);
  }

  /** Hostile text made visible and cut. */
  String raw(String hostile, int most) {
    return Visible.text(hostile, most);
  }
}
