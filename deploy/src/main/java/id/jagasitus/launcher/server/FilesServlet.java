package id.jagasitus.launcher.server;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.eclipse.jetty.ee11.servlet.DefaultServlet;
import org.jspecify.annotations.Nullable;

/**
 * Serves the site's files. Where a file is the page of an error, conditions and ranges of the
 * request are left out: they speak about the page that was asked for, and Jetty would answer "not
 * modified" for a page that does not exist (RFC 9110 section 13.2.1 wants the error instead).
 */
final class FilesServlet extends DefaultServlet {

  private static final long serialVersionUID = 1;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    boolean error = request.getDispatcherType() == DispatcherType.ERROR;
    super.doGet(error ? new Unconditional(request) : request, response);
  }

  private static final class Unconditional extends HttpServletRequestWrapper {

    private static final Set<String> CONDITIONS =
        Set.of(
            "range",
            "if-range",
            "if-match",
            "if-none-match",
            "if-modified-since",
            "if-unmodified-since");

    Unconditional(HttpServletRequest request) {
      super(request);
    }

    private static boolean isCondition(String name) {
      return CONDITIONS.contains(name.toLowerCase(Locale.ROOT));
    }

    @Override
    public @Nullable String getHeader(String name) {
      return isCondition(name) ? null : super.getHeader(name);
    }

    @Override
    public long getDateHeader(String name) {
      return isCondition(name) ? -1 : super.getDateHeader(name);
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
      return isCondition(name) ? Collections.emptyEnumeration() : super.getHeaders(name);
    }

    @Override
    public Enumeration<String> getHeaderNames() {
      List<String> names = Collections.list(super.getHeaderNames());
      names.removeIf(Unconditional::isCondition);
      return Collections.enumeration(names);
    }
  }
}
