package id.jagasitus.capture;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Enumeration;
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

  /** HTTP/2 and later name the host outside the headers (RFC 9113, 8.3.1). */
  @Override
  public String host() {
    String header = header("Host");
    return header != null || protocol().startsWith("HTTP/1")
        ? text(header)
        : text(request.getServerName());
  }

  @Override
  public String peer() {
    return text(request.getRemoteAddr());
  }

  @Override
  public Enumeration<String> headerNames() {
    Enumeration<String> names = request.getHeaderNames();
    return names == null ? Collections.emptyEnumeration() : names;
  }

  @Override
  public @Nullable String header(String name) {
    Enumeration<String> values = request.getHeaders(name);
    if (values == null || !values.hasMoreElements()) {
      return null;
    }
    String first = values.nextElement();
    return values.hasMoreElements()
        ? first + ", " + String.join(", ", Collections.list(values))
        : first;
  }

  /** Containers may hand out null where a request line was cut short. */
  private static String text(@Nullable String value) {
    return value == null ? "" : value;
  }
}
