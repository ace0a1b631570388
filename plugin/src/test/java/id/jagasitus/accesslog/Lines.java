package id.jagasitus.accesslog;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Lines of the combined format, made for tests. */
final class Lines {

  static String line(String client, int second, String uri) {
    return "%s - - [30/Jun/2026:10:%02d:%02d +0700] \"GET %s HTTP/1.1\" 200 512 \"-\" \"Mozilla/5.0\""
        .formatted(client, second / 60 % 60, second % 60, uri);
  }

  /** So many different lines, each ended. */
  static String text(int from, int to) {
    return IntStream.range(from, to)
        .mapToObj(i -> line("203.0.113." + i % 250, i / 10, "/berita/" + i) + "\n")
        .collect(Collectors.joining());
  }

  private Lines() {}
}
