package id.jagasitus.launcher.server;

import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.AbstractMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.NanoTime;
import org.jspecify.annotations.Nullable;

/**
 * A request as the keys that the plugin's package {@code capture} describes. It keeps what Jetty
 * never changes again (address and headers of a request are immutable) and makes texts of it only
 * when they are asked for, which is not on the visitor's thread.
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
          "weight");

  /** What this and the parts of an address take without their texts, bytes. */
  private static final int OBJECTS = 600;

  /** The same of a header. */
  private static final int HEADER = 120;

  private final @Nullable Object mark;
  private final int status;
  private final long bytes;
  private final long nanos;
  private final long time;
  private final HttpURI uri;
  private final HttpFields headers;
  private final String method;
  private final String protocol;
  private final @Nullable SocketAddress peer;
  private final int weight;

  FinishedRequest(Request request, Response response) {
    mark = request.getAttribute("jagasitus.event");
    status = response.getStatus();
    bytes = bytes(request, response, mark);
    nanos = NanoTime.since(request.getBeginNanoTime());
    time = Request.getTimeStamp(request);
    uri = request.getHttpURI();
    headers = request.getHeaders();
    method = request.getMethod();
    protocol = request.getConnectionMetaData().getProtocol();
    peer = request.getConnectionMetaData().getRemoteSocketAddress();
    weight = weight(uri, headers);
  }

  /** Jetty keeps the path in up to three forms. */
  private static int weight(HttpURI uri, HttpFields headers) {
    int weight = OBJECTS + 4 * (length(uri.getPath()) + length(uri.getQuery()));
    for (HttpField field : headers) {
      weight += HEADER + field.getName().length() + length(field.getValue());
    }
    return weight;
  }

  private static int length(@Nullable String text) {
    return text == null ? 0 : text.length();
  }

  @Override
  public @Nullable Object get(@Nullable Object key) {
    return key instanceof String name ? value(name) : null;
  }

  private @Nullable Object value(String key) {
    return switch (key) {
      case "event" -> mark;
      case "weight" -> weight;
      case "status" -> status;
      case "bytes" -> bytes;
      case "durationNanos" -> nanos;
      case "time" -> time;
      case "method" -> lost() ? "" : method;
      case "scheme" -> uri.getScheme();
      case "protocol" -> protocol;
      case "uri" -> lost() ? "" : uri(uri);
      case "peer" -> address(peer);
      case "headers" -> this;
      default -> null;
    };
  }

  private static @Nullable String address(@Nullable SocketAddress peer) {
    if (peer instanceof InetSocketAddress near && near.getAddress() != null) {
      return near.getAddress().getHostAddress();
    }
    return peer == null ? null : peer.toString();
  }

  /** Jetty writes {@code BAD /badMessage} where it did not keep what was asked. */
  private boolean lost() {
    return method.equals("BAD") && uri.asString().endsWith("/badMessage");
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
  private static long bytes(Request request, Response response, @Nullable Object mark) {
    if (request.getMethod().equals("HEAD")) {
      return 0;
    }
    long counted = Response.getContentBytesWritten(response);
    boolean refused = mark == null && response.getStatus() >= 400;
    return counted == 0 && refused
        ? Math.max(0, response.getHeaders().getLongField(HttpHeader.CONTENT_LENGTH))
        : counted;
  }

  /** Tells each header as received. */
  @Override
  public void accept(BiConsumer<String, String> each) {
    for (HttpField field : headers) {
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
