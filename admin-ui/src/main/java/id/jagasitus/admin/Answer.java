package id.jagasitus.admin;

import gg.jte.html.HtmlInterceptor;
import gg.jte.html.HtmlTemplateOutput;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What goes back: a status, headers, cookies, and a body. */
final class Answer {

  /** Writes a template; the token goes into its forms. */
  @FunctionalInterface
  interface Template {
    void render(HtmlTemplateOutput out, HtmlInterceptor token);
  }

  /** Writes something long, bit by bit. */
  @FunctionalInterface
  interface Stream {
    void write(HttpServletResponse response) throws IOException;
  }

  private record Crumb(String name, String value, int seconds) {}

  private final int status;
  private final Body body;
  private final Map<String, String> headers = new LinkedHashMap<>();
  private final List<Crumb> cookies = new ArrayList<>();

  private sealed interface Body {
    record Html(Template template) implements Body {}

    record To(String link) implements Body {}

    record Streamed(Stream stream) implements Body {}
  }

  private Answer(int status, Body body) {
    this.status = status;
    this.body = body;
  }

  static Answer html(Template template) {
    return html(200, template);
  }

  static Answer html(int status, Template template) {
    return new Answer(status, new Body.Html(template));
  }

  /** See other (RFC 9110, 15.4.4): a path below the pages' path, asked with GET. */
  static Answer redirect(String link) {
    return new Answer(303, new Body.To(link));
  }

  static Answer stream(Stream stream) {
    return new Answer(200, new Body.Streamed(stream));
  }

  /** For programs: one line of JSON. */
  static Answer json(int status, String json) {
    return new Answer(status, new Body.Streamed(response -> write(json, response)))
        .withHeader("Cache-Control", "no-store");
  }

  private static void write(String json, HttpServletResponse response) throws IOException {
    response.setContentType("application/json; charset=utf-8");
    response.getOutputStream().write((json + "\n").getBytes(StandardCharsets.UTF_8));
  }

  Answer withHeader(String name, String value) {
    headers.put(name, value);
    return this;
  }

  Answer withCookie(String name, String value, int seconds) {
    cookies.add(new Crumb(name, value, seconds));
    return this;
  }

  /** Tells the next page what became of the act. */
  Answer withNote(Note note) {
    return withCookie(Cookies.NOTE, note.encode(), 60);
  }

  void send(Exchange exchange, HttpServletResponse response) throws IOException {
    response.setStatus(status);
    headers.forEach(response::setHeader);
    for (Crumb crumb : cookies) {
      Cookies.write(exchange, response, crumb.name(), crumb.value(), crumb.seconds());
    }
    switch (body) {
      case Body.Html html -> sendHtml(html.template(), exchange, response);
      case Body.To to -> response.setHeader("Location", exchange.base() + to.link());
      case Body.Streamed streamed -> streamed.stream().write(response);
    }
  }

  private static void sendHtml(Template template, Exchange exchange, HttpServletResponse response)
      throws IOException {
    exchange.sendCookies(response);
    var bytes = new Utf8ByteOutput();
    template.render(new OwaspHtmlTemplateOutput(bytes), exchange.token().field());
    response.setContentType("text/html; charset=utf-8");
    response.setContentLength(bytes.getContentLength());
    bytes.writeTo(response.getOutputStream());
  }
}
