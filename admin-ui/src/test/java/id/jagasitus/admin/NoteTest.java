package id.jagasitus.admin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.jagasitus.admin.text.Language;
import id.jagasitus.admin.text.Texts;
import id.jagasitus.console.Outcome;
import id.jagasitus.console.Refusal;
import id.jagasitus.uptime.Acknowledgement;
import id.jagasitus.uptime.UptimeSettings;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Sentences about an act that was refused. */
final class NoteTest {

  private static String refused(Language language, String code) {
    var outcome = new Outcome.Refused(Refusal.BAD_ENTRY, List.of(code));
    return Note.of(outcome, "").text(Texts.in(language));
  }

  private static UptimeSettings settings(String site, String reference, int failures, int slow) {
    return new UptimeSettings(site, List.of(), reference, failures, slow, false, false);
  }

  @Test
  void text_wrongEntry_saysWhatWasExpected() {
    assertEquals(
        "Isian belum benar: batas lambat harus 100 sampai 60.000 milidetik.",
        refused(Language.ID, "slowMillis"));
    assertEquals(
        "The entry is not right: the stage before must be done first.",
        refused(Language.EN, "stage-order"));
  }

  @Test
  void text_codeWithoutASentence_isNeverShown() {
    String text = refused(Language.ID, "No enum constant id.jagasitus.cleanup.Stage.X");
    assertEquals("Isian belum benar: " + Texts.in(Language.ID).get("entry.other") + '.', text);
  }

  @Test
  void text_settingOutOfBounds_isNamedAsOnItsPage() {
    var outcome = new Outcome.Refused(Refusal.BAD_SETTING, List.of("blurDays", "0", "3650"));
    assertEquals(
        "Hari sampai alamat disamarkan: nilai harus antara 0 dan 3650.",
        Note.of(outcome, "").text(Texts.in(Language.ID)));
  }

  @Test
  void text_codesOfWhatChecksRefuse_haveSentences() {
    List<Executable> wrong =
        List.of(
            () -> settings("situs", "", 3, 1_000),
            () -> settings("", "acuan", 3, 1_000),
            () -> settings("", "", 0, 1_000),
            () -> settings("", "", 3, 1),
            () -> new Acknowledgement("site", Instant.EPOCH, Acknowledgement.Cause.OTHER, " "));
    for (Executable one : wrong) {
      String code = assertThrows(IllegalArgumentException.class, one).getMessage();
      assertTrue(Texts.in(Language.ID).keys().contains("entry." + code), code);
    }
  }
}
