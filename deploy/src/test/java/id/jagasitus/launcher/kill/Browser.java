package id.jagasitus.launcher.kill;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;

/** One person's browser; paths are below the pages' path. */
final class Browser implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final String NOTE = "jagasitus-pesan=";
  private static final String BOUNDARY = "batas-berkas";

  private final HttpClient client =
      HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
  private final URI pages;

  Browser(URI pages) {
    this.pages = pages;
  }

  /**
   * What came back.
   *
   * @param location path a redirect leads to, below the pages' path; empty for none
   * @param good whether the note for the next page says that it was done
   */
  record Answer(int status, String location, boolean good, String body) {

    /** Whether this answer tells the person that the act is done. */
    boolean acknowledges() {
      return status == 303 && good;
    }
  }

  Answer get(String path) throws IOException, InterruptedException {
    return answer(client.send(request(path).build(), HttpResponse.BodyHandlers.ofString()));
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(pages + path)).timeout(PATIENCE);
  }

  /** A form of a page as it is now. */
  Form form(String path, String action, String act) throws IOException, InterruptedException {
    Answer page = get(path);
    return Form.find(page.body(), action, act)
        .orElseThrow(
            () ->
                new Unexpected(
                    "no form to " + action + " " + act + " on " + path + ": " + page.status()));
  }

  Answer send(Form form) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(pages.resolve(form.action()))
            .timeout(PATIENCE)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form.encoded()))
            .build();
    return answer(client.send(request, HttpResponse.BodyHandlers.ofString()));
  }

  /** Sends a form with a file. */
  Answer send(Form form, String field, String name, byte[] content)
      throws IOException, InterruptedException {
    var body = new ByteArrayOutputStream();
    for (Form.Field each : form.fields()) {
      body.writeBytes(part("name=\"" + each.name() + "\"\r\n\r\n" + each.value() + "\r\n"));
    }
    body.writeBytes(
        part(
            "name=\""
                + field
                + "\"; filename=\""
                + name
                + "\"\r\nContent-Type: image/png\r\n\r\n"));
    body.writeBytes(content);
    body.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
    HttpRequest request =
        HttpRequest.newBuilder(pages.resolve(form.action()))
            .timeout(PATIENCE)
            .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
            .POST(BodyPublishers.ofByteArray(body.toByteArray()))
            .build();
    return answer(client.send(request, HttpResponse.BodyHandlers.ofString()));
  }

  private static byte[] part(String rest) {
    String head = "--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + rest;
    return head.getBytes(StandardCharsets.UTF_8);
  }

  /** Asks for a page of the public site, as a visitor whose address a proxy names. */
  int visit(String path, String address) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(pages.resolve(path))
            .timeout(PATIENCE)
            .header("X-Forwarded-For", address)
            .build();
    return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
  }

  private Answer answer(HttpResponse<String> response) {
    String location = response.headers().firstValue("Location").orElse("");
    boolean good =
        response.headers().allValues("Set-Cookie").stream()
            .filter(cookie -> cookie.startsWith(NOTE))
            .map(cookie -> cookie.substring(NOTE.length()).replaceAll(";.*", ""))
            .anyMatch(Browser::good);
    int base = location.indexOf(pages.getPath() + "/");
    return new Answer(
        response.statusCode(),
        base < 0 ? "" : location.substring(base + pages.getPath().length()),
        good,
        response.body());
  }

  private static boolean good(String note) {
    byte[] text = Base64.getUrlDecoder().decode(note.replace("\"", ""));
    return text.length > 0 && text[0] == '+';
  }

  @Override
  public void close() {
    client.shutdownNow();
  }
}
