package id.jagasitus.guard;

import id.jagasitus.accesslog.LogReader;
import id.jagasitus.canonical.Canonical;
import id.jagasitus.canonical.Disguise;
import id.jagasitus.canonical.Normaliser;
import id.jagasitus.detect.RequestJudge;
import id.jagasitus.detect.SentRequest;
import id.jagasitus.detect.Verdict;
import id.jagasitus.rule.Field;
import id.jagasitus.rule.Loaded;
import id.jagasitus.rule.Rule;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What becomes of a pasted request, step by step.
 *
 * @param request how it was understood
 * @param values every part that rules look at, with all its forms
 * @param verdict which rules fire
 */
public record Trial(SentRequest request, List<Value> values, Verdict verdict) {

  /** Longest text that is taken. */
  public static final int MOST = 16_384;

  private static final int MOST_VALUES = 60;

  public Trial {
    values = List.copyOf(values);
  }

  /**
   * One part of the request.
   *
   * @param field which
   * @param raw as sent
   * @param forms as rules see it, the decoded form first
   * @param disguises ways of hiding that were met
   */
  public record Value(Field field, String raw, List<String> forms, Set<Disguise> disguises) {
    public Value {
      forms = List.copyOf(forms);
      disguises = Set.copyOf(disguises);
    }

    static Value of(Field field, String raw) {
      boolean query = field == Field.QUERY || field == Field.NAME;
      Canonical canonical = query ? Normaliser.ofQuery(raw) : Normaliser.of(raw);
      return new Value(field, canonical.raw(), canonical.forms(), canonical.disguises());
    }
  }

  /**
   * Tries a text: a line of an access log, a request with its headers, an address, a path, or else
   * the value of a parameter.
   */
  public static Trial of(String pasted, List<Loaded> rules, Rule.Site site) {
    String text = pasted.length() > MOST ? pasted.substring(0, MOST) : pasted;
    SentRequest request = read(text.strip());
    return new Trial(request, values(request), new RequestJudge(rules).judge(request, site));
  }

  private static SentRequest read(String text) {
    String first = text.lines().findFirst().orElse("");
    if (first.matches("[A-Z]{3,10} \\S.*")) {
      return message(text);
    }
    if (first.matches("(?i)https?://.*")) {
      return address(first);
    }
    if (first.startsWith("/")) {
      return SentRequest.of("GET", first, List.of(), -1);
    }
    return LogReader.line(first)
        .map(SentRequest::of)
        .orElseGet(() -> new SentRequest("GET", "/", "q=" + escaped(text), "", List.of(), -1));
  }

  /** A value as a form would send it, unless it is encoded already. */
  private static String escaped(String text) {
    boolean encoded = text.matches("(?s).*%[0-9a-fA-F]{2}.*");
    return encoded
        ? text.replaceAll("\\s", "%20")
        : java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8);
  }

  /** A request line, and headers on the lines after it. */
  private static SentRequest message(String text) {
    List<String> lines = text.lines().toList();
    String first = lines.get(0);
    int method = first.indexOf(' ');
    int version = first.lastIndexOf(" HTTP/");
    int end = version > method ? version : first.length();
    SentRequest plain =
        SentRequest.of(
            first.substring(0, method), first.substring(method + 1, end), headers(lines), -1);
    String protocol = version > method ? first.substring(version + 1) : "";
    return new SentRequest(
        plain.method(), plain.path(), plain.query(), protocol, plain.headers(), -1);
  }

  private static List<Map.Entry<String, String>> headers(List<String> lines) {
    var headers = new ArrayList<Map.Entry<String, String>>();
    for (String line : lines.subList(1, lines.size())) {
      int colon = line.indexOf(':');
      if (line.isBlank()) {
        return headers;
      }
      if (colon > 0) {
        headers.add(Map.entry(line.substring(0, colon).strip(), line.substring(colon + 1).strip()));
      }
    }
    return headers;
  }

  private static SentRequest address(String text) {
    int host = text.indexOf("//") + 2;
    int path = text.indexOf('/', host);
    String name = path < 0 ? text.substring(host) : text.substring(host, path);
    String target = path < 0 ? "/" : text.substring(path);
    var headers = List.of(Map.entry("Host", hostOnly(name)));
    return SentRequest.of("GET", target, headers, -1);
  }

  private static String hostOnly(String name) {
    try {
      String host = new URI("http://" + name + "/").getHost();
      return host == null ? name : host;
    } catch (URISyntaxException e) {
      return name;
    }
  }

  private static List<Value> values(SentRequest request) {
    var values = new ArrayList<Value>();
    add(values, Field.METHOD, request.method());
    add(values, Field.PROTOCOL, request.protocol());
    add(values, Field.PATH, request.path());
    for (String parameter : request.query().split("&", -1)) {
      int equals = parameter.indexOf('=');
      if (equals >= 0) {
        add(values, Field.NAME, parameter.substring(0, equals));
      }
      add(values, Field.QUERY, parameter.substring(equals + 1));
    }
    request.headers().forEach(header -> header(values, header));
    return values;
  }

  private static void header(List<Value> values, Map.Entry<String, String> header) {
    String name = header.getKey().toLowerCase(Locale.ROOT);
    switch (name) {
      case "user-agent" -> add(values, Field.AGENT, header.getValue());
      case "referer" -> add(values, Field.REFERER, header.getValue());
      case "cookie" -> add(values, Field.COOKIE, header.getValue());
      case "host" -> add(values, Field.HOST, header.getValue());
      default -> add(values, Field.HEADER, name + ": " + header.getValue());
    }
  }

  private static void add(List<Value> values, Field field, String raw) {
    if (!raw.isEmpty() && values.size() < MOST_VALUES) {
      values.add(Value.of(field, raw));
    }
  }
}
