package id.jagasitus.store;

import static id.jagasitus.event.TestEvents.MONDAY;
import static id.jagasitus.event.TestEvents.page;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.jagasitus.event.LogLine;
import id.jagasitus.event.RequestEvent;
import id.jagasitus.event.Source;
import id.jagasitus.event.TestEvents;
import id.jagasitus.query.QueryException;
import id.jagasitus.query.QueryProblem;
import id.jagasitus.query.Reach;
import id.jagasitus.store.Panels.MissingPath;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store must do. */
abstract class EventStoreContract {

  static final ZoneId WIB = ZoneId.of("Asia/Jakarta");
  static final long HOUR = 3_600_000;

  EventStore store;

  abstract EventStore open() throws Exception;

  @BeforeEach
  void openStore() throws Exception {
    store = open();
  }

  @AfterEach
  void closeStore() {
    store.close();
  }

  final void given(TestEvents.Builder... events) {
    given(Stream.of(events).map(TestEvents.Builder::build).toList());
  }

  final void given(List<RequestEvent> events) {
    assertEquals(events.size(), store.append(events));
    store.refresh();
  }

  static EventFilter all(String text) {
    return EventFilter.of(text, Reach.ADDRESSES, WIB);
  }

  final List<String> paths(String text) throws QueryException {
    return store.search(EventQuery.first(all(text), 1000)).events().stream()
        .map(RequestEvent::path)
        .toList();
  }

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
  void search_emptyStore_findsNothing() throws QueryException {
    assertEquals(new Page(List.of(), Optional.empty()), store.search(EventQuery.first(all(""), 9)));
  }

  @Test
  void append_notYetRefreshed_isNotVisible() throws QueryException {
    store.append(List.of(page().build()));
    assertEquals(0, store.count(all("")));
    store.refresh();
    assertEquals(1, store.count(all("")));
  }

  @Test
  void search_storedEvent_comesBackWhole() throws QueryException {
    RequestEvent event =
        page()
            .path("/cari")
            .query("kata=sidang%20tilang")
            .status(500)
            .micros(1_234_567)
            .client("2001:db8::7")
            .peer("10.0.0.1")
            .forwarded("198.51.100.9, 2001:db8::7")
            .referer("https://www.google.com/")
            .headers(Map.of("x-scan", "1", "x-real-ip", "2001:db8::7"))
            .cookies("PHPSESSID", "wordpress_test_cookie")
            .source(Source.CONTAINER)
            .refused(true)
            .build();
    given(List.of(event));
    assertEquals(List.of(event), store.search(EventQuery.first(all(""), 10)).events());
  }

  @Test
  void search_absentValues_comeBackAbsent() throws QueryException {
    RequestEvent bare =
        new RequestEvent(
            MONDAY,
            "",
            "",
            "",
            "",
            null,
            "",
            -1,
            -1,
            -1,
            "",
            "",
            "",
            "",
            "",
            "",
            "",
            -1,
            List.of(),
            Map.of(),
            Source.CONTAINER,
            true,
            0);
    given(List.of(bare));
    assertEquals(List.of(bare), store.search(EventQuery.first(all(""), 10)).events());
  }

  @Test
  void search_emptyQueryString_isToldFromNone() throws QueryException {
    given(page().path("/a").query(""), page().path("/b").query(null));
    List<RequestEvent> found = store.search(EventQuery.first(all(""), 10)).events();
    assertEquals(List.of("/b", "/a?"), found.stream().map(RequestEvent::uri).toList());
  }

  @Test
  void search_hostileText_comesBackUnchanged() throws QueryException {
    String hostile = "/\u202e\u0000\u001b[2J\r\n'\"<script>\uD83D\uDE00\u00e9%zz";
    given(page().path(hostile).agent(hostile).referer(hostile).query(hostile));
    RequestEvent found = store.search(EventQuery.first(all(""), 1)).events().getFirst();
    assertEquals(
        List.of(hostile, hostile, hostile, hostile),
        List.of(found.path(), found.userAgent(), found.referer(), found.query()));
  }

  @Test
  void search_longestValues_comeBackUnchanged() throws QueryException {
    String longest = "/" + "a%41".repeat(7900);
    given(page().path(longest).query(longest).agent(longest).referer(longest));
    assertEquals(
        longest, store.search(EventQuery.first(all(""), 1)).events().getFirst().userAgent());
  }

  @Test
  void search_severalEvents_newestFirst() throws QueryException {
    given(
        page().path("/1").time(MONDAY),
        page().path("/3").time(MONDAY + 2),
        page().path("/2").time(MONDAY + 1));
    assertEquals(List.of("/3", "/2", "/1"), paths(""));
  }

  @Test
  void search_pageByPage_showsEachEventOnce() throws QueryException {
    given(
        IntStream.range(0, 500)
            .mapToObj(i -> page().path("/" + i).time(MONDAY + i / 7 * 1000L).build())
            .toList());
    var seen = new ArrayList<String>();
    Optional<Cursor> after = Optional.empty();
    do {
      Page page = store.search(new EventQuery(all(""), 13, after));
      page.events().forEach(event -> seen.add(event.path()));
      after = page.next().flatMap(cursor -> Cursor.parse(cursor.text()));
    } while (after.isPresent());
    assertEquals(IntStream.range(0, 500).mapToObj(i -> "/" + (499 - i)).toList(), seen);
  }

  @Test
  void search_range_includesStartAndExcludesEnd() throws QueryException {
    given(
        page().path("/before").time(MONDAY - 1),
        page().path("/start").time(MONDAY),
        page().path("/last").time(MONDAY + HOUR - 1),
        page().path("/end").time(MONDAY + HOUR));
    Page page = store.search(EventQuery.first(all("").between(MONDAY, MONDAY + HOUR), 10));
    assertEquals(
        List.of("/last", "/start"), page.events().stream().map(RequestEvent::path).toList());
  }

  @Test
  void search_eachField_selects() throws QueryException {
    given(
        page().path("/plain"),
        page()
            .path("/special/wp-login.php")
            .query("id=1%27%20UNION%20SELECT")
            .method("POST")
            .host("lain.contoh.go.id")
            .status(404)
            .bytes(99_999)
            .micros(2_500_000)
            .client("198.51.100.200")
            .peer("10.1.2.3")
            .forwarded("198.51.100.200")
            .referer("https://evil.example/x")
            .agent("sqlmap/1.7.2#stable (https://sqlmap.org)")
            .headers(Map.of("x-scan", "yes"))
            .cookies("probe")
            .source(Source.TAIL)
            .refused(true)
            .time(MONDAY + 24 * HOUR));
    for (String query :
        List.of(
            "path:wp-login.php",
            "path:\"/wp-login.php\"",
            "path:/special/*",
            "path:*.php",
            "path:=/special/wp-login.php",
            "query:\"union select\"",
            "uri:union",
            "union",
            "sqlmap",
            "method:post",
            "host:lain*",
            "status:404",
            "status:4xx",
            "status:[400 TO 499]",
            "status:>=400",
            "bytes:>50k",
            "duration:>2s",
            "duration:[2000 TO 3000]",
            "ip:198.51.100.0/24",
            "ip:198.51.100.200",
            "198.51.100.200",
            "ip:198.51.*",
            "peer:10.0.0.0/8",
            "forwarded:198.51",
            "referer:evil.example",
            "ua:SQLMAP",
            "header:x-scan",
            "cookie:probe",
            "source:tail",
            "refused:true",
            "time:2026-06-16",
            "time:[2026-06-16 TO *]",
            "NOT path:plain",
            "-path:plain",
            "path:special AND (status:500 OR status:404)",
            "status:(500 OR 404)")) {
      assertEquals(List.of("/special/wp-login.php"), paths(query), query);
    }
  }

  @Test
  void search_noneOfThem_findsNothing() throws QueryException {
    given(page().path("/berita/wp").query("login=php"));
    for (String query :
        List.of(
            "path:login",
            "path:\"wp berita\"",
            "path:=/berita",
            "status:404",
            "ip:10.0.0.0/8",
            "NOT status:200",
            "cookie:x",
            "header:x",
            "forwarded:x",
            "referer:x",
            "length:>0",
            "path:/wp*",
            "time:2020-01-01")) {
      assertEquals(List.of(), paths(query), query);
    }
  }

  @Test
  void search_badQuery_saysWhere() {
    var wrong =
        assertThrows(QueryException.class, () -> store.count(all("status:404 ipp:1.2.3.4")));
    assertEquals(QueryProblem.Kind.UNKNOWN_FIELD, wrong.problem().kind());
    assertEquals(11, wrong.problem().position());
  }

  @Test
  void search_readerOfNetworks_seesNoAddress() throws QueryException {
    given(
        page()
            .client("203.0.113.77")
            .peer("10.1.2.3")
            .forwarded("for=203.0.113.77:4711, 2001:db8:1:2::3")
            .headers(Map.of("x-real-ip", "203.0.113.77")));
    var filter = EventFilter.of("", Reach.NETWORKS, WIB);
    RequestEvent found = store.search(EventQuery.first(filter, 1)).events().getFirst();
    assertEquals("203.0.113.0/24", found.client());
    assertEquals("10.1.2.0/24", found.peer());
    assertEquals("for=203.0.113.0/24, 2001:db8:1::/48", found.forwarded());
    assertEquals(Map.of("x-real-ip", "203.0.113.0/24"), found.headers());
    assertEquals(List.of(new Tally("203.0.113.0/24", 1)), store.facets(filter, 5).addresses());
    store.each(
        filter,
        event -> {
          assertEquals("203.0.113.0/24", event.client());
          return true;
        });
  }

  @Test
  void each_visitorStops_isNotAskedAgain() throws QueryException {
    given(page().path("/1"), page().path("/2").time(MONDAY + 1), page().time(MONDAY - 1));
    var seen = new ArrayList<String>();
    store.each(
        all(""),
        event -> {
          seen.add(event.path());
          return seen.size() < 2;
        });
    assertEquals(List.of("/2", "/1"), seen);
  }

  @Test
  void each_moreThanOnePage_visitsAll() throws QueryException {
    given(IntStream.range(0, 3210).mapToObj(i -> page().time(MONDAY + i / 3).build()).toList());
    var seen = new ArrayList<Long>();
    store.each(all("status:200"), event -> seen.add(event.time()));
    assertEquals(3210, seen.size());
  }

  @Test
  void facets_countValues_mostFrequentFirst() throws QueryException {
    given(
        page().path("/a").status(404),
        page().path("/a").client("203.0.113.8"),
        page().path("/b").method("POST").client("203.0.113.7"));
    Facets facets = store.facets(all(""), 5);
    assertEquals(3, facets.total());
    assertEquals(List.of(new Tally("200", 2), new Tally("404", 1)), facets.statuses());
    assertEquals(List.of(new Tally("GET", 2), new Tally("POST", 1)), facets.methods());
    assertEquals(List.of(new Tally("/a", 2), new Tally("/b", 1)), facets.paths());
    assertEquals(
        List.of(new Tally("203.0.113.7", 2), new Tally("203.0.113.8", 1)), facets.addresses());
    assertEquals(List.of(new Tally("filter", 3)), facets.sources());
  }

  final Panels panels(Set<String> own) throws QueryException {
    var filter = all("").between(MONDAY, MONDAY + 24 * HOUR);
    return store.panels(PanelQuery.hourly(filter, own));
  }

  @Test
  void panels_series_countsRequestsAndVisitorsPerSlot() throws QueryException {
    given(
        page().client("203.0.113.1"),
        page().client("203.0.113.1").time(MONDAY + HOUR - 1),
        page().client("203.0.113.2").time(MONDAY + HOUR),
        page().client("203.0.113.1").time(MONDAY + HOUR),
        page().client("203.0.113.9").time(MONDAY - 7 * 24 * HOUR + 2 * HOUR),
        page().time(MONDAY + 24 * HOUR));
    Panels panels = panels(Set.of());
    assertEquals(4, panels.requests());
    assertEquals(2, panels.visitors());
    assertEquals(List.of(2L, 2L, 0L), panels.series().requests().subList(0, 3));
    assertEquals(List.of(1L, 2L, 0L), panels.series().visitors().subList(0, 3));
    assertEquals(24, panels.series().requests().size());
    assertEquals(4, panels.series().earlier().size());
    assertEquals(List.of(0L, 0L, 1L), panels.series().earlier().getFirst().subList(0, 3));
  }

  @Test
  void panels_week_usesTheZone() throws QueryException {
    given(page(), page().time(MONDAY + 14 * HOUR));
    List<List<Long>> week = panels(Set.of()).week();
    assertEquals(1, week.get(0).get(10));
    assertEquals(1, week.get(1).get(0));
    assertEquals(2, week.stream().flatMap(List::stream).mapToLong(Long::longValue).sum());
  }

  @Test
  void panels_lists_tellPagesDocumentsAndRobots() throws QueryException {
    given(
        page().path("/berita").bytes(100),
        page().path("/berita").query("hal=2").bytes(50),
        page().path("/unduh/laporan.PDF"),
        page().path("/gaya.css"),
        page().path("/kosong").status(404).bytes(-1).agent("curl/8.5.0"));
    Panels panels = panels(Set.of());
    assertEquals(List.of(new Tally("/berita", 2)), panels.paths());
    assertEquals(List.of(new Tally("/unduh/laporan.PDF", 1)), panels.documents());
    assertEquals(List.of(new Tally("200", 4), new Tally("404", 1)), panels.statuses());
    assertEquals(1, panels.robots());
    assertEquals(4, panels.people());
    assertEquals(100 + 50 + 2 * 5120, panels.bytes());
    assertEquals(2, panels.agents().size());
    assertEquals(List.of(new Tally("203.0.113.7", 5)), panels.addresses());
  }

  @Test
  void panels_missing_areSplitByWhoSentThem() throws QueryException {
    given(
        page().path("/x").status(404).referer("https://www.pn-contoh.go.id/berita"),
        page().path("/x").status(404).referer("http://LAMA.example:8080/peta"),
        page().path("/x").status(404),
        page().path("/x").status(404).referer("https://blog.example/"),
        page().path("/y").status(404).referer("android-app://com.google"));
    Panels panels = panels(Set.of("lama.example"));
    assertEquals(
        List.of(new MissingPath("/x", 4, 2, 1, 1), new MissingPath("/y", 1, 0, 0, 1)),
        panels.missing());
    assertEquals(
        List.of(new Tally("blog.example", 1), new Tally("com.google", 1)), panels.referrers());
  }

  @Test
  void panels_durations_areWithinFourPercent() throws QueryException {
    given(
        IntStream.rangeClosed(1, 1000)
            .mapToObj(i -> page().path("/p").micros(i * 1000L).build())
            .toList());
    given(page().path("/unknown").micros(-1));
    Panels panels = panels(Set.of());
    assertEquals(1000, panels.duration().count());
    assertEquals(500_000, (double) panels.duration().p50Micros(), 20_000);
    assertEquals(950_000, (double) panels.duration().p95Micros(), 38_000);
    assertEquals(1_000_000, panels.duration().maxMicros());
    assertEquals("/p", panels.durations().getFirst().path());
    assertEquals(1, panels.durations().size());
  }

  @Test
  void panels_onlyWanted_othersStayEmpty() throws QueryException {
    given(page());
    var filter = all("").between(MONDAY, MONDAY + HOUR);
    Panels panels =
        store.panels(
            new PanelQuery(
                filter, Duration.ofMinutes(1), 0, 5, Set.of(), EnumSet.of(Panel.STATUS)));
    assertEquals(List.of(new Tally("200", 1)), panels.statuses());
    assertEquals(List.of(), panels.paths());
    assertEquals(List.of(), panels.series().requests());
    assertEquals(1, panels.requests());
  }

  @Test
  void panels_hiddenPath_leavesItAndAllBelowOut() throws QueryException {
    given(
        page().path("/admin"),
        page().path("/admin/masuk").status(404),
        page().path("/admin/~"),
        page().path("/admin0"),
        page().path("/administrasi").client("203.0.113.9"),
        page().path("/"));
    var filter = all("").between(MONDAY, MONDAY + HOUR);
    Panels panels = store.panels(PanelQuery.hourly(filter, Set.of()).hiding("/admin"));
    assertEquals(3, panels.requests());
    assertEquals(List.of(3L), panels.series().requests());
    assertEquals(List.of(), panels.missing());
    assertEquals(3, panels.paths().size());
    assertEquals(6, store.panels(PanelQuery.hourly(filter, Set.of())).requests());
  }

  @Test
  void panels_earlierWeeks_endWhereTheRangeEnds() throws QueryException {
    long week = 7 * 24 * HOUR;
    given(page().time(MONDAY - week + HOUR / 4), page().time(MONDAY - week + HOUR / 2));
    var filter = all("").between(MONDAY, MONDAY + HOUR / 2);
    Panels panels = store.panels(PanelQuery.hourly(filter, Set.of()));
    assertEquals(List.of(1L), panels.series().earlier().getFirst());
  }

  @Test
  void panels_filterText_narrowsEverything() throws QueryException {
    given(page().status(404).path("/a"), page().path("/b"));
    var filter = all("status:404").between(MONDAY, MONDAY + HOUR);
    Panels panels = store.panels(PanelQuery.hourly(filter, Set.of()));
    assertEquals(1, panels.requests());
    assertEquals(List.of(1L), panels.series().requests());
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

  static LogLine line(String path, String query) {
    var line = new LogLine();
    line.clear();
    put(line, LogLine.Part.CLIENT, "203.0.113.50");
    put(line, LogLine.Part.METHOD, "GET");
    put(line, LogLine.Part.PATH, path);
    put(line, LogLine.Part.QUERY, query);
    put(line, LogLine.Part.PROTOCOL, "HTTP/2.0");
    put(line, LogLine.Part.REFERER, "https://www.google.com/");
    put(line, LogLine.Part.AGENT, "Mozilla/5.0");
    line.hasQuery(true);
    line.time(MONDAY);
    line.numbers(200, 17, -1);
    return line;
  }

  private static void put(LogLine line, LogLine.Part part, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    line.slice(part).set(bytes, 0, bytes.length);
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
