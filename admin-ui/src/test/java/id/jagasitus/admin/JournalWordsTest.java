package id.jagasitus.admin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.jagasitus.admin.text.Format;
import id.jagasitus.admin.text.Language;
import id.jagasitus.admin.text.Saying;
import id.jagasitus.admin.text.Texts;
import id.jagasitus.console.office.JournalDesk.Line;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

final class JournalWordsTest {

  private static final Texts ID = Texts.in(Language.ID);
  private static final Texts EN = Texts.in(Language.EN);

  private static String says(Language language, String kind, Map<String, Object> data) {
    var format = new Format(language, ZoneId.of("Asia/Jakarta"));
    return new JournalWords(Texts.in(language), format).says(line(kind, data));
  }

  private static Line line(String kind, Map<String, Object> data) {
    return new Line(7, Instant.parse("2026-11-23T02:00:00Z"), "budi", kind, data, "{}");
  }

  private static Set<String> kindsWith(String prefix) {
    return ID.keys().stream()
        .filter(key -> key.startsWith(prefix))
        .map(key -> key.substring(prefix.length()))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void everyKindThePluginWrites_hasItsWords() throws Exception {
    Set<String> written = WrittenKinds.all();
    assertTrue(written.size() > 100, written.toString());
    assertEquals(written, kindsWith("journal.kind."), "journal.kind.* of the bundles");
    assertEquals(written, kindsWith("journal.says."), "journal.says.* of the bundles");
  }

  @Test
  void everyKind_canBeChosenByItsArea() {
    Set<String> areas =
        kindsWith("journal.kind.").stream()
            .map(kind -> kind.substring(0, kind.indexOf('.')))
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(areas, kindsWith("journal.area."));
  }

  @Test
  void sentences_nameTheSamePartsInBothLanguages() {
    for (String kind : kindsWith("journal.says.")) {
      String key = "journal.says." + kind;
      assertEquals(Saying.of(ID.get(key)).paths(), Saying.of(EN.get(key)).paths(), key);
    }
  }

  @Test
  void entryOfAnAccount_isASentence() {
    Map<String, Object> data = Map.of("name", "sari", "roles", List.of("ADMIN", "KASUBBAG"));
    assertEquals(
        "mengubah peran akun sari menjadi Admin Website, Kasubbag PTIP",
        says(Language.ID, "account.roles", data));
    assertTrue(
        says(Language.EN, "account.roles", data).startsWith("changed the roles of sari to "));
  }

  @Test
  void entryOfACase_leavesOutWhatIsNotKnown() {
    Map<String, Object> act = Map.of("text", "Pulihkan cadangan", "assignee", "", "thirdParty", "");
    assertEquals(
        "memutuskan langkah untuk insiden 1234: Pulihkan cadangan",
        says(Language.ID, "case.decided", Map.of("id", 1234, "act", act)));
  }

  @Test
  void timesDaysAndSizes_areWrittenAsTheOfficeDoes() {
    Map<String, Object> downtime = Map.of("from", "2026-11-23T02:00:00Z", "planned", true);
    assertEquals(
        "mencatat waktu henti terencana pada insiden 1 sejak 23 November 2026 09.00 WIB",
        says(Language.ID, "case.downtime", Map.of("id", 1, "act", downtime)));
    assertEquals(
        "memperpanjang layanan domain sampai 22 November 2027 dengan biaya Rp150.000",
        says(
            Language.ID,
            "service.renewed",
            Map.of("id", "domain", "expires", "2027-11-22", "rupiah", 150000)));
    assertEquals(
        "membebaskan 2\u00a0KiB di tempat cadangan utama",
        says(Language.ID, "snapshot.pruned", Map.of("place", "utama", "bytes", 2048)));
  }

  @Test
  void flags_chooseTheWord() {
    assertEquals(
        "mematikan aturan sqli",
        says(Language.ID, "rules.switched", Map.of("rule", "sqli", "on", false)));
    assertEquals(
        "menyalakan aturan sqli",
        says(Language.ID, "rules.switched", Map.of("rule", "sqli", "on", true)));
  }

  @Test
  void longList_namesTheFirstAndCountsTheOthers() {
    List<String> paths = List.of("a", "b", "c", "d", "e", "f");
    assertEquals(
        "menyetujui 6 berkas situs sebagai acuan: a, b, c, d … (+2)",
        says(Language.ID, "baseline.approved", Map.of("files", 6, "whole", false, "paths", paths)));
  }

  @Test
  void hostileText_isVisibleBoundedAndNotFilledAgain() {
    String hostile = "\u202e{id}\u001b[31m" + "x".repeat(5_000);
    String says =
        says(
            Language.ID,
            "case.solved",
            Map.of("id", 1, "act", Map.of("cause", hostile, "solution", hostile, "cost", hostile)));
    assertTrue(says.contains("‹U+202E›{id}‹U+001B›[31m"), says);
    assertTrue(says.length() <= 600, says.length() + " characters");
  }

  @Test
  void kindWithoutWords_isNamed() {
    assertEquals("future.kind", says(Language.ID, "future.kind", Map.of("a", 1)));
  }

  @Test
  void lineThatCannotBeRead_saysItsKindOnly() {
    var unread = new Line(7, Instant.EPOCH, "budi", "account.roles", Map.of(), "");
    var words = new JournalWords(ID, new Format(Language.ID, ZoneId.of("Asia/Jakarta")));
    assertEquals("peran diubah", words.says(unread));
  }

  @Test
  void partsOfAnotherShape_breakNothing() {
    for (String kind : kindsWith("journal.says.")) {
      assertFalse(says(Language.ID, kind, Map.of()).isBlank(), kind);
      for (Object odd : List.of("teks", 1.5, List.of(), List.of(Map.of("a", "b")), Map.of())) {
        Map<String, Object> data =
            Saying.of(ID.get("journal.says." + kind)).paths().stream()
                .map(path -> path.split("\\.", 2)[0])
                .distinct()
                .collect(Collectors.toMap(name -> name, name -> odd));
        assertFalse(says(Language.ID, kind, data).isBlank(), kind + " " + odd);
      }
    }
  }

  @Test
  void deputy_isNamedWithTheOffice() {
    var words = new JournalWords(ID, new Format(Language.ID, ZoneId.of("Asia/Jakarta")));
    assertEquals(
        "Plh. Sekretaris",
        words.post(line("case.closed", Map.of("post", "SEKRETARIS", "deputy", "PLH"))));
    assertEquals("", words.post(line("account.added", Map.of("name", "sari"))));
  }
}
