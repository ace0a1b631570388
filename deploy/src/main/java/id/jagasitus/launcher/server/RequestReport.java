package id.jagasitus.launcher.server;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.RequestLog;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.NanoTime;
import org.jspecify.annotations.Nullable;

/**
 * Reports every request when it is over: what the filter saw of it completed with the status and
 * size that only the server knows, and what the server refused before any filter. The keys are
 * those the plugin's package {@code capture} describes.
 */
final class RequestReport implements RequestLog {

  private static final String EVENT = "jagasitus.event";

  private final Supplier<@Nullable Consumer<Map<String, Object>>> receiver;

  /**
   * @param receiver who is told; null while the web application is inert or failed
   */
  RequestReport(Supplier<@Nullable Consumer<Map<String, Object>>> receiver) {
    this.receiver = receiver;
  }

  @Override
  public void log(Request request, Response response) {
    Consumer<Map<String, Object>> told = receiver.get();
    if (told == null) {
      return;
    }
    Object event = request.getAttribute(EVENT);
    told.accept(event == null ? refused(request, response) : completed(event, request, response));
  }

  private static Map<String, Object> completed(Object event, Request request, Response response) {
    return Map.of(
        "event", event,
        "status", response.getStatus(),
        "bytes", bytes(request, response),
        "durationNanos", NanoTime.since(request.getBeginNanoTime()));
  }

  private static Map<String, Object> refused(Request request, Response response) {
    var report = new LinkedHashMap<String, Object>();
    report.put("status", response.getStatus());
    report.put("bytes", bytes(request, response));
    report.put("durationNanos", NanoTime.since(request.getBeginNanoTime()));
    report.put("time", Request.getTimeStamp(request));
    report.put("scheme", String.valueOf(request.getHttpURI().getScheme()));
    report.put("protocol", request.getConnectionMetaData().getProtocol());
    report.put("peer", String.valueOf(Request.getRemoteAddr(request)));
    report.put("headers", headers(request));
    requestLine(request, report);
    if (request.getAttribute(ErrorHandler.ERROR_EXCEPTION) instanceof Throwable reason) {
      report.put("reason", String.valueOf(reason.getMessage()));
    }
    return report;
  }

  /** Jetty writes {@code BAD /badMessage} where it did not keep what was asked. */
  private static void requestLine(Request request, Map<String, Object> report) {
    String uri = request.getHttpURI().asString();
    boolean lost = request.getMethod().equals("BAD") && uri.endsWith("/badMessage");
    report.put("method", lost ? "" : request.getMethod());
    report.put("uri", lost ? "" : uri);
  }

  /** What a HEAD request would have been sent is counted by Jetty, but it was not sent. */
  private static long bytes(Request request, Response response) {
    return request.getMethod().equals("HEAD") ? 0 : Response.getContentBytesWritten(response);
  }

  private static Map<String, List<String>> headers(Request request) {
    var headers = new TreeMap<String, List<String>>(String.CASE_INSENSITIVE_ORDER);
    for (HttpField field : request.getHeaders()) {
      headers
          .computeIfAbsent(field.getName(), name -> new ArrayList<>(1))
          .add(field.getValue() == null ? "" : field.getValue());
    }
    return headers;
  }
}
