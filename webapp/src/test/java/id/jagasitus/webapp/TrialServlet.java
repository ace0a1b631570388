package id.jagasitus.webapp;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Answers in every way that an application may, by the last part of the path. */
final class TrialServlet extends HttpServlet {

  static final String PATTERN = "/trial/*";

  /** All ways there are. */
  static final List<String> WAYS =
      List.of(
          "plain",
          "writer",
          "chunks",
          "large",
          "empty",
          "status",
          "error",
          "error-late",
          "redirect",
          "forward",
          "include",
          "cookie",
          "headers",
          "echo",
          "throw-runtime",
          "throw-io",
          "throw-servlet",
          "throw-late",
          "async",
          "async-writer",
          "async-dispatch",
          "async-error",
          "async-throw",
          "async-timeout",
          "async-twice",
          "no-content",
          "length",
          "session",
          "parameters",
          "reader",
          "reset",
          "trailers",
          "closed",
          "locale",
          "async-nonblocking",
          "async-runnable");

  private static final long serialVersionUID = 1;

  /** Adds the servlet to an application that starts. */
  static void register(@Nullable Set<Class<?>> none, ServletContext context) {
    var registration = context.addServlet("trial", new TrialServlet());
    registration.setAsyncSupported(true);
    registration.addMapping(PATTERN);
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    // An included servlet still sees the path of the one that includes it.
    boolean included = request.getDispatcherType() == DispatcherType.INCLUDE;
    String way = included ? "plain" : String.valueOf(request.getPathInfo()).substring(1);
    if (way.startsWith("async")) {
      async(way, request, response);
    } else if (way.startsWith("throw")) {
      thrown(way, response);
    } else {
      answer(way, request, response);
    }
  }

  private static void answer(String way, HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    switch (way) {
      case "writer" -> write(response, "teks — é 漢 😀");
      case "chunks" -> chunks(response);
      case "large" -> send(response, "0123456789".repeat(30_000));
      case "empty" -> response.setContentLength(0);
      case "status" -> response.setStatus(299);
      case "no-content" -> response.setStatus(204);
      case "error" -> response.sendError(418, "<b>bukan teko</b>");
      case "error-late" -> {
        send(response, "sebagian");
        response.sendError(503);
      }
      case "redirect" -> response.sendRedirect("/trial/plain?x=1");
      case "cookie" -> {
        response.addHeader("Set-Cookie", "a=b; HttpOnly");
        send(response, "kue");
      }
      case "headers" -> {
        response.addHeader("X-Satu", "1");
        response.addHeader("X-Satu", "2");
        send(response, "dua");
      }
      case "length" -> {
        response.setContentLength(4);
        send(response, "tepa");
      }
      default -> lessUsual(way, request, response);
    }
  }

  private static void lessUsual(
      String way, HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    switch (way) {
      case "session" -> {
        request.getSession().setAttribute("uji", "1");
        send(response, "sesi " + request.isRequestedSessionIdValid());
      }
      case "parameters" -> {
        request.setCharacterEncoding(StandardCharsets.ISO_8859_1);
        send(response, parameter(request));
      }
      case "reader" -> write(response, String.valueOf(request.getReader().readLine()));
      case "reset" -> {
        response.addHeader("X-Dibuang", "1");
        send(response, "dibuang");
        response.reset();
        send(response, "tetap");
      }
      case "trailers" -> {
        response.setHeader("Trailer", "X-Akhir");
        response.setTrailerFields(() -> Map.of("X-Akhir", "1"));
        chunks(response);
      }
      case "closed" -> {
        send(response, "awal");
        response.getOutputStream().close();
        response.addHeader("X-Terlambat", "1");
      }
      case "locale" -> {
        response.setLocale(Locale.of("id", "ID"));
        response.setContentType("text/html");
        response.getWriter().print("é");
      }
      default -> dispatched(way, request, response);
    }
  }

  /** What a container says of a broken form names objects by their place in memory. */
  private static String parameter(HttpServletRequest request) {
    try {
      return String.valueOf(request.getParameter("a"));
    } catch (RuntimeException broken) {
      return "tidak terbaca";
    }
  }

  private static void dispatched(
      String way, HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    switch (way) {
      case "forward" -> request.getRequestDispatcher("/trial/plain").forward(request, response);
      case "include" -> {
        send(response, "[");
        request.getRequestDispatcher("/trial/plain").include(request, response);
        send(response, "]");
      }
      case "echo" -> {
        byte[] body = request.getInputStream().readAllBytes();
        send(response, request.getMethod() + " " + body.length);
      }
      default -> send(response, "biasa " + request.getDispatcherType());
    }
  }

  private static void chunks(HttpServletResponse response) throws IOException {
    for (int i = 0; i < 3; i++) {
      send(response, "potong " + i + "\n");
      response.flushBuffer();
    }
  }

  private static void thrown(String way, HttpServletResponse response)
      throws ServletException, IOException {
    switch (way) {
      case "throw-io" -> throw new IOException("uji");
      case "throw-servlet" -> throw new ServletException("uji");
      case "throw-late" -> {
        send(response, "0123456789".repeat(5_000));
        response.flushBuffer();
        throw new IllegalStateException("uji");
      }
      default -> throw new IllegalStateException("uji");
    }
  }

  private static void async(String way, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    boolean second = request.getAttribute("trial.second") != null;
    AsyncContext later = request.startAsync();
    later.setTimeout(way.equals("async-timeout") ? 50 : 10_000);
    switch (way) {
      case "async-dispatch" -> later.dispatch("/trial/plain");
      case "async-throw" -> later.dispatch("/trial/throw-runtime");
      case "async-timeout" -> {}
      case "async-runnable" -> later.start(() -> finish(later, response, way));
      case "async-nonblocking" -> nonblocking(later, response);
      case "async-twice" -> {
        request.setAttribute("trial.second", true);
        if (second) {
          finish(later, response, way);
        } else {
          later.dispatch("/trial/async-twice");
        }
      }
      default -> Thread.ofVirtual().start(() -> finish(later, response, way));
    }
  }

  /** Writes whenever the container says that it may, from one of the container's threads. */
  private static void nonblocking(AsyncContext later, HttpServletResponse response)
      throws IOException {
    ServletOutputStream out = response.getOutputStream();
    out.setWriteListener(
        new WriteListener() {
          private int left = 50;

          @Override
          public void onWritePossible() throws IOException {
            while (left > 0 && out.isReady()) {
              left--;
              out.write("0123456789".repeat(400).getBytes(StandardCharsets.US_ASCII));
            }
            if (left == 0 && out.isReady()) {
              later.complete();
            }
          }

          @Override
          public void onError(Throwable failure) {
            later.complete();
          }
        });
  }

  private static void finish(AsyncContext later, HttpServletResponse response, String way) {
    try {
      switch (way) {
        case "async-error" -> response.sendError(503, "sibuk");
        case "async-writer" -> write(response, "nanti — é");
        default -> send(response, "nanti " + way);
      }
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    } finally {
      later.complete();
    }
  }

  private static void write(HttpServletResponse response, String text) throws IOException {
    response.setContentType("text/plain;charset=utf-8");
    response.getWriter().print(text);
  }

  private static void send(HttpServletResponse response, String text) throws IOException {
    response.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
  }
}
