package id.jagasitus.launcher.server;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletContainerInitializer;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpFilter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.function.BiConsumer;
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
    Consumer<Map<String, Object>> consumer = report -> reports.add(kept(report));
    context.setAttribute("jagasitus.requestlog", consumer);
    context.setAttribute(
        "jagasitus.test.seen",
        List.of(
            String.valueOf(context.getAttribute("jagasitus.container")),
            String.valueOf(context.getAttribute("jagasitus.site")),
            String.valueOf(context.getAttribute("jagasitus.home"))));
    context.addFilter("mark", new Mark()).addMappingForUrlPatterns(null, false, "/*");
  }

  /** A report is good only while its request is; headers become lines of text. */
  @SuppressWarnings("unchecked") // the plugin's description of the report states the types
  private static Map<String, Object> kept(Map<String, Object> report) {
    var lines = new ArrayList<String>();
    ((Consumer<BiConsumer<String, String>>) Objects.requireNonNull(report.get("headers")))
        .accept((name, value) -> lines.add(name + ": " + value));
    var kept = new HashMap<>(report);
    kept.put("headers", lines);
    return kept;
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
