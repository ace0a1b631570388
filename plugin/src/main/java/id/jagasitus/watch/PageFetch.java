package id.jagasitus.watch;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/**
 * Fetches one page as it is served: at most 8 MiB, within 20 seconds, without following a redirect,
 * since where a page sends its visitors is itself a finding.
 */
public final class PageFetch {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private PageFetch() {}

  /**
   * A page as it came.
   *
   * @param location where a redirect leads, or empty
   */
  public record Fetched(int status, String location, String text) {}

  /**
   * @throws IOException when there is no answer in time
   */
  public static Fetched get(URI address) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .timeout(PATIENCE)
            .header("User-Agent", "Jagasitus-Pantau/1.0")
            .header("Accept-Language", "id-ID,id;q=0.9")
            .build();
    try (HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
      HttpResponse<InputStream> response =
          client.send(request, HttpResponse.BodyHandlers.ofInputStream());
      try (InputStream body = response.body()) {
        String text = FileText.decode(body.readNBytes(FileText.MOST_BYTES));
        String location = response.headers().firstValue("Location").orElse("");
        return new Fetched(response.statusCode(), location, text);
      } finally {
        client.shutdownNow();
      }
    }
  }
}
