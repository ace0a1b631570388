package id.jagasitus.uptime;

import static id.jagasitus.watch.HostileServer.bytes;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.jagasitus.watch.AddressGuard;
import id.jagasitus.watch.HostileServer;
import id.jagasitus.watch.PageFetch;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** What the check of every minute makes of servers, good ones and others. */
final class HttpProbeTest {

  private static final String PAGE = "<h1>Pengadilan Negeri</h1>";
  private final AtomicLong ticks = new AtomicLong();

  private Answer look(HostileServer.Script script, String word, int seconds) throws Exception {
    try (var server = HostileServer.with(script)) {
      var guard = new AddressGuard(List.of(AddressGuard.server(server.address())));
      try (var fetch = new PageFetch(guard, Duration.ofSeconds(seconds))) {
        return new HttpProbe(fetch, () -> ticks.addAndGet(TimeUnit.MILLISECONDS.toNanos(10)))
            .look(new Check("site", "Situs", server.address().toString(), word));
      }
    }
  }

  private static HostileServer.Script page(String head, String body) {
    return out -> out.write(bytes("HTTP/1.1 " + head + "\r\nConnection: close\r\n\r\n" + body));
  }

  @Test
  void look_ordinaryPage_tellsFirstByteTotalAndAddresses() throws Exception {
    Answer answer = look(page("200 OK", PAGE), "pengadilan negeri", 20);
    assertEquals("", answer.problem());
    assertEquals("127.0.0.1", answer.addresses());
    assertEquals(10, answer.firstMillis());
    assertEquals(20, answer.millis());
    assertEquals(1, answer.chain().size());
  }

  @Test
  void look_redirectOnTheSite_tellsItsWay() throws Exception {
    var turn = new AtomicInteger();
    Answer answer =
        look(
            out ->
                (turn.getAndIncrement() == 0
                        ? page("301 Moved\r\nLocation: /id/", "")
                        : page("200 OK", PAGE))
                    .answer(out),
            "",
            20);
    assertTrue(answer.good(), answer.problem());
    assertTrue(answer.chain().getLast().endsWith("/id/"), answer.chain()::toString);
    assertEquals(2, answer.chain().size());
  }

  @Test
  void look_redirectsWithoutEnd_failInWords() throws Exception {
    Answer answer = look(page("302 Found\r\nLocation: /lagi", ""), "", 20);
    assertEquals("redirects to /lagi", answer.problem());
    assertEquals(6, answer.chain().size());
  }

  @Test
  void look_wordMissing_failsInWords() throws Exception {
    Answer answer = look(page("200 OK", "<h1>Hacked</h1>"), "Pengadilan", 20);
    assertEquals("the word 'Pengadilan' is not in the page", answer.problem());
  }

  @Test
  void look_errorOfTheServer_failsInWords() throws Exception {
    Answer answer = look(page("503 Service Unavailable", "penuh"), "", 20);
    assertEquals("HTTP 503", answer.problem());
    assertEquals(503, answer.status());
  }

  @Test
  void look_dripsForEver_failsInWords() throws Exception {
    Answer answer = look(out -> HostileServer.drip(out, "HTTP/1.1 200 OK"), "", 1);
    assertTrue(answer.problem().contains("did not answer completely"), answer.problem());
    assertEquals(0, answer.status());
  }

  @Test
  void look_noAddress_failsInWords() throws Exception {
    try (var fetch = new PageFetch(new AddressGuard(List.of()), Duration.ofSeconds(1))) {
      Answer answer =
          new HttpProbe(fetch, ticks::incrementAndGet)
              .look(new Check("c1", "Salah", "https://a b", ""));
      assertTrue(!answer.good());
    }
  }
}
