package id.jagasitus.capture;

import id.jagasitus.event.RequestEvent;
import id.jagasitus.event.Source;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.InstantSource;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Makes one event per request and changes nothing for the visitor: the request and the response go
 * down the chain as they came, and whatever is thrown there is thrown on.
 *
 * <p>Any thread; holds no state of a request but in the request's own attribute. A pass that finds
 * the attribute (a forward, an asynchronous dispatch) is not the first and is not counted again.
 */
public final class RequestFilter implements Filter {

  /** Statuses from here on are errors (RFC 9110, 15). */
  static final int ERRORS = 400;

  private final EventReader reader;
  private final Consumer<RequestEvent> sink;
  private final InstantSource clock;
  private final LongSupplier nanoTime;
  private final boolean containerReports;
  private final LongAdder seen = new LongAdder();
  private final LongAdder failures = new LongAdder();

  /**
   * Makes a filter.
   *
   * @param sink takes complete events; must neither block nor throw
   * @param containerReports whether a launcher promised to report every request, so that the event
   *     is made there and the filter must not offer one
   */
  public RequestFilter(
      CaptureConfig config,
      Consumer<RequestEvent> sink,
      InstantSource clock,
      LongSupplier nanoTime,
      boolean containerReports) {
    this.reader = new EventReader(config);
    this.sink = sink;
    this.clock = clock;
    this.nanoTime = nanoTime;
    this.containerReports = containerReports;
  }

  /** Requests that reached the filter. */
  public long seen() {
    return seen.sum();
  }

  /** Requests that could not be read or offered: bugs, for the health page. */
  public long failures() {
    return failures.sum();
  }

  /** Reads a request as it would be recorded, for who else must know whom it came from. */
  public RequestEvent describe(HttpServletRequest request) {
    return reader.read(new ServletIncoming(request), EventReader.Outcome.pending(clock.millis()));
  }

  /**
   * Says that a request that is being answered is one of ours: whoever made it is logged in to our
   * pages. Visitors of the site cannot be told by what they send, so nothing else marks a request.
   */
  public static void own(ServletRequest request) {
    if (request.getAttribute(Handover.EVENT) instanceof Pending pending) {
      pending.own();
    } else {
      request.setAttribute(Handover.EVENT, Handover.OWN);
    }
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (containerReports) {
      pass(request, response, chain);
      return;
    }
    Pending pending = begin(request);
    if (pending == null) {
      chain.doFilter(request, response);
      return;
    }
    boolean thrown = true;
    try {
      chain.doFilter(request, response);
      thrown = false;
    } finally {
      end(pending, request, response, thrown);
    }
  }

  /**
   * The launcher reads every request by itself; it is only told which errors are not its own. So
   * most requests need no attribute, and none a map to hold it.
   */
  private void pass(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (request.getDispatcherType() == DispatcherType.REQUEST) {
      seen.increment();
    }
    boolean plain = false;
    try {
      chain.doFilter(request, response);
      plain = !request.isAsyncStarted() && status(response) < ERRORS;
    } finally {
      if (!plain && request.getAttribute(Handover.EVENT) == null) {
        request.setAttribute(Handover.EVENT, true);
      }
    }
  }

  private static int status(ServletResponse response) {
    return response instanceof HttpServletResponse http ? http.getStatus() : ERRORS;
  }

  private static boolean first(ServletRequest request) {
    return request instanceof HttpServletRequest && request.getAttribute(Handover.EVENT) == null;
  }

  /** Reads the request on its first pass; null on any other, and when it cannot be read. */
  private @Nullable Pending begin(ServletRequest request) {
    if (!(request instanceof HttpServletRequest http) || !first(request)) {
      return null;
    }
    seen.increment();
    try {
      var event =
          reader.read(new ServletIncoming(http), EventReader.Outcome.pending(clock.millis()));
      var pending = new Pending(event, nanoTime.getAsLong());
      request.setAttribute(Handover.EVENT, pending);
      return pending;
    } catch (RuntimeException bug) {
      failures.increment(); // counted and shown; the visitor must not notice
      return null;
    }
  }

  /** The status of an asynchronous request is not final before its last dispatch is over. */
  private void end(
      Pending pending, ServletRequest request, ServletResponse response, boolean thrown) {
    try {
      if (!thrown && request.isAsyncStarted()) {
        request.getAsyncContext().addListener(new AtEnd(pending, response));
      } else {
        offer(pending, response, thrown);
      }
    } catch (RuntimeException bug) {
      failures.increment();
    }
  }

  private void offer(Pending pending, ServletResponse response, boolean thrown) {
    var http = (HttpServletResponse) response;
    int status = thrown && !http.isCommitted() ? 500 : http.getStatus();
    long micros = (nanoTime.getAsLong() - pending.began()) / 1000;
    sink.accept(pending.event().answered(Source.FILTER, status, Sent.bytes(http, status), micros));
  }

  /** Finishes an asynchronous request; follows it when it is started again. */
  private final class AtEnd implements AsyncListener {

    private final Pending pending;
    private final ServletResponse response;
    private boolean failed;

    AtEnd(Pending pending, ServletResponse response) {
      this.pending = pending;
      this.response = response;
    }

    @Override
    public void onComplete(AsyncEvent event) {
      try {
        offer(pending, response, failed);
      } catch (RuntimeException bug) {
        failures.increment();
      }
    }

    @Override
    public void onTimeout(AsyncEvent event) {
      failed = true;
    }

    @Override
    public void onError(AsyncEvent event) {
      failed = true;
    }

    /** A dispatched pass may start anew, which drops the listeners (Servlet 6.1, 9.6). */
    @Override
    public void onStartAsync(AsyncEvent event) {
      event.getAsyncContext().addListener(this);
    }
  }
}
