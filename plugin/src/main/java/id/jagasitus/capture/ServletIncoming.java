package id.jagasitus.capture;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Enumeration;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** A request as a servlet container shows it, before anyone in the chain could wrap it. */
record ServletIncoming(HttpServletRequest request) implements Incoming {

  @Override
  public String method() {
    return text(request.getMethod());
  }

  @Override
  public String scheme() {
    return text(request.getScheme());
  }

  @Override
  public String protocol() {
    return text(request.getProtocol());
  }

  @Override
  public String path() {
    return text(request.getRequestURI());
  }

  @Override
  public @Nullable String query() {
    return request.getQueryString();
  }

  @Override
  public String authority() {
    return protocol().startsWith("HTTP/1") ? "" : text(request.getServerName());
  }

  @Override
  public String peer() {
    return text(request.getRemoteAddr());
  }

  @Override
  public void headers(BiConsumer<String, String> each) {
    Enumeration<String> names = request.getHeaderNames();
    while (names != null && names.hasMoreElements()) {
      String name = names.nextElement();
      Enumeration<String> values = request.getHeaders(name);
      while (values != null && values.hasMoreElements()) {
        each.accept(name, text(values.nextElement()));
      }
    }
  }

  /** Containers may hand out null where a request line was cut short. */
  private static String text(@Nullable String value) {
    return value == null ? "" : value;
  }
}
