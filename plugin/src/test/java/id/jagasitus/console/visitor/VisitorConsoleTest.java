package id.jagasitus.console.visitor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.jagasitus.account.Role;
import id.jagasitus.console.Caller;
import id.jagasitus.console.OfficeConsole;
import id.jagasitus.console.OfficeDesk;
import id.jagasitus.console.Viewer;
import id.jagasitus.console.visitor.VisitorDesk.Reveal;
import id.jagasitus.console.visitor.VisitorDesk.SearchRequest;
import id.jagasitus.console.visitor.VisitorDesk.SearchResult;
import id.jagasitus.event.RequestEvent;
import id.jagasitus.event.TestEvents;
import id.jagasitus.journal.Entry;
import id.jagasitus.journal.Journal;
import id.jagasitus.store.MemoryEventStore;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class VisitorConsoleTest {

  private static final ZoneId WIB = ZoneId.of("Asia/Jakarta");
  private static final Instant NOW = Instant.ofEpochMilli(TestEvents.MONDAY);
  private static final TimeRange DAY =
      new TimeRange(NOW.minusSeconds(43_200), NOW.plusSeconds(43_200));
  private static final Scope VISITS = Scope.visits(DAY, WIB);
  private static final Viewer ADMIN = viewer("siti", Role.ADMIN);
  private static final Viewer READER = viewer("budi", Role.VIEWER);

  @TempDir Path folder;
  private final InstantSource clock = InstantSource.fixed(NOW);
  private final MemoryEventStore store = new MemoryEventStore(clock);
  private OfficeDesk.OfficeSettings settings = OfficeConsole.INITIAL;
  private Journal journal;
  private VisitorConsole desk;

  private static Viewer viewer(String name, Role role) {
    return new Viewer(
        name, Set.of(role), "session-" + name, false, new Caller("192.0.2.1", true, "browser"));
  }

  @BeforeEach
  void open() throws IOException {
    journal = Journal.open(folder, clock);
    var tokens = new AddressTokens(new byte[AddressTokens.KEY_BYTES]);
    var addresses = new ShownAddresses(tokens, () -> settings);
    var dashboards = new Dashboards(store, Set::of);
    desk =
        new VisitorConsole(
            store,
            dashboards,
            addresses,
            new Profiles(store, dashboards, tokens, addresses),
            new Reveals(journal, clock, new Random(1)),
            tokens);
  }

  @AfterEach
  void close() throws IOException {
    journal.close();
  }

  private void record(RequestEvent... events) {
    store.append(List.of(events));
    store.refresh();
  }

  private SearchResult search(Viewer viewer, String query) {
    return desk.search(viewer, new SearchRequest(query, VISITS, ""));
  }

  @Test
  void search_anybody_seesMaskedAddresses() {
    record(TestEvents.page().client("203.0.113.77").build());
    for (Viewer viewer : List.of(ADMIN, READER)) {
      var found = assertInstanceOf(SearchResult.Found.class, search(viewer, ""));
      assertEquals("203.0.113.•", found.rows().getFirst().client().text());
      assertFalse(found.toString().contains("203.0.113.77"), found::toString);
    }
  }

  private void recordOwnAndOthers() {
    record(
        TestEvents.page().path("/berita").build(),
        TestEvents.page().path("/admin/pengunjung").own().build(),
        TestEvents.page().path("/").agent("Jagasitus-Pantau/1.0").own().build(),
        TestEvents.page().path("/admin/config.php").status(404).build(),
        TestEvents.page().path("/administrator").agent("Jagasitus-Pantau/1.0").build());
  }

  @Test
  void ownRequests_areLeftOutEverywhereAlikeAndTheirNumberIsTold() throws IOException {
    recordOwnAndOthers();
    Dashboard shown = desk.dashboard(READER, VISITS);
    assertEquals(3, shown.totals().requests());
    assertEquals(2, shown.totals().own());
    assertEquals(1, shown.totals().notFound());
    var found = assertInstanceOf(SearchResult.Found.class, search(READER, ""));
    assertEquals(3, found.total());
    assertEquals(2, found.own());
    assertEquals(3, found.rows().size());
    assertEquals(3, desk.tail(READER, "", VISITS, "", 10).orElseThrow().rows().size());
    var handed = new ArrayList<Visit>();
    assertTrue(desk.export(READER, new SearchRequest("", VISITS, ""), handed::add));
    assertEquals(3, handed.size());
    var profile = desk.profile(READER, "203.0.113.0/24", "", VISITS, "").orElseThrow();
    assertEquals(3, profile.requests());
    assertEquals(2, profile.own());
    assertEquals(3, profile.rows().size());
  }

  @Test
  void ownRequests_askedFor_areShownEverywhereAlike() {
    recordOwnAndOthers();
    Scope all = VISITS.all();
    assertEquals(5, desk.dashboard(READER, all).totals().requests());
    assertEquals(0, desk.dashboard(READER, all).totals().own());
    var found =
        assertInstanceOf(
            SearchResult.Found.class, desk.search(READER, new SearchRequest("", all, "")));
    assertEquals(5, found.total());
    assertEquals(2, found.rows().stream().filter(Visit::own).count());
    assertEquals(5, desk.tail(READER, "", all, "", 10).orElseThrow().rows().size());
    var profile = desk.profile(READER, "203.0.113.0/24", "", all, "").orElseThrow();
    assertEquals(5, profile.requests());
  }

  @Test
  void ownRequests_searchedByTheirField_areFoundAnyway() {
    recordOwnAndOthers();
    var found = assertInstanceOf(SearchResult.Found.class, search(READER, "own:true"));
    assertEquals(2, found.total());
    assertEquals(2, desk.tail(READER, "own:true", VISITS, "", 10).orElseThrow().rows().size());
  }

  @Test
  void search_wholeAddressByReader_isNotAnswered() {
    record(TestEvents.page().client("203.0.113.77").build());
    assertInstanceOf(SearchResult.Misunderstood.class, search(READER, "ip:203.0.113.77"));
    var found = assertInstanceOf(SearchResult.Found.class, search(ADMIN, "ip:203.0.113.77"));
    assertEquals(1, found.total());
  }

  @Test
  void export_reader_neverCarriesAnAddress() throws IOException {
    record(TestEvents.page().client("203.0.113.77").build());
    var rows = new ArrayList<Visit>();
    assertTrue(desk.export(READER, new SearchRequest("", VISITS, ""), rows::add));
    assertEquals(1, rows.size());
    assertFalse(rows.toString().contains("203.0.113.77"), rows::toString);
  }

  @Test
  void reveal_admin_isWrittenDownAndShowsOneAddressToOneSession() throws IOException {
    record(TestEvents.page().client("203.0.113.77").build());
    String token = rowToken();
    var granted = assertInstanceOf(Reveal.Granted.class, desk.reveal(ADMIN, token, "laporan BSSN"));
    assertEquals("203.0.113.77", shown(ADMIN, token, granted.grant()));
    assertEquals("203.0.113.•", shown(ADMIN, token, "another"));
    assertEquals("203.0.113.•", shown(viewer("tono", Role.ADMIN), token, granted.grant()));
    var written = new ArrayList<Entry>();
    journal.replay(written::add);
    assertEquals(Reveals.REVEALED, written.getLast().kind());
    assertFalse(written.getLast().data().toString().contains("203.0.113.77"));
  }

  @Test
  void reveal_readerOrWithoutReason_isDenied() {
    record(TestEvents.page().client("203.0.113.77").build());
    String token = rowToken();
    assertInstanceOf(Reveal.Denied.class, desk.reveal(READER, token, "ingin tahu saja"));
    assertInstanceOf(Reveal.Denied.class, desk.reveal(ADMIN, token, " "));
    assertInstanceOf(Reveal.Denied.class, desk.reveal(ADMIN, "nonsense", "alasan yang baik"));
  }

  @Test
  void profile_network_listsItsAddressesMasked() {
    record(
        TestEvents.page().client("203.0.113.77").build(),
        TestEvents.page().client("203.0.113.78").path("/berita/").build(),
        TestEvents.page().client("198.51.100.1").build());
    var profile = desk.profile(READER, "203.0.113.0/24", "", VISITS, "").orElseThrow();
    assertEquals(2, profile.requests());
    assertEquals(2, profile.addresses().size());
    assertFalse(profile.toString().contains("203.0.113.7"), profile::toString);
  }

  @Test
  void masksOfTheOffice_holdForSearchesFacetsAndProfiles() {
    settings = new OfficeDesk.OfficeSettings("", WIB, "id", 90, 2_048, 16, 32);
    record(TestEvents.page().client("203.0.113.77").build());
    var wrong =
        assertInstanceOf(SearchResult.Misunderstood.class, search(READER, "ip:203.0.113.0/24"));
    assertEquals(List.of("203.0.0.0/16"), wrong.problem().expected());
    var found = assertInstanceOf(SearchResult.Found.class, search(READER, "ip:203.0.0.0/16"));
    assertEquals(1, found.total());
    assertFalse(found.toString().contains("203.0.113"), found::toString);
    assertTrue(desk.profile(READER, "203.0.113.0/24", "", VISITS, "").isEmpty());
    assertTrue(desk.profile(READER, "203.0.0.0/16", "", VISITS, "").isPresent());
  }

  @Test
  void profile_networkOfFewAddresses_isForAdminsOnly() {
    record(TestEvents.page().client("203.0.113.77").build());
    record(TestEvents.page().client("2001:db8::1").build());
    for (String few : List.of("203.0.113.77/32", "203.0.113.64/26", "2001:db8::/64")) {
      assertTrue(desk.profile(READER, few, "", VISITS, "").isEmpty(), few);
      assertEquals(1, desk.profile(ADMIN, few, "", VISITS, "").orElseThrow().requests(), few);
    }
  }

  @Test
  void profile_unknownToken_isEmpty() {
    assertTrue(desk.profile(ADMIN, "203.0.113.77", "", VISITS, "").isEmpty());
    assertTrue(desk.profile(ADMIN, "1.2.3.4/99", "", VISITS, "").isEmpty());
  }

  @Test
  void tail_newRows_comeOnceOldestFirst() {
    record(TestEvents.page().path("/a").build(), TestEvents.page().path("/b").build());
    var first = desk.tail(ADMIN, "", VISITS, "", 10).orElseThrow();
    assertEquals(List.of("/a", "/b"), first.rows().stream().map(Visit::uri).toList());
    record(TestEvents.page().path("/c").build());
    var second = desk.tail(ADMIN, "", VISITS, first.next(), 10).orElseThrow();
    assertEquals(List.of("/c"), second.rows().stream().map(Visit::uri).toList());
    assertTrue(desk.tail(ADMIN, "", VISITS, second.next(), 10).orElseThrow().rows().isEmpty());
  }

  @Test
  void tail_moreThanWanted_saysHowManyWereSkipped() {
    var first = desk.tail(ADMIN, "", VISITS, "", 2).orElseThrow();
    record(
        TestEvents.page().path("/a").build(),
        TestEvents.page().path("/b").build(),
        TestEvents.page().path("/c").build());
    var second = desk.tail(ADMIN, "", VISITS, first.next(), 2).orElseThrow();
    assertEquals(List.of("/b", "/c"), second.rows().stream().map(Visit::uri).toList());
  }

  @Test
  void dashboard_figures_addUp() {
    record(
        TestEvents.page().path("/berita/").build(),
        TestEvents.page().path("/dokumen/lkjip.pdf").client("198.51.100.1").build(),
        TestEvents.page().path("/tidak-ada").status(404).build());
    Dashboard dashboard = desk.dashboard(READER, VISITS);
    assertEquals(3, dashboard.totals().requests());
    assertEquals(2, dashboard.totals().visitors());
    assertEquals(-1, dashboard.totals().usual());
    assertEquals(24, dashboard.series().size());
    assertEquals("/dokumen/lkjip.pdf", dashboard.documents().getFirst().label());
    assertEquals(1, dashboard.missing().getFirst().strangers());
    assertEquals(
        List.of("2xx", "4xx"),
        dashboard.statuses().stream().map(VisitorDesk.Count::label).toList());
  }

  @Test
  void clauses_ofEndlessValues_areShortAndFindThem() {
    String words = "/kata/" + "sidang%20tilang/".repeat(100);
    String one = "/" + "b".repeat(2_000);
    record(
        TestEvents.page().path(words).agent("x".repeat(500)).build(),
        TestEvents.page().path(one).agent("%61/".repeat(100)).build());
    for (String path : List.of(words, one)) {
      String clause = Clause.of("path", path);
      assertTrue(clause.length() < 120, clause);
      var found = assertInstanceOf(SearchResult.Found.class, search(ADMIN, clause));
      assertEquals(1, found.total(), clause);
    }
    assertFacetsFindWhatTheyCounted();
  }

  @Test
  void clauses_ofEveryCount_findWhatWasCounted() {
    record(
        TestEvents.page().path("/a \"b\\c/(d)").status(404).build(),
        TestEvents.page().path("/dokumen/lkjip 2025.pdf").build());
    assertFacetsFindWhatTheyCounted();
  }

  private void assertFacetsFindWhatTheyCounted() {
    var found = assertInstanceOf(SearchResult.Found.class, search(ADMIN, ""));
    for (var facet : found.facets()) {
      for (var value : facet.values()) {
        var again =
            assertInstanceOf(
                SearchResult.Found.class, search(ADMIN, value.clause()), value.clause());
        assertTrue(again.total() >= value.count(), value::toString);
      }
    }
  }

  private String rowToken() {
    var found = assertInstanceOf(SearchResult.Found.class, search(ADMIN, ""));
    return found.rows().getFirst().client().token();
  }

  private String shown(Viewer viewer, String token, String grant) {
    return desk.profile(viewer, token, grant, VISITS, "").orElseThrow().address().text();
  }
}
