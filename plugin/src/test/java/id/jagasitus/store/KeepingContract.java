package id.jagasitus.store;

import static id.jagasitus.event.TestEvents.MONDAY;
import static id.jagasitus.event.TestEvents.page;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.jagasitus.event.RequestEvent;
import id.jagasitus.query.QueryException;
import java.util.List;
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
}
