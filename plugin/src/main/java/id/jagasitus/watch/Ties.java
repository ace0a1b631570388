package id.jagasitus.watch;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The {@link Tie ties} of a page, each with what stands there as an example. Of what can do harm
 * and of what only links there are bounds of their own, so that a page of a thousand links cannot
 * push a script out.
 */
final class Ties {

  private static final int MOST_GRAVE = 150;
  private static final int MOST_PLAIN = 150;

  /** How browsers read the beginning of an address (WHATWG URL, 4.4: special schemes). */
  private static final Pattern BEGINNING = Pattern.compile("(?i)^(?:(https?:)/*|//+)(?=[^/])");

  private static final Pattern DROPPED =
      Pattern.compile("[\\t\\n\\r]|^[\\x00-\\x20]+|[\\x00-\\x20]+$");

  /** Parameters of a script's address that only mark its version or defeat a cache. */
  private static final Pattern VERSION =
      Pattern.compile(
          "(?i)(?:v|ver|version|rev|t|ts|time|timestamp|_|cb|cache|hash|nonce|rnd|rand|random)(?:=.*)?|[\\d.]+");

  /** A part of a name that another build would call otherwise. */
  private static final Pattern BUILD =
      Pattern.compile("(?<![0-9A-Za-z])(?=[a-f]*\\d)[0-9a-f]{8,}(?![0-9A-Za-z])");

  private final Hosts hosts;
  private final Map<Tie, String> found = new LinkedHashMap<>();
  private int grave;
  private int plain;

  private Ties(Hosts hosts) {
    this.hosts = hosts;
  }

  /** Where a page leads and what it runs, with an example of each. */
  static Map<Tie, String> of(Page page, Hosts hosts) {
    var ties = new Ties(hosts);
    page.sources().forEach(source -> ties.source(source.kind(), source.address()));
    page.inline().forEach(code -> ties.code(Tie.Kind.INLINE, code));
    page.bindings().scripts().forEach(from -> ties.source("script", from));
    page.bindings().code().forEach(code -> ties.code(Tie.Kind.INLINE, code));
    page.forms().forEach(to -> ties.host(Tie.Kind.FORM, to));
    page.bindings().forms().forEach(to -> ties.host(Tie.Kind.FORM, to));
    ties.host(Tie.Kind.REDIRECT, page.refresh());
    page.bindings().refreshes().forEach(to -> ties.host(Tie.Kind.REDIRECT, to));
    page.addresses().stream()
        .filter(said -> !said.kind().equals(Page.SAVED_FROM))
        .forEach(said -> ties.host(Tie.Kind.ALIAS, said.href()));
    Stream.of(page.loads(), page.images(), page.bindings().loads())
        .flatMap(List::stream)
        .forEach(from -> ties.host(Tie.Kind.LOAD, from));
    Set<String> forms = Set.copyOf(page.forms());
    page.links().stream()
        .filter(link -> !forms.contains(link.href())) // its links hold where forms are sent, too
        .forEach(link -> ties.add(Tie.Kind.LINK, link.host(), link.href()));
    return ties.found;
  }

  /** The tie of whoever runs a script that lies on the site. */
  static Tie file(String code, Hosts hosts) {
    return new Tie(Tie.Kind.FILE, ScriptPrint.of(code, hosts));
  }

  /** Scripts of the page that lie on the site, as written. */
  static List<String> ownScripts(Page page, Hosts hosts) {
    return page.sources().stream()
        .filter(source -> source.kind().equals("script"))
        .map(source -> plain(source.address()))
        .filter(address -> !hosts.leadsOut(Page.host(address)))
        .distinct()
        .toList();
  }

  private void source(String kind, String written) {
    String address = plain(written);
    switch (kind) {
      case "script" -> script(address, Page.host(address));
      case "frame" -> add(Tie.Kind.FRAME, Page.host(address), address);
      default -> {} // where a password goes is a form's target
    }
  }

  private void script(String address, String host) {
    if (hosts.leadsOut(host)) {
      add(new Tie(Tie.Kind.SCRIPT, host + withoutVersion(address)), address);
    }
  }

  /** As a browser reads it: backslashes and missing slashes hide no host. */
  private static String plain(String written) {
    String one = DROPPED.matcher(written).replaceAll("");
    String slashed = one.indexOf('\\') < 0 ? one : one.replace('\\', '/');
    return BEGINNING.matcher(slashed).replaceFirst("$1//");
  }

  /** Path and query of an address without what changes with every build. */
  private static String withoutVersion(String address) {
    String whole = address.substring(address.indexOf("//") + 2);
    int fragment = whole.indexOf('#');
    String rest = fragment < 0 ? whole : whole.substring(0, fragment);
    int query = rest.indexOf('?');
    String before = query < 0 ? rest : rest.substring(0, query);
    int slash = before.indexOf('/');
    String path = slash < 0 ? "" : BUILD.matcher(before.substring(slash)).replaceAll("*");
    String kept = query < 0 ? "" : kept(rest.substring(query + 1));
    return path + (kept.isEmpty() ? "" : '?' + kept);
  }

  private static String kept(String query) {
    return Stream.of(query.split("&", 50))
        .filter(part -> !VERSION.matcher(part).matches())
        .collect(Collectors.joining("&"));
  }

  private void code(Tie.Kind kind, String code) {
    add(new Tie(kind, ScriptPrint.of(code, hosts)), code.strip());
  }

  private void host(Tie.Kind kind, String address) {
    String read = plain(address);
    add(kind, Page.host(read), read);
  }

  private void add(Tie.Kind kind, String host, String address) {
    if (hosts.leadsOut(host)) {
      add(new Tie(kind, host), address);
    }
  }

  private void add(Tie tie, String sample) {
    boolean room = tie.kind().grave() ? grave < MOST_GRAVE : plain < MOST_PLAIN;
    if (room && found.putIfAbsent(tie, Tie.oneLine(sample)) == null) {
      grave += tie.kind().grave() ? 1 : 0;
      plain += tie.kind().grave() ? 0 : 1;
    }
  }
}
