package id.jagasitus.integrity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.jagasitus.event.Severity;
import id.jagasitus.journal.Entry;
import id.jagasitus.journal.Journal;
import id.jagasitus.watch.Tie;
import id.jagasitus.watch.Tie.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is kept of served pages, without any server. */
final class OutgoingTest {

  private static final Tie SCRIPT = new Tie(Kind.SCRIPT, "cdn.example/a.js");
  private static final Tie FORM = new Tie(Kind.FORM, "lain.example");
  private static final Tie LINK = new Tie(Kind.LINK, "koran.example");
  private static final String SITE = "https://pn-contoh.go.id/";

  @TempDir Path folder;
  private final List<Entry> written = new ArrayList<>();
  private Instant now = Instant.parse("2026-11-22T03:00:00Z");
  private Journal journal;
  private Outgoing outgoing;

  @BeforeEach
  void start() throws IOException {
    journal = Journal.open(folder.resolve("journal"), () -> now);
    journal.follow(written::add);
    outgoing = Outgoing.open(folder.resolve("outgoing"), journal);
    outgoing.begin(SITE);
  }

  @AfterEach
  void stop() throws IOException {
    journal.close();
  }

  private List<ServedTie> look(String page, Tie... ties) {
    now = now.plusSeconds(600);
    var found = new HashMap<Tie, String>();
    for (Tie tie : ties) {
      found.put(tie, "//" + tie.to());
    }
    return outgoing.looked(
        page,
        found,
        (tie, came) -> came && tie.kind().grave() ? Severity.REVIEW : Severity.INFO,
        now);
  }

  private static List<Tie> ties(List<ServedTie> rows) {
    return rows.stream().map(ServedTie::tie).toList();
  }

  private void approveAll() throws IOException {
    outgoing.approveAll("budi", "127.0.0.1", now);
  }

  @Test
  void looked_newPageBeforeAnyApproval_waitsAsFirst() {
    assertEquals(List.of(), look("/", SCRIPT));
    assertEquals(List.of(), look("/berita.html", FORM));
    assertEquals(List.of(SCRIPT, FORM), ties(outgoing.view().first()));
    assertEquals(2, outgoing.view().pages());
  }

  @Test
  void looked_newPageAfterApproval_waitsByItself() throws IOException {
    look("/", SCRIPT);
    approveAll();
    assertEquals(List.of(FORM), ties(look("/berita.html", SCRIPT, FORM)));
    assertEquals(List.of(FORM), ties(outgoing.view().waiting()));
    assertEquals(List.of("/", "/berita.html"), outgoing.view().accepted().getFirst().pages());
  }

  @Test
  void looked_sameAgain_doesNotBecomeWorse() {
    look("/", SCRIPT);
    assertEquals(List.of(), look("/", SCRIPT));
    assertEquals(Severity.INFO, outgoing.view().first().getFirst().severity());
  }

  @Test
  void view_mostUrgentFirst() throws IOException {
    look("/");
    approveAll();
    look("/", LINK, FORM, SCRIPT);
    assertEquals(List.of(SCRIPT, FORM, LINK), ties(outgoing.view().waiting()));
    assertEquals(2, outgoing.view().urgent());
  }

  @Test
  void approve_some_isInTheJournalAndLeavesTheRest() throws IOException {
    look("/");
    approveAll();
    look("/", SCRIPT, LINK);
    ServedTie script = outgoing.view().waiting().getFirst();
    outgoing.approve(List.of(script), "siti", "127.0.0.1", now);
    assertEquals(List.of(LINK), ties(outgoing.view().waiting()));
    Entry entry = written.getLast();
    assertEquals(Outgoing.APPROVED, entry.kind());
    assertEquals("siti", entry.author());
    assertEquals(List.of("SCRIPT cdn.example/a.js"), entry.data().asMap().get("ties"));
    assertEquals("budi", outgoing.view().by(), "the whole was approved before");
  }

  @Test
  void approve_allOfTheFirst_isTheApprovalOfTheWhole() throws IOException {
    look("/", SCRIPT, LINK);
    outgoing.approve(outgoing.view().first(), "siti", "", now);
    assertEquals("siti", outgoing.view().by());
  }

  @Test
  void approveAll_gone_isNoLongerApproved() throws IOException {
    look("/", SCRIPT);
    approveAll();
    look("/");
    assertEquals(List.of(SCRIPT), ties(outgoing.view().gone()));
    approveAll();
    assertEquals(List.of(), outgoing.view().gone());
    assertEquals(List.of(SCRIPT), ties(look("/", SCRIPT)));
  }

  @Test
  void gone_andBackBeforeThat_isStillApproved() throws IOException {
    look("/", SCRIPT);
    approveAll();
    look("/");
    assertEquals(List.of(), look("/", SCRIPT));
    assertEquals(List.of(SCRIPT), ties(outgoing.view().accepted()));
  }

  @Test
  void begin_otherSite_knowsNothing() throws IOException {
    look("/", SCRIPT);
    approveAll();
    outgoing.begin("https://lain.go.id/");
    assertEquals(0, outgoing.view().pages());
    assertEquals("", outgoing.view().by());
    assertEquals(List.of(), look("/", SCRIPT));
  }

  @Test
  void begin_sameSiteOtherwiseWritten_staysApproved() throws IOException {
    look("/", SCRIPT);
    approveAll();
    outgoing.begin("http://WWW.pn-contoh.go.id/beranda");
    assertEquals("budi", outgoing.view().by());
    assertEquals(List.of(), look("/", SCRIPT));
  }

  @Test
  void looked_pageNotAskedForLong_isForgotten() throws IOException {
    look("/", LINK);
    look("/lama.html", SCRIPT);
    approveAll();
    now = now.plus(Duration.ofDays(91));
    look("/", LINK);
    assertEquals(1, outgoing.view().pages());
    assertEquals(List.of(SCRIPT), ties(outgoing.view().gone()));
  }

  @Test
  void looked_moreThanThereIsRoomFor_isCountedAndScriptsStay() {
    for (int page = 0; page < 11; page++) {
      var many = new ArrayList<Tie>();
      for (int i = 0; i < 100; i++) {
        many.add(new Tie(Kind.LINK, "h" + page + "-" + i + ".example"));
      }
      look("/" + page, many.toArray(Tie[]::new));
    }
    assertEquals(TieTable.MOST_OF_A_SORT, outgoing.view().first().size());
    assertEquals(100, outgoing.view().left());
    look("/", SCRIPT);
    assertTrue(ties(outgoing.view().first()).contains(SCRIPT));
  }

  @Test
  void looked_endlessPages_areBounded() {
    for (int page = 0; page < TieTable.MOST_PAGES + 50; page++) {
      look("/" + page);
    }
    assertEquals(TieTable.MOST_PAGES, outgoing.view().pages());
  }

  @Test
  void suspects_arePagesWithSomethingGrave() throws IOException {
    look("/");
    look("/berita.html");
    approveAll();
    look("/", LINK);
    look("/berita.html", FORM);
    assertEquals(Set.of("/berita.html"), outgoing.suspects());
  }

  @Test
  void print_ofOtherTies_differs() throws IOException {
    look("/", SCRIPT, LINK);
    List<ServedTie> all = outgoing.view().first();
    assertNotEquals(ServedTie.print(all), ServedTie.print(all.subList(0, 1)));
    assertEquals(all.getFirst(), outgoing.view().find(all.getFirst().id()).orElseThrow());
  }

  @Test
  void open_hostileTexts_comeBackAsTheyWere() throws IOException {
    var odd = new Tie(Kind.LINK, "a\tb\nc\u2028\ud800d.example");
    outgoing.looked("/\t\n?x=\ud800", Map.of(odd, "x\ty\r\nz"), (tie, came) -> Severity.INFO, now);
    look("/", SCRIPT);
    approveAll();
    look("/", FORM);
    outgoing.save();
    Outgoing again = Outgoing.open(folder.resolve("outgoing"), journal);
    assertEquals(outgoing.view(), again.view());
    assertEquals("a b c  d.example", odd.to());
  }

  @Test
  void open_changedByHand_isRefusedInWords() throws IOException {
    look("/", SCRIPT);
    approveAll();
    Path file = folder.resolve("outgoing");
    Files.writeString(file, Files.readString(file).replace("cdn.example", "jht.example"));
    IOException e = assertThrows(IOException.class, () -> Outgoing.open(file, journal));
    assertTrue(String.valueOf(e.getMessage()).contains("is not what was written"), e::toString);
    Files.writeString(file, "");
    assertThrows(IOException.class, () -> Outgoing.open(file, journal));
  }

  @Test
  void coveredBy_filesThatChange_followsThem() {
    outgoing.coveredBy(() -> Optional.of(Set.of(SCRIPT)));
    look("/", SCRIPT);
    assertEquals(List.of(), outgoing.view().undecided());
    outgoing.coveredBy(Optional::empty);
    assertFalse(outgoing.ready());
    assertEquals(List.of(), outgoing.view().undecided(), "as it was last known");
    outgoing.coveredBy(() -> Optional.of(Set.of()));
    assertEquals(List.of(SCRIPT), ties(outgoing.view().undecided()));
  }
}
