package id.jagasitus.store;

import static id.jagasitus.event.TestEvents.MONDAY;
import static id.jagasitus.event.TestEvents.page;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import id.jagasitus.event.RequestEvent;
import id.jagasitus.event.Source;
import id.jagasitus.query.QueryException;
import id.jagasitus.query.QueryProblem;
import id.jagasitus.query.Reach;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How every store finds events. */
abstract class SearchContract extends StoreFixture {

  @Test
  void search_emptyStore_findsNothing() throws QueryException {
    assertEquals(new Page(List.of(), Optional.empty()), store.search(EventQuery.first(all(""), 9)));
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
            .own()
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
            false,
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
            .own()
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
            "own:true",
            "-own:false",
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
  void search_withoutOwn_findsVisitsOnly() throws QueryException {
    given(
        page().path("/admin/pengunjung").own(),
        page().path("/admin/masuk"),
        page().path("/").agent("Jagasitus-Pantau/1.0"));
    EventFilter visits = all("").withOwn(false);
    assertEquals(2, store.count(visits));
    assertEquals(2, store.search(EventQuery.first(visits, 9)).events().size());
    assertEquals(1, store.count(all("path:admin").withOwn(false)));
    Facets facets = store.facets(visits, 9);
    assertEquals(2, facets.total());
    assertEquals(1, facets.own());
    assertEquals(2, facets.paths().size());
    var handed = new ArrayList<String>();
    store.each(visits, event -> handed.add(event.path()));
    assertEquals(List.of("/", "/admin/masuk"), handed);
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
}
