package id.jagasitus.launcher.server;

import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.RequestLog;
import org.eclipse.jetty.server.Response;
import org.jspecify.annotations.Nullable;

/**
 * Reports every request when it is over, with the status and size that only the server knows; also
 * what the server refused before any filter.
 */
final class RequestReport implements RequestLog {

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
    if (told != null) {
      told.accept(new FinishedRequest(request, response));
    }
  }
}
