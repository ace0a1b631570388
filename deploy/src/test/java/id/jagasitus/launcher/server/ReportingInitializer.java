package id.jagasitus.launcher.server;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletContainerInitializer;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpFilter;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What the plugin's initializer does, in small: takes reports and marks requests. It is loaded from
 * the unpacked web application, so it meets the test through types of the JDK only.
 */
public final class ReportingInitializer implements ServletContainerInitializer {

  /** System property that holds the queue the reports go to. */
  static final String QUEUE = "jagasitus.test.reports";

  @Override
  @SuppressWarnings("unchecked") // the test put it there
  public void onStartup(@Nullable Set<Class<?>> types, ServletContext context) {
    var reports =
        (BlockingQueue<Map<String, Object>>)
            Objects.requireNonNull(System.getProperties().get(QUEUE));
    Consumer<Map<String, Object>> consumer = reports::add;
    context.setAttribute("jagasitus.requestlog", consumer);
    context.setAttribute(
        "jagasitus.test.seen",
        List.of(
            String.valueOf(context.getAttribute("jagasitus.container")),
            String.valueOf(context.getAttribute("jagasitus.site")),
            String.valueOf(context.getAttribute("jagasitus.home"))));
    context.addFilter("mark", new Mark()).addMappingForUrlPatterns(null, false, "/*");
  }

  /** Marks each request, and fails where it is asked to. */
  private static final class Mark extends HttpFilter {

    private static final long serialVersionUID = 1;

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
        throws IOException, ServletException {
      request.setAttribute("jagasitus.event", "seen");
      if (request.getParameter("fail") != null) {
        throw new ServletException("asked to fail");
      }
      chain.doFilter(request, response);
    }
  }
}
