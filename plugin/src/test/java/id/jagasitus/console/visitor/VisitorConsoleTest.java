package id.jagasitus.console.visitor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.jagasitus.account.Role;
import id.jagasitus.console.Caller;
import id.jagasitus.console.OfficeConsole;
import id.jagasitus.console.Viewer;
import id.jagasitus.console.visitor.VisitorDesk.Reveal;
import id.jagasitus.console.visitor.VisitorDesk.SearchRequest;
import id.jagasitus.console.visitor.VisitorDesk.SearchResult;
import id.jagasitus.event.RequestEvent;
import id.jagasitus.event.TestEvents;
import id.jagasitus.journal.Entry;
import id.jagasitus.journal.Journal;
import id.jagasitus.store.Hidden;
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
  private static final Viewer ADMIN = viewer("siti", Role.ADMIN);
  private static final Viewer READER = viewer("budi", Role.VIEWER);

  @TempDir Path folder;
  private final InstantSource clock = InstantSource.fixed(NOW);
  private final MemoryEventStore store = new MemoryEventStore(clock);
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
    var addresses = new ShownAddresses(tokens, () -> OfficeConsole.INITIAL);
    var dashboards = new Dashboards(store, Set::of, new Hidden("/admin", "Jagasitus-Pantau/1.0"));
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
    return desk.search(viewer, new SearchRequest(query, DAY, WIB, ""));
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

  @Test
  void dashboard_pagesOfTheAdministrator_areNotCountedButFound() {
    record(
        TestEvents.page().path("/berita").build(),
        TestEvents.page().path("/admin").client("203.0.113.77").build(),
        TestEvents.page().path("/admin/visitors/tail").status(404).build(),
        TestEvents.page().path("/administrasi").client("203.0.113.78").build());
    Dashboard shown = desk.dashboard(READER, DAY, WIB);
    assertEquals(2, shown.totals().requests());
    assertEquals(0, shown.totals().notFound());
    assertEquals(2, shown.pages().size());
    var found = assertInstanceOf(SearchResult.Found.class, search(READER, ""));
    assertEquals(4, found.total());
  }

  @Test
  void dashboard_ownChecks_areNotCountedButFoundByTheirName() {
    record(
        TestEvents.page().path("/").build(),
        TestEvents.page().path("/").agent("Jagasitus-Pantau/1.0").client("203.0.113.77").build());
    assertEquals(1, desk.dashboard(READER, DAY, WIB).totals().requests());
    var found = assertInstanceOf(SearchResult.Found.class, search(READER, "ua:jagasitus"));
    assertEquals(1, found.total());
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
    assertTrue(desk.export(READER, new SearchRequest("", DAY, WIB, ""), rows::add));
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
    var profile = desk.profile(READER, "203.0.113.0/24", "", DAY, WIB, "").orElseThrow();
    assertEquals(2, profile.requests());
    assertEquals(2, profile.addresses().size());
    assertFalse(profile.toString().contains("203.0.113.7"), profile::toString);
  }

  @Test
  void profile_unknownToken_isEmpty() {
    assertTrue(desk.profile(ADMIN, "203.0.113.77", "", DAY, WIB, "").isEmpty());
    assertTrue(desk.profile(ADMIN, "1.2.3.4/99", "", DAY, WIB, "").isEmpty());
  }

  @Test
  void tail_newRows_comeOnceOldestFirst() {
    record(TestEvents.page().path("/a").build(), TestEvents.page().path("/b").build());
    var first = desk.tail(ADMIN, "", WIB, "", 10).orElseThrow();
    assertEquals(List.of("/a", "/b"), first.rows().stream().map(Visit::uri).toList());
    record(TestEvents.page().path("/c").build());
    var second = desk.tail(ADMIN, "", WIB, first.next(), 10).orElseThrow();
    assertEquals(List.of("/c"), second.rows().stream().map(Visit::uri).toList());
    assertTrue(desk.tail(ADMIN, "", WIB, second.next(), 10).orElseThrow().rows().isEmpty());
  }

  @Test
  void tail_moreThanWanted_saysHowManyWereSkipped() {
    var first = desk.tail(ADMIN, "", WIB, "", 2).orElseThrow();
    record(
        TestEvents.page().path("/a").build(),
        TestEvents.page().path("/b").build(),
        TestEvents.page().path("/c").build());
    var second = desk.tail(ADMIN, "", WIB, first.next(), 2).orElseThrow();
    assertEquals(List.of("/b", "/c"), second.rows().stream().map(Visit::uri).toList());
  }

  @Test
  void dashboard_figures_addUp() {
    record(
        TestEvents.page().path("/berita/").build(),
        TestEvents.page().path("/dokumen/lkjip.pdf").client("198.51.100.1").build(),
        TestEvents.page().path("/tidak-ada").status(404).build());
    Dashboard dashboard = desk.dashboard(READER, DAY, WIB);
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
  void clauses_ofEveryCount_findWhatWasCounted() {
    record(
        TestEvents.page().path("/a \"b\\c/(d)").status(404).build(),
        TestEvents.page().path("/dokumen/lkjip 2025.pdf").build());
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
    return desk.profile(viewer, token, grant, DAY, WIB, "").orElseThrow().address().text();
  }
}
