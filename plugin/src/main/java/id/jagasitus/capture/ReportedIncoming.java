package id.jagasitus.capture;

import java.util.Collection;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A request that the container refused, as the launcher reports it; anything may be missing. */
final class ReportedIncoming implements Incoming {

  private final Map<String, Object> report;
  private final Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
  private final String uri;

  ReportedIncoming(Map<String, Object> report) {
    this.report = report;
    this.uri = withoutAuthority(text("uri"));
    if (report.get("headers") instanceof Map<?, ?> map) {
      map.forEach((name, values) -> headers.put(String.valueOf(name), joined(values)));
    }
  }

  private static String joined(@Nullable Object values) {
    return values instanceof Collection<?> several
        ? String.join(", ", several.stream().map(String::valueOf).toList())
        : String.valueOf(values);
  }

  /** Absolute form (RFC 9112, 3.2.2) names the host twice; only path and query are wanted here. */
  private static String withoutAuthority(String uri) {
    int scheme = uri.indexOf("://");
    if (scheme < 0 || uri.lastIndexOf('/', scheme - 1) >= 0 || uri.startsWith("?")) {
      return uri;
    }
    int slash = uri.indexOf('/', scheme + 3);
    return slash < 0 ? "/" : uri.substring(slash);
  }

  @Override
  public String method() {
    return text("method");
  }

  @Override
  public String scheme() {
    String scheme = text("scheme").toLowerCase(Locale.ROOT);
    return scheme.isEmpty() ? "http" : scheme;
  }

  @Override
  public String protocol() {
    return text("protocol");
  }

  @Override
  public String path() {
    int question = uri.indexOf('?');
    return question < 0 ? uri : uri.substring(0, question);
  }

  @Override
  public @Nullable String query() {
    int question = uri.indexOf('?');
    return question < 0 ? null : uri.substring(question + 1);
  }

  @Override
  public String host() {
    return headers.getOrDefault("Host", "");
  }

  @Override
  public String peer() {
    return text("peer");
  }

  @Override
  public Enumeration<String> headerNames() {
    return Collections.enumeration(headers.keySet());
  }

  @Override
  public @Nullable String header(String name) {
    return headers.get(name);
  }

  private String text(String key) {
    return report.get(key) instanceof String text ? text : "";
  }
}
