package id.jagasitus.store;

import static id.jagasitus.event.TestEvents.MONDAY;
import static id.jagasitus.event.TestEvents.page;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.jagasitus.event.Blur;
import id.jagasitus.event.Network;
import id.jagasitus.event.RequestEvent;
import id.jagasitus.query.QueryException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How every store takes events and lets them go. */
abstract class KeepingContract extends StoreFixture {

  @Test
  void append_withItsPlace_keepsIt() {
    store.append(List.of(page().path("/a").build()), "100 access.log");
    store.append(List.of(page().path("/b").build()), "200 access.log");
    store.append(List.of(page().path("/c").build()), "");
    store.refresh();
    assertEquals(Optional.of("200 access.log"), store.upTo());
  }

  @Test
  void upTo_newOrCleared_isNothing() {
    assertEquals(Optional.empty(), store.upTo());
    store.append(List.of(page().path("/a").build()), "100 access.log");
    store.clear();
    assertEquals(Optional.empty(), store.upTo());
  }

  @Test
  void append_notYetRefreshed_isNotVisible() throws QueryException {
    store.append(List.of(page().build()));
    assertEquals(0, store.count(all("")));
    store.refresh();
    assertEquals(1, store.count(all("")));
  }

  @Test
  void lines_committed_areVisibleWithTheirMark() throws Exception {
    assertEquals(Optional.empty(), store.lines().mark());
    store.lines().accept(List.of(line("/impor", "x=1")).iterator());
    store.lines().commit("file-1");
    RequestEvent found = store.search(EventQuery.first(all(""), 1)).events().getFirst();
    assertEquals("/impor?x=1", found.uri());
    assertEquals(line("/impor", "x=1").toEvent(), found);
    assertEquals(Optional.of("file-1"), store.lines().mark());
  }

  @Test
  void expire_removesOlderEventsOnly() throws QueryException {
    given(page().path("/old").time(MONDAY - 1), page().path("/new"));
    assertEquals(1, store.expire(MONDAY));
    assertEquals(List.of("/new"), paths(""));
    assertEquals(0, store.expire(MONDAY));
  }

  @Test
  void expire_importedEvent_countsFromItsImport() throws Exception {
    store.lines().accept(List.of(line("/old-but-just-imported", "")).iterator());
    store.lines().commit("file-1");
    long today = java.time.Instant.now().toEpochMilli();
    assertEquals(0, store.expire(today));
    assertEquals(1, store.count(all("")));
    assertEquals(1, store.expire(today + 2 * 86_400_000L));
    assertEquals(0, store.count(all("")));
  }

  @Test
  void stats_tellSizeAndEnds() {
    given(page(), page().time(MONDAY + 5));
    StoreStats stats = store.stats();
    assertEquals(2, stats.events());
    assertEquals(MONDAY, stats.oldest());
    assertEquals(MONDAY + 5, stats.newest());
    assertTrue(stats.lastWrite() > 0);
    assertEquals(Optional.empty(), stats.trouble());
  }

  @Test
  void erase_network_removesItsEventsUpToTheLimitAndNobodyElses() throws QueryException {
    given(
        page().client("198.51.100.7").path("/theirs"),
        page().client("198.51.100.7").path("/later").time(MONDAY + 10),
        page().client("203.0.113.7").forwarded("198.51.100.7").path("/named"),
        page().headers(Map.of("x-real-ip", "198.51.100.7")).path("/real"),
        page().client("198.51.100.70").path("/other"));
    Network who = Network.parse("198.51.100.7");
    assertEquals(new Traces(4, MONDAY, MONDAY + 10), store.traces(who));

    assertEquals(3, store.erase(who, MONDAY + 5));

    assertEquals(List.of("/later", "/other"), paths(""));
    assertEquals(new Traces(1, MONDAY + 10, MONDAY + 10), store.traces(who));
    assertEquals(Traces.NONE, store.traces(Network.parse("192.0.2.0/24")));
  }

  @Test
  void erase_importedEvents_goWhateverTheirTime() throws Exception {
    store.lines().accept(List.of(line("/a", "b=1")).iterator());
    store.lines().commit("mark");
    store.refresh();
    assertEquals(1, store.erase(Network.parse("203.0.113.0/24"), MONDAY - 1));
    assertEquals(List.of(), paths(""));
  }

  @Test
  void blur_olderEvents_loseTheirHostPartsAndNothingElse() throws QueryException {
    given(
        page().client("198.51.100.7").path("/a"),
        page().client("2001:db8:1:2::3").path("/b"),
        page().client("203.0.113.7").peer("10.0.0.1").forwarded("198.51.100.9").path("/c"),
        page().client("198.51.100.7").headers(Map.of("x-real-ip", "192.0.2.9")).path("/d"),
        page().client("198.51.100.7").path("/new").time(MONDAY + HOUR));
    var blur = new Blur(24, 48);

    assertEquals(4, store.blur(blur, MONDAY + 1));
    assertEquals(0, store.blur(blur, MONDAY + 1));

    assertEquals(List.of("/new"), paths("ip:198.51.100.7"));
    assertEquals(
        List.of("/d", "/a"),
        paths("ip:198.51.100.0").stream().sorted((a, b) -> b.compareTo(a)).toList());
    assertEquals(List.of("/b"), paths("ip:2001:db8:1::"));
    assertEquals(List.of("/c"), paths("ip:203.0.113.0"));
    assertEquals(List.of("/c"), paths("peer:10.0.0.1"));
    assertEquals(5, store.count(all("")));
    assertEquals(Traces.NONE, store.traces(Network.parse("192.0.2.9")));
    assertEquals(Traces.NONE, store.traces(Network.parse("198.51.100.9")));
  }

  @Test
  void blur_importedToday_waitsForItsDays() throws Exception {
    store.lines().accept(List.of(line("/a", "b=1")).iterator());
    store.lines().commit("mark");
    store.refresh();
    assertEquals(0, store.blur(new Blur(24, 48), MONDAY + HOUR));
    assertEquals(1, store.blur(new Blur(24, 48), Long.MAX_VALUE / 2));
    assertEquals(0, store.expire(MONDAY + HOUR)); // still counts from its day
    assertEquals(List.of("/a"), paths("ip:203.0.113.0"));
  }
}
