package id.jagasitus.watch;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.zip.GZIPInputStream;
import javax.net.ssl.SSLContext;

/**
 * Fetches pages as they are served: at most 8 MiB of each, unpacked, within a patience for the
 * whole answer however slowly it drips. Redirects are told, and followed only where asked.
 */
public final class PageFetch implements AutoCloseable {

  private static final int MOST_HOPS = 5;
  private static final String PAGES = "text/html,*/*;q=0.8";
  private static final String FIRST = "(?i)^https?://.*";

  private final HttpClient client;
  private final AddressGuard guard;
  private final Duration patience;
  private final Sent sent;

  /** Told of each request just before it goes out. */
  @FunctionalInterface
  public interface Sent {
    void request(URI address, Visitor as);
  }

  /**
   * @param guard which addresses may be called
   * @param patience for one answer
   */
  public PageFetch(AddressGuard guard, Duration patience) {
    this(guard, patience, (address, as) -> {});
  }

  public PageFetch(AddressGuard guard, Duration patience, Sent sent) {
    this(guard, patience, sent, client(guard, patience).build());
  }

  /** As usual, but accepting the certificates that {@code trust} accepts. */
  public PageFetch(AddressGuard guard, Duration patience, SSLContext trust) {
    this(guard, patience, (address, as) -> {}, client(guard, patience).sslContext(trust).build());
  }

  /** Connecting where {@code route} says. */
  PageFetch(AddressGuard guard, Duration patience, CheckedRoute route) {
    this(guard, patience, (address, as) -> {}, client(patience).proxy(route).build());
  }

  private PageFetch(AddressGuard guard, Duration patience, Sent sent, HttpClient client) {
    this.guard = guard;
    this.patience = patience;
    this.sent = sent;
    this.client = client;
  }

  private static HttpClient.Builder client(AddressGuard guard, Duration patience) {
    var office = Optional.ofNullable(ProxySelector.getDefault());
    return client(patience).proxy(new CheckedRoute(guard::checked, office));
  }

  private static HttpClient.Builder client(Duration patience) {
    return HttpClient.newBuilder()
        .connectTimeout(patience)
        .followRedirects(HttpClient.Redirect.NEVER)
        .version(HttpClient.Version.HTTP_1_1);
  }

  /**
   * A page as it came.
   *
   * @param address where it came from
   * @param location where a redirect leads, or empty
   * @param text decoded body
   * @param whole whether the body ended within the limits
   * @param chain addresses that led here, the first one first
   */
  public record Fetched(
      URI address, int status, String location, String text, boolean whole, List<String> chain) {
    public Fetched {
      chain = List.copyOf(chain);
    }
  }

  /**
   * Fetches one answer.
   *
   * @throws IOException in a sentence: not allowed, not known, no answer in time, broken off
   */
  public Fetched get(URI address, Visitor as) throws IOException, InterruptedException {
    return get(address, as, PAGES);
  }

  /** As {@link #get(URI, Visitor)}, asking for a kind of content (RFC 9110, 12.5.1). */
  public Fetched get(URI address, Visitor as, String accept)
      throws IOException, InterruptedException {
    return get(address, as, accept, () -> {});
  }

  private Fetched get(URI address, Visitor as, String accept, Runnable answered)
      throws IOException, InterruptedException {
    guard.check(address);
    sent.request(address, as);
    HttpResponse<LimitedBody.Taken> response =
        await(address, request(address, as, accept), answered);
    LimitedBody.Taken body = whole(address, response);
    String location = response.headers().firstValue("Location").orElse("");
    return new Fetched(
        address,
        response.statusCode(),
        location,
        FileText.decode(body.bytes(), response.headers().firstValue("Content-Type").orElse("")),
        body.whole(),
        List.of(address.toString()));
  }

  private HttpRequest request(URI address, Visitor as, String accept) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address).timeout(patience).header("User-Agent", as.agent());
    if (!as.referer().isEmpty()) {
      request.header("Referer", as.referer());
    }
    if (!as.language().isEmpty()) {
      request.header("Accept-Language", as.language());
    }
    return request.header("Accept", accept).build();
  }

  private HttpResponse<LimitedBody.Taken> await(URI address, HttpRequest request, Runnable answered)
      throws IOException, InterruptedException {
    CompletableFuture<HttpResponse<LimitedBody.Taken>> answer = send(request, answered);
    try {
      return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      answer.cancel(true);
      throw late(address, e);
    } catch (ExecutionException e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      if (cause instanceof HttpTimeoutException) {
        throw late(address, cause);
      }
      throw new IOException(address + ": " + FetchProblem.words(cause), cause);
    }
  }

  /** The route is asked for here, and may refuse what was allowed a moment ago. */
  private CompletableFuture<HttpResponse<LimitedBody.Taken>> send(
      HttpRequest request, Runnable answered) throws IOException {
    try {
      return client.sendAsync(
          request,
          head -> {
            answered.run();
            return new LimitedBody(FileText.MOST_BYTES);
          });
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private IOException late(URI address, Throwable cause) {
    return new IOException(
        address + " did not answer completely within " + patience.toSeconds() + " s", cause);
  }

  private static LimitedBody.Taken whole(URI address, HttpResponse<LimitedBody.Taken> response)
      throws IOException {
    try {
      return unpacked(response);
    } catch (IOException e) {
      throw new IOException(address + ": " + FetchProblem.words(e), e);
    }
  }

  /**
   * Answers come unpacked as asked; one that is packed all the same is unpacked up to the limit.
   */
  private static LimitedBody.Taken unpacked(HttpResponse<LimitedBody.Taken> response)
      throws IOException {
    String packing = response.headers().firstValue("Content-Encoding").orElse("");
    LimitedBody.Taken body = response.body();
    if (!packing.toLowerCase(Locale.ROOT).contains("gzip")) {
      return body;
    }
    try (var in = new GZIPInputStream(new ByteArrayInputStream(body.bytes()))) {
      byte[] text = in.readNBytes(FileText.MOST_BYTES);
      boolean whole = body.whole() && in.read() < 0;
      return new LimitedBody.Taken(text, whole);
    }
  }

  /** Fetches and follows redirects as long as they stay on the same site, five at most. */
  public Fetched follow(URI start, Visitor as, Hosts hosts)
      throws IOException, InterruptedException {
    return follow(start, as, hosts, () -> {});
  }

  /**
   * As {@link #follow(URI, Visitor, Hosts)}.
   *
   * @param answered run when the first byte of each answer has come, on another thread
   */
  public Fetched follow(URI start, Visitor as, Hosts hosts, Runnable answered)
      throws IOException, InterruptedException {
    var chain = new ArrayList<String>();
    URI at = start;
    Fetched fetched = get(at, as, PAGES, answered);
    chain.add(at.toString());
    while (!fetched.location().isEmpty() && chain.size() <= MOST_HOPS) {
      URI next = next(at, fetched.location());
      if (!same(start, next, hosts)) {
        break;
      }
      at = next;
      fetched = get(at, as, PAGES, answered);
      chain.add(at.toString());
    }
    return new Fetched(
        at, fetched.status(), fetched.location(), fetched.text(), fetched.whole(), chain);
  }

  private static boolean same(URI start, URI next, Hosts hosts) {
    String host = String.valueOf(next.getHost());
    return host.equalsIgnoreCase(start.getHost()) || hosts.self(host);
  }

  /** Where a redirect leads. */
  public static URI next(URI from, String location) throws IOException {
    try {
      return location.matches(FIRST) ? URI.create(location) : from.resolve(location);
    } catch (IllegalArgumentException e) {
      throw new IOException(from + " redirects to what is no address: " + location, e);
    }
  }

  @Override
  public void close() {
    client.shutdownNow();
    client.close();
  }
}
