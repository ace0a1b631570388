package id.jagasitus.capture;

import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A request as the launcher reports it; anything may be missing. */
final class ReportedIncoming implements Incoming {

  private final Map<String, Object> report;
  private final String path;
  private final @Nullable String query;

  ReportedIncoming(Map<String, Object> report) {
    this.report = report;
    String uri = withoutAuthority(text("uri"));
    int question = uri.indexOf('?');
    this.path = question < 0 ? uri : uri.substring(0, question);
    this.query = question < 0 ? null : uri.substring(question + 1);
  }

  /** Absolute form (RFC 9112, 3.2.2) names the host twice; only path and query are wanted here. */
  private static String withoutAuthority(String uri) {
    int scheme = uri.startsWith("/") ? -1 : uri.indexOf("://");
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
    return path;
  }

  @Override
  public @Nullable String query() {
    return query;
  }

  @Override
  public String authority() {
    return "";
  }

  @Override
  public String peer() {
    return text("peer");
  }

  @Override
  @SuppressWarnings("unchecked") // the package description states the types
  public void headers(BiConsumer<String, String> each) {
    if (report.get("headers") instanceof Consumer<?> headers) {
      ((Consumer<BiConsumer<String, String>>) headers).accept(each);
    }
  }

  private String text(String key) {
    return report.get(key) instanceof String text ? text : "";
  }
}
