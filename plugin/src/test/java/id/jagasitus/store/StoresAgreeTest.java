package id.jagasitus.store;

import static id.jagasitus.event.TestEvents.MONDAY;
import static id.jagasitus.event.TestEvents.page;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.jagasitus.event.RequestEvent;
import id.jagasitus.event.Source;
import id.jagasitus.query.Field;
import id.jagasitus.query.Reach;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On random requests, spread over many segments, the index answers what the plain list answers. */
final class StoresAgreeTest {

  private static final long SEED = 20_260_615;
  private static final ZoneId WITA = ZoneId.of("Asia/Makassar");
  private static final List<Reach> REACHES =
      List.of(Reach.ADDRESSES, Reach.NETWORKS, new Reach(16, 32));
  private static final long DAY = Duration.ofDays(1).toMillis();

  private final Random random = new Random(SEED);
  @TempDir Path home;
  private EventStore index;
  private EventStore list;

  @BeforeEach
  void fillBoth() {
    index =
        LuceneEventStore.open(home.resolve("index"), StoreConfig.DEFAULT, InstantSource.system());
    list = new MemoryEventStore(InstantSource.system());
    for (int i = 0; i < 15; i++) {
      List<RequestEvent> batch = batch(300);
      index.append(batch);
      list.append(batch);
      index.refresh();
      list.refresh();
    }
  }

  @AfterEach
  void close() {
    index.close();
    list.close();
  }

  private List<RequestEvent> batch(int size) {
    var batch = new ArrayList<RequestEvent>();
    for (int i = 0; i < size; i++) {
      batch.add(event());
    }
    return batch;
  }

  private RequestEvent event() {
    int kind = random.nextInt(10);
    String path =
        kind < 7 ? "/berita/" + skewed(40) : kind < 9 ? "/unduh/" + skewed(9) + ".pdf" : "";
    return page()
        .time(MONDAY + random.nextInt(30) * DAY / 2 + random.nextInt(5) * 1000L)
        .path(path)
        .query(random.nextInt(3) == 0 ? "hal=" + skewed(8) + "&kata=%41sidang" : null)
        .status(List.of(200, 200, 304, 404, 404, 500, -1).get(random.nextInt(7)))
        .bytes(random.nextInt(5) == 0 ? -1 : random.nextInt(90_000))
        .micros(random.nextInt(4) == 0 ? -1 : random.nextInt(3_000_000))
        .client(
            random.nextBoolean()
                ? "198.51." + skewed(9) + "." + skewed(60)
                : "2001:db8::" + (1 + skewed(50)))
        .peer(random.nextBoolean() ? "10.0.0.1" : "10.9.9.9")
        .referer(
            List.of("", "https://www.pn-contoh.go.id/a", "https://g.example/" + skewed(20))
                .get(random.nextInt(3)))
        .agent(List.of("", "curl/8", "Mozilla/5.0 " + skewed(30)).get(random.nextInt(3)))
        .headers(random.nextInt(6) == 0 ? Map.of("x-real-ip", "198.51.100." + skewed(9)) : Map.of())
        .host(random.nextInt(9) == 0 ? "" : "WWW.pn-contoh.go.id")
        .source(List.of(Source.values()).get(random.nextInt(4)))
        .own(random.nextInt(8) == 0)
        .build();
  }

  private int skewed(int bound) {
    return (int) (Math.pow(random.nextDouble(), 2) * bound);
  }

  private static EventFilter filter(String text, Reach reach) {
    return EventFilter.of(text, reach, WITA).between(MONDAY, MONDAY + 20 * DAY);
  }

  @Test
  void panels_agree() throws Exception {
    for (String text : List.of("", "status:404", "NOT ip:198.51.0.0/16 duration:>1s", "sidang")) {
      for (Reach reach : REACHES) {
        for (Duration slot : List.of(Duration.ofHours(1), Duration.ofHours(5))) {
          agree(panels(filter(text, reach), slot));
        }
      }
    }
  }

  private static PanelQuery panels(EventFilter filter, Duration slot) {
    return new PanelQuery(filter, slot, 3, 7, Set.of("g.example"), EnumSet.allOf(Panel.class));
  }

  @Test
  void panels_anyRange_keptPartsStillAgree() throws Exception {
    EventFilter all = filter("", Reach.ADDRESSES);
    for (long shift : List.of(-3 * DAY, 0L, 1L, 60_000L, DAY / 2 + 1, 3_600_000L, 0L)) {
      for (Duration slot : List.of(Duration.ofHours(2), Duration.ofSeconds(3601))) {
        var query = panels(all.between(MONDAY + shift, MONDAY + 16 * DAY + 3 * shift), slot);
        agree(query);
        agree(panels(query.filter().withOwn(false), slot));
      }
    }
  }

  @Test
  void panels_newAndDeletedEvents_keptPartsStillAgree() throws Exception {
    var query =
        panels(
            filter("", Reach.NETWORKS).between(MONDAY - DAY, MONDAY + 20 * DAY),
            Duration.ofHours(6));
    for (int round = 0; round < 6; round++) {
      agree(query);
      List<RequestEvent> batch = batch(20);
      index.append(batch);
      list.append(batch);
      index.refresh();
      list.refresh();
      agree(query);
      assertEquals(list.expire(MONDAY + round * DAY / 2), index.expire(MONDAY + round * DAY / 2));
    }
    agree(query);
  }

  private void agree(PanelQuery query) throws Exception {
    Panels expected = list.panels(query);
    Panels answered = index.panels(query);
    for (RecordComponent part : Panels.class.getRecordComponents()) {
      assertEquals(
          part.getAccessor().invoke(expected),
          part.getAccessor().invoke(answered),
          part.getName() + " of " + query);
    }
  }

  @Test
  void facets_agree() throws Exception {
    for (Reach reach : REACHES) {
      for (String text : List.of("", "status:>=200")) {
        EventFilter filter = filter(text, reach);
        assertEquals(list.facets(filter, 12), index.facets(filter, 12));
        EventFilter visits = filter.withOwn(false);
        assertEquals(list.facets(visits, 12), index.facets(visits, 12));
      }
    }
  }

  @Test
  void pages_agree() throws Exception {
    pages(filter("path:berita OR ua:curl", Reach.NETWORKS));
    pages(filter("path:berita", Reach.ADDRESSES).withOwn(false));
  }

  private void pages(EventFilter filter) throws Exception {
    Optional<Cursor> after = Optional.empty();
    do {
      Page expected = list.search(new EventQuery(filter, 97, after));
      assertEquals(expected, index.search(new EventQuery(filter, 97, after)));
      after = expected.next();
    } while (after.isPresent());
  }

  @Test
  void counts_agree() throws Exception {
    for (String text :
        List.of(
            "path:berita",
            "path:=/berita/3",
            "path:*.pdf",
            "query:asidang",
            "query:\"kata asidang\"",
            "ip:2001:db8::/112",
            "peer:10.9.0.0/16",
            "status:4xx",
            "bytes:[1k TO 20k]",
            "host:www*",
            "referer:g.example",
            "NOT ua:curl",
            "source:tail",
            "own:true",
            "header:198.51.100.1",
            "ua:=curl/8",
            "(status:404 OR status:500) -source:import",
            "time:>2026-06-20",
            "path:berita/1*")) {
      assertEquals(
          list.count(filter(text, Reach.ADDRESSES)),
          index.count(filter(text, Reach.ADDRESSES)),
          text);
      EventFilter visits = filter(text, Reach.ADDRESSES).withOwn(false);
      assertEquals(list.count(visits), index.count(visits), text);
    }
  }

  @Test
  void expire_thenEverythingStillAgrees() throws Exception {
    assertEquals(list.expire(MONDAY + 5 * DAY), index.expire(MONDAY + 5 * DAY));
    EventFilter filter = filter("", Reach.ADDRESSES);
    assertEquals(list.facets(filter, 9), index.facets(filter, 9));
    assertEquals(list.count(filter), index.count(filter));
  }

  /** Marks for a path with a 3, any browser, a header; the first only where the answer was 404. */
  private record Marks(int most, AtomicInteger seen) implements Sieve {
    @Override
    public int marks() {
      return 3;
    }

    @Override
    public Set<Field> fields() {
      return Set.of(Field.PATH, Field.UA, Field.HEADER);
    }

    @Override
    public long allowed(String method, int status) {
      return method.equals("GET") && status == 404 ? 7 : 6;
    }

    @Override
    public Eye eye() {
      return (field, text) ->
          switch (field) {
            case PATH -> text.contains("3") ? 1 : 0;
            case UA -> text.startsWith("Mozilla") ? 2 : 0;
            default -> text.startsWith("x-real-ip: 198.51.100.") ? 4 : 0;
          };
    }

    @Override
    public boolean goOn(int events) {
      return seen.addAndGet(events) <= most;
    }
  }

  @Test
  void sifted_agree() throws Exception {
    assertEquals(list.expire(MONDAY + 3 * DAY), index.expire(MONDAY + 3 * DAY));
    for (String text : List.of("", "NOT ip:198.51.0.0/17")) {
      EventFilter filter = filter(text, Reach.ADDRESSES);
      Sifted expected = list.sift(filter, new Marks(Integer.MAX_VALUE, new AtomicInteger()));
      Sifted answered = index.sift(filter, new Marks(Integer.MAX_VALUE, new AtomicInteger()));

      assertEquals(expected.seen(), answered.seen());
      assertTrue(expected.caught().stream().allMatch(caught -> caught.hits() > 0));
      for (int mark = 0; mark < 3; mark++) {
        assertEquals(days(expected, mark), days(answered, mark));
        assertEquals(times(expected, mark), times(answered, mark));
      }
    }
  }

  private static Object days(Sifted sifted, int mark) {
    Sifted.Caught caught = sifted.caught().get(mark);
    return Map.of("hits", caught.hits(), "days", caught.days());
  }

  /** Of events of one millisecond any may be a sample. */
  private static List<Long> times(Sifted sifted, int mark) {
    return sifted.caught().get(mark).samples().stream().map(RequestEvent::time).toList();
  }

  @Test
  void sift_toldToStop_looksNoFurther() throws Exception {
    EventFilter filter = filter("", Reach.ADDRESSES);
    for (EventStore store : List.of(list, index)) {
      Sifted sifted = store.sift(filter, new Marks(0, new AtomicInteger()));

      assertEquals(0, sifted.seen());
    }
  }
}
