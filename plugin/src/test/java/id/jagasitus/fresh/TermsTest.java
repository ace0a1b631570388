package id.jagasitus.fresh;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.jagasitus.fresh.Terms.Flaw;
import id.jagasitus.fresh.Terms.Part;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class TermsTest {

  private static TestTerms good() {
    return TestTerms.own("Buku tamu", "buku-tamu");
  }

  private static Set<Flaw> flaws(TestTerms terms) {
    return terms.build().flaws(Ask.REQUIRED);
  }

  @Test
  void flaws_everyDeliveredSection_hasNone() {
    DeliveredSections.read()
        .forEach(at -> assertEquals(Set.of(), at.terms().flaws(at.expected()), at.id()));
  }

  @Test
  void flaws_placeThatCanBeFollowed_hasNone() {
    List.of(
            "/profil/visi-misi.html",
            "/dokumen/Laporan Tahunan 2025.pdf",
            "/?page_id=3170",
            "https://sipp.pn-contoh.go.id",
            "HTTP://sipp.pn-contoh.go.id/list?x=1")
        .forEach(place -> assertEquals(Set.of(), flaws(good().place(place)), place));
  }

  @Test
  void flaws_placeThatCannotBeFollowed_isNamed() {
    List.of("profil.html", "javascript:alert(1)", "ftp://x/", "https://", "https:// x", "/a\nb")
        .forEach(place -> assertEquals(Set.of(Flaw.PLACE), flaws(good().place(place)), place));
  }

  @Test
  void flaws_keywordThatFindsNothing_isNamed() {
    for (String address : List.of("https://x.go.id/a", "/profil/visi")) {
      assertEquals(Set.of(Flaw.ADDRESS_AS_KEYWORD), flaws(good().keywords(address)), address);
    }
    for (String wordless : List.of("...", "")) {
      assertEquals(Set.of(Flaw.WORDLESS_KEYWORD), flaws(good().keywords(wordless)), wordless);
    }
  }

  @Test
  void flaws_nothingToFindItBy_isNamedUnlessItHasAPlace() {
    assertEquals(Set.of(Flaw.NOTHING_TO_FIND), flaws(good().keywords()));
    assertEquals(Set.of(), flaws(good().keywords().place("/tamu.html")));
  }

  @Test
  void flaws_lessAskedThanDelivered_needsAReason() {
    assertEquals(Set.of(Flaw.NO_REASON), flaws(good().ask(Ask.RECOMMENDED, " ")));
    assertEquals(Set.of(), flaws(good().ask(Ask.NOT_ASKED, "bukan wewenang kami")));
    assertEquals(Set.of(), good().ask(Ask.REQUIRED, "").build().flaws(Ask.RECOMMENDED));
  }

  @Test
  void flaws_everythingTooLong_isNamedAtOnce() {
    String[] many = IntStream.range(0, 21).mapToObj(n -> "kata-" + n).toArray(String[]::new);
    many[0] = "x".repeat(81);
    var bad =
        good()
            .name("n".repeat(101))
            .keywords(many)
            .ask(Ask.NOT_ASKED, "r".repeat(301))
            .fresh("fortnightly")
            .maxAge(3_651)
            .place("/" + "p".repeat(500))
            .owner("o".repeat(101));
    assertEquals(
        Set.of(
            Flaw.NAME,
            Flaw.TOO_MANY_KEYWORDS,
            Flaw.LONG_KEYWORD,
            Flaw.LONG_REASON,
            Flaw.RHYTHM,
            Flaw.MAX_AGE,
            Flaw.PLACE,
            Flaw.OWNER),
        flaws(bad));
  }

  @Test
  void apart_eachPart_isNamed() {
    Terms before = good().build();
    Terms after =
        good()
            .name("Tamu")
            .keywords("tamu")
            .ask(Ask.RECOMMENDED, "")
            .kind(Section.Kind.FEED)
            .fresh("weekly")
            .maxAge(14)
            .place("/tamu.html")
            .owner("PPID")
            .build();
    assertEquals(List.of(Part.values()), after.apart(before));
    assertEquals(List.of(), before.apart(good().build()));
  }
}
