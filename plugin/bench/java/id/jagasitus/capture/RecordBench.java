package id.jagasitus.capture;

import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What recording costs the thread that serves a visitor: a browser's request for a page with a
 * query, behind one trusted proxy or directly. Allocation includes what the fake request itself
 * allocates (an enumeration for each header asked for), as containers do too.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class RecordBench {

  private static final FilterChain NOTHING = (request, response) -> {};

  private final Recorder recorder = new Recorder(CaptureConfig.DEFAULT, batch -> {});
  private final RequestFilter filter =
      new RequestFilter(
          CaptureConfig.DEFAULT, recorder, InstantSource.system(), System::nanoTime, false);
  private final HttpServletResponse response = new Answer();
  private final Page page = new Page();

  @Setup
  public void start() {
    recorder.start();
  }

  @TearDown
  public void stop() {
    recorder.stop(Duration.ofSeconds(5));
  }

  /** The whole pass through the filter. */
  @Benchmark
  public void filter() throws Exception {
    page.seen = null;
    filter.doFilter(page, response, NOTHING);
  }

  /** What asking the fake request for its headers costs by itself. */
  @Benchmark
  public int request() {
    int length = 0;
    for (String name : Collections.list(page.getHeaderNames())) {
      length += page.getHeaders(name).nextElement().length();
    }
    return length;
  }

  private static <T> T unasked(Class<T> type) {
    return type.cast(
        Proxy.newProxyInstance(
            RecordBench.class.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> {
              throw new UnsupportedOperationException(method.getName());
            }));
  }

  /** A finished page. */
  private static final class Answer extends HttpServletResponseWrapper {

    Answer() {
      super(unasked(HttpServletResponse.class));
    }

    @Override
    public int getStatus() {
      return 200;
    }

    @Override
    public String getHeader(String name) {
      return "10240";
    }
  }

  /** A request as Firefox sends it. */
  private static final class Page extends HttpServletRequestWrapper {

    private final Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private Object seen;

    Page() {
      super(unasked(HttpServletRequest.class));
      String all =
          """
          Host: www.pn-contoh.go.id
          User-Agent: Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0
          Accept: text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8
          Accept-Language: id,en-US;q=0.7,en;q=0.3
          Accept-Encoding: gzip, deflate, br, zstd
          Referer: https://www.pn-contoh.go.id/berita/index.html
          Connection: keep-alive
          Cookie: bahasa=id
          Upgrade-Insecure-Requests: 1
          Sec-Fetch-Dest: document
          Sec-Fetch-Mode: navigate
          Sec-Fetch-Site: same-origin
          Sec-Fetch-User: ?1
          """;
      all.lines()
          .map(line -> line.split(": ", 2))
          .forEach(pair -> headers.put(pair[0], List.of(pair[1])));
    }

    @Override
    public Object getAttribute(String name) {
      return seen;
    }

    @Override
    public void setAttribute(String name, Object value) {
      seen = value;
    }

    @Override
    public boolean isAsyncStarted() {
      return false;
    }

    @Override
    public String getMethod() {
      return "GET";
    }

    @Override
    public String getScheme() {
      return "http";
    }

    @Override
    public String getProtocol() {
      return "HTTP/1.1";
    }

    @Override
    public String getRequestURI() {
      return "/berita/2026/sidang-keliling.html";
    }

    @Override
    public String getQueryString() {
      return "halaman=2&urut=tanggal";
    }

    @Override
    public String getRemoteAddr() {
      return "203.0.113.77";
    }

    @Override
    public Enumeration<String> getHeaderNames() {
      return Collections.enumeration(headers.keySet());
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
      return Collections.enumeration(headers.getOrDefault(name, List.of()));
    }
  }
}
