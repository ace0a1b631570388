package id.jagasitus.admin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.jagasitus.admin.text.Language;
import id.jagasitus.admin.text.Texts;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Whatever a check could not do, a person reads what happened and what to do. */
final class TroubleTest {

  /** As the checks write them, and the text that people read. */
  private static final Map<String, String> SAID =
      Map.ofEntries(
          Map.entry("https://a.id/ did not answer completely within 20 s", "trouble.late"),
          Map.entry("https://a.id/: nothing answers there", "trouble.refused"),
          Map.entry("a.id: its name is not known to DNS", "trouble.dns"),
          Map.entry("https://a.id/: its certificate has expired: NotAfter", "trouble.expired"),
          Map.entry("https://a.id/: its certificate is not valid yet", "trouble.early"),
          Map.entry(
              "https://a.id/: its certificate is from nobody known (self-signed, or …)",
              "trouble.issuer"),
          Map.entry("https://a.id/: its certificate is for another name", "trouble.name"),
          Map.entry("https://a.id/: no secure connection comes about", "trouble.insecure"),
          Map.entry("a.id:443 shows no certificate: x", "trouble.nocertificate"),
          Map.entry("https://a.id/: its packed answer is damaged: x", "trouble.broken"),
          Map.entry("https://a.id/: its answer breaks off: EOF", "trouble.broken"),
          Map.entry("https://a.id/: its answer is no proper HTTP: x", "trouble.nohttp"),
          Map.entry("a.id leads to 10.0.0.1, an address of an inner network", "trouble.inner"),
          Map.entry("ftp://a.id is no http address", "trouble.noaddress"),
          Map.entry("redirects to /lagi", "trouble.redirect"),
          Map.entry("https://a.id/ redirects to what is no address: ::", "trouble.redirect"),
          Map.entry("the word 'Perkara' is not in the page", "trouble.word"),
          Map.entry("HTTP 404", "trouble.http404"),
          Map.entry("HTTP 403", "trouble.http4"),
          Map.entry("HTTP 503", "trouble.http5"),
          Map.entry("the registry does not know pn-contoh.go.id", "trouble.registry.unknown"),
          Map.entry("the registry was asked too often", "trouble.registry.often"),
          Map.entry("the registry answers HTTP 302, leading to x", "trouble.registry.answer"),
          Map.entry("the registry's answer is no JSON: x", "trouble.registry.answer"));

  @Test
  void key_everySentenceOfTheChecks_isKnown() {
    SAID.forEach((said, key) -> assertEquals(Optional.of(key), Trouble.key(said), said));
  }

  @Test
  void texts_ofEverySentence_sayWhatHappenedAndWhatToDo() {
    for (Language language : List.of(Language.ID, Language.EN)) {
      for (String key : SAID.values()) {
        String text = Texts.in(language).get(key);
        assertTrue(text.matches("(?s).+[.;] .+[./]"), key + ": " + text);
      }
    }
  }

  @Test
  void key_unknownSentence_isNone() {
    assertEquals(Optional.empty(), Trouble.key("SomethingElse: x"));
  }
}
