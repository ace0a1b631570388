package id.jagasitus.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.jagasitus.console.HealthDesk.Check;
import id.jagasitus.console.HealthDesk.State;
import id.jagasitus.console.HealthDesk.Subject;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

final class CheckWordsTest {
  private static String said(String language, Subject subject, State state, String... facts) {
    return new CheckWords(language)
        .sentence(new Check(subject, state, List.of(facts)), CheckWords.PLAIN);
  }

  @Test
  void sentence_everySubjectAndState_hasWordsInBothLanguages() {
    for (String language : List.of("id", "en")) {
      var words = new CheckWords(language);
      for (Subject subject : Subject.values()) {
        assertFalse(words.name(subject).isBlank());
        for (State state : State.values()) {
          var check = new Check(subject, state, Collections.nCopies(6, "x"));
          String sentence = words.sentence(check, CheckWords.PLAIN);
          assertFalse(sentence.isBlank() || sentence.contains("{"), sentence);
        }
      }
    }
  }

  @Test
  void sentence_numbersAndSizes_areWrittenForReaders() {
    assertEquals(
        "62.3 GiB of 252.0 GiB left.",
        said("en", Subject.DISK, State.GOOD, "66932559872", "270553174016"));
    assertEquals(
        "5,000 requests in 192.8 KiB.", said("en", Subject.INDEX, State.GOOD, "5000", "197385"));
    assertEquals("Tersisa 0 B dari 1 B.", said("id", Subject.DISK, State.GOOD, "0", "1"));
  }

  @Test
  void sentence_ofAJob_namesWhatItDoes() {
    String[] failed = {"27", "verify-index", "2026-11-23T08:18:47Z", "aneh"};
    String sentence = said("id", Subject.JOBS, State.CRITICAL, failed);
    assertTrue(sentence.startsWith("Pekerjaan \"pemeriksaan isi indeks\" gagal pada"), sentence);
    failed[1] = "lain";
    assertTrue(said("id", Subject.JOBS, State.CRITICAL, failed).contains("\"lain\""));
  }

  @Test
  void sentence_time_isWrittenForReaders() {
    assertEquals(
        "Sane: 2026-11-23 08:18:47 UTC.",
        said("en", Subject.CLOCK, State.GOOD, "2026-11-23T08:18:47.999699735Z", "0"));
  }

  @Test
  void sentence_factThatLooksLikeAPlace_isNotFilledAgain() {
    assertEquals(
        "{1} can be written, but: $0 {0}.",
        said("en", Subject.HOME, State.REVIEW, "{1}", "$0 {0}"));
  }

  @Test
  void sentence_homeReplaced_saysSo() {
    String sentence = said("en", Subject.HOME, State.CRITICAL, "/h", SelfCheck.REPLACED);
    assertTrue(sentence.startsWith("/h cannot be used: this folder was removed or replaced"));
  }

  @Test
  void sentence_whatTheSystemSaid_isPutIntoWords() {
    assertEquals(
        "/h tidak dapat dipakai: disk penuh. Periksa sisa ruang dan hak akses, atau pasang kembali"
            + " disknya; bila foldernya terhapus, kembalikan isinya dari cadangan, lalu nyalakan"
            + " ulang server.",
        said(
            "id",
            Subject.HOME,
            State.CRITICAL,
            "/h",
            "java.io.IOException: No space left on device"));
    for (String told :
        List.of(
            "java.nio.file.FileSystemException: /h/x: Read-only file system",
            "java.nio.file.NoSuchFileException: /h/x",
            "visitor log /h: java.nio.file.AccessDeniedException: /h/x",
            "java.nio.file.FileSystemException: /h/x: No space left on device")) {
      String sentence = said("id", Subject.JOBS, State.CRITICAL, "3", "mail", "", told);
      assertFalse(sentence.contains("Exception"), sentence);
    }
  }
}
