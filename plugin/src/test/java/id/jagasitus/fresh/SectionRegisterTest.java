package id.jagasitus.fresh;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.jagasitus.fresh.Section.Act;
import id.jagasitus.fresh.Terms.Part;
import id.jagasitus.journal.Journal;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The register as people change it, over a real journal. */
final class SectionRegisterTest {

  private static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");

  @TempDir Path folder;
  private Journal journal;
  private SectionRegister register;

  @BeforeEach
  void open() throws IOException {
    journal = Journal.open(folder, () -> NOW);
    register = new SectionRegister(journal);
    journal.follow(List.of("section."), register::fold);
  }

  @AfterEach
  void close() throws IOException {
    journal.close();
  }

  private void again() throws IOException {
    journal.close();
    open();
  }

  private Section section(String id) {
    return register.find(id).orElseThrow();
  }

  private long entries() throws IOException {
    var count = new long[1];
    journal.replay(entry -> count[0]++);
    return count[0];
  }

  @Test
  void put_everyPart_holdsAfterARestart() throws IOException {
    Terms wanted =
        TestTerms.of(register, "dipa")
            .keywords("dipa", "pagu-anggaran")
            .ask(Ask.NOT_ASKED, "diterbitkan pengadilan tinggi")
            .fresh("yearly:03-31")
            .maxAge(500)
            .place("/keuangan/dipa.html")
            .owner("Kasubbag PTIP")
            .build();
    register.put("budi", "10.0.0.7", "dipa", wanted);
    again();
    assertEquals(wanted, section("dipa").terms());
    assertTrue(section("dipa").altered());
    assertEquals(
        List.of(
            new Section.Change(
                NOW,
                "budi",
                Act.CHANGED,
                List.of(
                    Part.KEYWORDS, Part.ASK, Part.RHYTHM, Part.MAX_AGE, Part.PLACE, Part.OWNER))),
        section("dipa").changes());
  }

  @Test
  void put_sameAsBefore_isNoAct() throws IOException {
    register.put("budi", "", "dipa", section("dipa").terms());
    assertEquals(0, entries());
    assertFalse(section("dipa").altered());
  }

  @Test
  void put_flaws_areRefusedTogetherAndNothingIsWritten() throws IOException {
    Terms bad = TestTerms.of(register, "dipa").fresh("always").ask(Ask.NOT_ASKED, "").build();
    var refused =
        assertThrows(IllegalArgumentException.class, () -> register.put("budi", "", "dipa", bad));
    assertEquals("dipa: no reason, rhythm", refused.getMessage());
    assertEquals(0, entries());
  }

  @Test
  void put_unknownDeliveredId_isRefused() {
    Terms terms = section("dipa").terms();
    assertEquals(
        Optional.of("dipah: no such section; ids of own ones begin with own-"),
        register.problem("dipah", terms));
    assertEquals(Optional.empty(), register.problem("own-x", terms));
  }

  @Test
  void reset_alteredSection_isAsDeliveredAndSaysWhoDidIt() throws IOException {
    Terms delivered = section("news").terms();
    register.put("budi", "", "news", TestTerms.of(register, "news").maxAge(7).build());
    register.reset("sri", "", "news");
    again();
    assertEquals(delivered, section("news").terms());
    assertEquals(
        new Section.Change(NOW, "sri", Act.RESET, List.of()), section("news").changes().getFirst());
    assertEquals(2, section("news").changes().size());
  }

  @Test
  void reset_unalteredSection_isNoAct() throws IOException {
    register.reset("sri", "", "news");
    assertEquals(0, entries());
  }

  @Test
  void add_ownSection_standsAtTheEndUntilItIsTakenAway() throws IOException {
    int delivered = register.all().size();
    String id = register.add("budi", "", TestTerms.own("Buku Tamu & Saran", "buku-tamu").build());
    assertEquals("own-buku-tamu-saran", id);
    again();
    assertEquals(id, register.all().getLast().id());
    assertTrue(section(id).own());
    assertFalse(section(id).altered());
    assertEquals(Act.ADDED, section(id).changes().getFirst().act());
    assertEquals("Buku Tamu & Saran", section(id).nameEn());
    register.reset("budi", "", id);
    again();
    assertEquals(delivered, register.all().size());
    assertEquals(Optional.empty(), register.find(id));
  }

  @Test
  void add_sameNameTwice_makesTwoSections() throws IOException {
    Terms terms = TestTerms.own("Kliping " + "berita ".repeat(12), "kliping").build();
    String first = register.add("budi", "", terms);
    String second = register.add("budi", "", terms);
    assertFalse(first.equals(second));
    assertTrue(second.endsWith("-2"), second);
    assertTrue(second.length() <= 40, second);
  }

  @Test
  void add_moreThanAHundred_isRefused() throws IOException {
    for (int number = 0; number < 100; number++) {
      register.add("budi", "", TestTerms.own("Bagian " + number, "b").build());
    }
    assertTrue(register.full());
    var refused =
        assertThrows(
            IllegalArgumentException.class,
            () -> register.add("budi", "", TestTerms.own("Lagi", "l").build()));
    assertTrue(String.valueOf(refused.getMessage()).contains("at most 100"));
  }

  @Test
  void changes_manyOfThem_keepTheLatestTen() throws IOException {
    for (int days = 1; days <= 12; days++) {
      register.put("budi", "", "news", TestTerms.of(register, "news").maxAge(20 + days).build());
    }
    assertEquals(10, section("news").changes().size());
  }

  @Test
  void fold_entryOfAnEarlierVersion_changesTheFourPartsItKnew() throws IOException {
    journal.append(
        "budi",
        "",
        "section.changed",
        Map.of(
            "id",
            "dipa",
            "change",
            Map.of("place", "/dipa.html", "owner", "Sri", "required", false, "maxAge", 30)));
    again();
    Section dipa = section("dipa");
    assertEquals(
        TestTerms.of(register, "dipa")
            .place("/dipa.html")
            .owner("Sri")
            .ask(Ask.RECOMMENDED, "")
            .maxAge(30)
            .build(),
        dipa.terms());
    assertEquals(dipa.delivered().orElseThrow().keywords(), dipa.keywords());
    assertEquals("budi", dipa.changes().getFirst().by());
  }
}
