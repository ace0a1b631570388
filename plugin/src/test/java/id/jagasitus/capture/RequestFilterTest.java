package id.jagasitus.capture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.jagasitus.event.RequestEvent;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

final class RequestFilterTest {

  private final List<RequestEvent> events = new ArrayList<>();
  private final Map<String, Object> attributes = new HashMap<>();
  private long tick;
  private int status = 200;
  private boolean committed;
  private boolean asyncStarted;
  private DispatcherType dispatch = DispatcherType.REQUEST;

  private RequestFilter filter(Consumer<RequestEvent> sink, boolean containerReports) {
    return new RequestFilter(
        CaptureConfig.DEFAULT, sink, () -> Instant.ofEpochMilli(5), () -> tick, containerReports);
  }

  private HttpServletRequest request() {
    return fake(
        HttpServletRequest.class,
        (proxy, method, arguments) ->
            switch (method.getName()) {
              case "getAttribute" -> attributes.get((String) arguments[0]);
              case "setAttribute" -> attributes.put((String) arguments[0], arguments[1]);
              case "getMethod" -> "GET";
              case "getScheme" -> "http";
              case "getProtocol" -> "HTTP/1.1";
              case "getRequestURI" -> "/a";
              case "getRemoteAddr" -> "203.0.113.9";
              case "getHeaders", "getHeaderNames" -> Collections.emptyEnumeration();
              case "isAsyncStarted" -> asyncStarted;
              case "getDispatcherType" -> dispatch;
              default -> null;
            });
  }

  private HttpServletResponse response() {
    return fake(
        HttpServletResponse.class,
        (proxy, method, arguments) ->
            switch (method.getName()) {
              case "getStatus" -> status;
              case "isCommitted" -> committed;
              case "getHeader" -> "Content-Length".equals(arguments[0]) ? "42" : null;
              default -> null;
            });
  }

  private static <T> T fake(Class<T> type, InvocationHandler answers) {
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, answers));
  }

  @Test
  void doFilter_requestAndResponse_goDownTheChainAsTheyCame() throws Exception {
    HttpServletRequest request = request();
    HttpServletResponse response = response();
    filter(events::add, false)
        .doFilter(
            request,
            response,
            (givenRequest, givenResponse) -> {
              assertSame(request, givenRequest);
              assertSame(response, givenResponse);
              tick = 7_000;
              status = 404;
            });
    RequestEvent event = events.getFirst();
    assertEquals(
        "/a 404 42 7",
        event.uri() + " " + event.status() + " " + event.bytes() + " " + event.durationMicros());
  }

  @Test
  void doFilter_secondPass_isNotCounted() throws Exception {
    RequestFilter filter = filter(events::add, false);
    HttpServletRequest request = request();
    FilterChain again = (givenRequest, given) -> filter.doFilter(givenRequest, given, (a, b) -> {});
    filter.doFilter(request, response(), again);
    assertEquals(1, events.size());
    assertEquals(1, filter.seen());
  }

  @Test
  void doFilter_chainThrows_throwsTheSameAndCountsAs500() {
    var failure = new ServletException("uji");
    FilterChain failing =
        (request, response) -> {
          throw failure;
        };
    RequestFilter filter = filter(events::add, false);
    assertSame(
        failure,
        assertThrows(
            ServletException.class, () -> filter.doFilter(request(), response(), failing)));
    assertEquals(500, events.getFirst().status());
  }

  @Test
  void doFilter_chainThrowsAfterTheAnswerBegan_keepsTheStatusSent() {
    committed = true;
    FilterChain failing =
        (request, response) -> {
          throw new IOException("gone");
        };
    RequestFilter filter = filter(events::add, false);
    assertThrows(IOException.class, () -> filter.doFilter(request(), response(), failing));
    assertEquals(200, events.getFirst().status());
  }

  @Test
  void doFilter_sinkThrows_visitorNoticesNothing() throws Exception {
    RequestFilter filter =
        filter(
            event -> {
              throw new IllegalStateException("full");
            },
            false);
    filter.doFilter(request(), response(), (request, response) -> {});
    assertEquals(1, filter.failures());
  }

  @Test
  void doFilter_requestThatThrows_isServedAndCounted() throws Exception {
    var broken =
        fake(
            HttpServletRequest.class,
            (proxy, method, arguments) -> {
              if (method.getName().equals("getAttribute")) {
                return null;
              }
              throw new IllegalStateException("recycled");
            });
    var served = new ArrayList<String>();
    RequestFilter filter = filter(events::add, false);
    filter.doFilter(broken, response(), (request, response) -> served.add("yes"));
    assertEquals(List.of("yes"), served);
    assertEquals(1, filter.failures());
  }

  private RequestFilter underAContainerThatReports(FilterChain chain) throws Exception {
    RequestFilter filter = filter(events::add, true);
    filter.doFilter(request(), response(), chain);
    assertEquals(List.of(), events);
    return filter;
  }

  @Test
  void doFilter_containerReports_leavesAPlainAnswerAlone() throws Exception {
    assertEquals(1, underAContainerThatReports((request, response) -> {}).seen());
    assertEquals(Map.of(), attributes);
  }

  @Test
  void doFilter_containerReports_marksAnErrorAsItsOwn() throws Exception {
    underAContainerThatReports((request, response) -> status = 404);
    assertEquals(Map.of(Handover.EVENT, true), attributes);
  }

  @Test
  void doFilter_containerReports_marksWhatGoesOnLater() throws Exception {
    underAContainerThatReports((request, response) -> asyncStarted = true);
    assertEquals(Map.of(Handover.EVENT, true), attributes);
    dispatch = DispatcherType.ASYNC;
    assertEquals(0, underAContainerThatReports((request, response) -> {}).seen());
  }

  @Test
  void doFilter_containerReportsAndChainThrows_marksItAndThrowsOn() {
    assertThrows(
        ServletException.class,
        () ->
            underAContainerThatReports(
                (request, response) -> {
                  throw new ServletException("asked to fail");
                }));
    assertEquals(Map.of(Handover.EVENT, true), attributes);
  }

  @Test
  void own_whileTheRequestIsAnswered_marksItsEvent() throws Exception {
    filter(events::add, false)
        .doFilter(request(), response(), (request, response) -> RequestFilter.own(request));
    assertTrue(events.getFirst().own());
  }

  @Test
  void own_underAContainerThatReports_leavesItTheMark() throws Exception {
    filter(events::add, true)
        .doFilter(request(), response(), (request, response) -> RequestFilter.own(request));
    assertEquals(Handover.OWN, attributes.get(Handover.EVENT));
  }

  @Test
  void bytes_statusWithoutBody_isNothing() throws Exception {
    status = 304;
    filter(events::add, false).doFilter(request(), response(), (request, response) -> {});
    assertEquals(0, events.getFirst().bytes());
  }
}
