package id.jagasitus.launcher.server;

import java.util.AbstractMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.NanoTime;
import org.jspecify.annotations.Nullable;

/**
 * A request as the keys that the plugin's package {@code capture} describes. Each value is looked
 * up when it is asked for, since a visitor pays for every copy; the map lives only as long as the
 * request.
 */
final class FinishedRequest extends AbstractMap<String, Object>
    implements Consumer<BiConsumer<String, String>> {

  private static final List<String> KEYS =
      List.of(
          "event",
          "status",
          "bytes",
          "durationNanos",
          "time",
          "method",
          "scheme",
          "protocol",
          "uri",
          "peer",
          "headers",
          "reason");

  private final Request request;
  private final Response response;

  FinishedRequest(Request request, Response response) {
    this.request = request;
    this.response = response;
  }

  @Override
  public @Nullable Object get(@Nullable Object key) {
    return key instanceof String name ? value(name) : null;
  }

  private @Nullable Object value(String key) {
    return switch (key) {
      case "event" -> request.getAttribute("jagasitus.event");
      case "status" -> response.getStatus();
      case "bytes" -> bytes();
      case "durationNanos" -> NanoTime.since(request.getBeginNanoTime());
      case "time" -> Request.getTimeStamp(request);
      case "method" -> lost() ? "" : request.getMethod();
      case "scheme" -> request.getHttpURI().getScheme();
      case "protocol" -> request.getConnectionMetaData().getProtocol();
      case "uri" -> lost() ? "" : uri(request.getHttpURI());
      case "peer" -> Request.getRemoteAddr(request);
      case "headers" -> this;
      case "reason" ->
          request.getAttribute(ErrorHandler.ERROR_EXCEPTION) instanceof Throwable reason
              ? String.valueOf(reason.getMessage())
              : null;
      default -> null;
    };
  }

  /** Jetty writes {@code BAD /badMessage} where it did not keep what was asked. */
  private boolean lost() {
    return request.getMethod().equals("BAD")
        && request.getHttpURI().asString().endsWith("/badMessage");
  }

  /** As sent; the whole where Jetty could not tell path and query apart. */
  private static String uri(HttpURI uri) {
    String path = uri.getPathQuery();
    return path == null || path.isEmpty() ? uri.asString() : path;
  }

  /**
   * What a HEAD request would have been sent is counted by Jetty, but it was not sent. The page of
   * a refusal is sent past its counter, and known by its announced length.
   */
  private long bytes() {
    if (request.getMethod().equals("HEAD")) {
      return 0;
    }
    long counted = Response.getContentBytesWritten(response);
    boolean refused = request.getAttribute("jagasitus.event") == null;
    return counted == 0 && refused
        ? Math.max(0, response.getHeaders().getLongField(HttpHeader.CONTENT_LENGTH))
        : counted;
  }

  /** Tells each header as received. */
  @Override
  public void accept(BiConsumer<String, String> each) {
    for (HttpField field : request.getHeaders()) {
      String value = field.getValue();
      each.accept(field.getName(), value == null ? "" : value);
    }
  }

  @Override
  public Set<Map.Entry<String, Object>> entrySet() {
    var known = new LinkedHashMap<String, Object>();
    for (String key : KEYS) {
      Object value = value(key);
      if (value != null) {
        known.put(key, value);
      }
    }
    return known.entrySet();
  }
}
