package id.jagasitus.bench;

import id.jagasitus.event.RequestEvent;
import id.jagasitus.event.Source;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Requests as a filter records them: sessions of a page and its parts, a few scanners. */
final class LiveEvents {

  private static final long START = 1_781_492_400_000L;

  static RequestEvent next(Random random, int number) {
    int visitor = (int) (Math.pow(random.nextDouble(), 2) * 20_000);
    boolean scanner = random.nextInt(50) == 0;
    String path =
        scanner
            ? "/cari-" + random.nextInt(100_000) + ".php"
            : "/berita/2026/06/halaman-" + (int) (Math.pow(random.nextDouble(), 3) * 3000);
    String query = random.nextInt(4) == 0 ? "hal=" + random.nextInt(60) : null;
    String client = "103." + visitor % 250 + "." + visitor / 250 + "." + (visitor * 7 % 250);
    return new RequestEvent(
        START + number * 37L + random.nextInt(30),
        random.nextInt(60) == 0 ? "POST" : "GET",
        "https",
        "www.pn-contoh.go.id",
        path,
        query,
        "HTTP/1.1",
        scanner ? 404 : 200,
        2000 + (long) (random.nextDouble() * 60_000),
        300 + (long) (Math.exp(random.nextGaussian()) * 2000),
        client,
        "127.0.0.1",
        client,
        random.nextBoolean() ? "https://www.pn-contoh.go.id/berita/" + visitor % 500 : "",
        "Mozilla/5.0 (Linux; Android " + visitor % 9 + ") Chrome/" + visitor % 130 + ".0.0.0",
        "id-ID,id;q=0.9",
        "",
        -1,
        random.nextInt(3) == 0 ? List.of("JSESSIONID", "_ga") : List.of(),
        scanner ? Map.of("x-probe", "" + random.nextInt(1000)) : Map.of(),
        Source.FILTER,
        false,
        false,
        path.length() + (query == null ? 0 : query.length()));
  }

  private LiveEvents() {}
}
