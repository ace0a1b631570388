package id.jagasitus.store;

import static id.jagasitus.event.TestEvents.MONDAY;
import static id.jagasitus.event.TestEvents.page;
import static org.junit.jupiter.api.Assertions.assertEquals;

import id.jagasitus.query.QueryException;
import id.jagasitus.store.Panels.MissingPath;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every store counts for the dashboard. */
abstract class PanelsContract extends StoreFixture {

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
  void panels_withoutOwn_leavesOutWhatIsMarkedAndNothingThatPassesForIt() throws QueryException {
    given(
        page().path("/").agent("Jagasitus-Pantau/1.0").client("203.0.113.8").own(),
        page().path("/").agent("Jagasitus-Pantau/1.0"),
        page().path("/admin/pengunjung").own(),
        page().path("/admin/masuk"),
        page().path("/admin/config.php").status(404).client("203.0.113.9"),
        page().path("/administrator").status(404).client("203.0.113.9"));
    var filter = all("").between(MONDAY, MONDAY + HOUR);
    Panels panels = store.panels(PanelQuery.hourly(filter.withOwn(false), Set.of()));
    assertEquals(4, panels.requests());
    assertEquals(2, panels.own());
    assertEquals(2, panels.visitors());
    assertEquals(List.of(4L), panels.series().requests());
    assertEquals(2, panels.missing().size());
    Panels all = store.panels(PanelQuery.hourly(filter, Set.of()));
    assertEquals(6, all.requests());
    assertEquals(0, all.own());
  }

  @Test
  void panels_withoutOwnBesideAText_countsWhatTheTextSelects() throws QueryException {
    given(
        page().path("/admin/a").status(404).own(),
        page().path("/admin/b").status(404),
        page().path("/admin/c").own());
    var filter = all("status:404").between(MONDAY, MONDAY + HOUR).withOwn(false);
    Panels panels = store.panels(PanelQuery.hourly(filter, Set.of()));
    assertEquals(1, panels.requests());
    assertEquals(1, panels.own());
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
}
