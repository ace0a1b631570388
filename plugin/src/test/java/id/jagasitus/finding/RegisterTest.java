package id.jagasitus.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.jagasitus.event.Severity;
import id.jagasitus.journal.Entry;
import id.jagasitus.journal.Journal;
import id.jagasitus.journal.JournalException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RegisterTest {
  private static final Instant START = Instant.parse("2026-06-01T00:00:00Z");

  @Test
  void restore_passingOverThePast_keepsTheSame(@TempDir Path folder) throws IOException {
    for (int seed = 0; seed < 20; seed++) {
      try (Journal journal = Journal.open(folder.resolve("journal-" + seed), () -> START)) {
        write(journal, new Random(seed));
        var entries = new ArrayList<Entry>();
        journal.replay(entries::add);
        compare(entries);
      }
    }
  }

  private static void compare(List<Entry> entries) {
    var past = new Past();
    entries.forEach(past::note);
    var whole = new Register(Veil.NONE);
    entries.forEach(whole::restore);
    var quick = new Register(Veil.NONE);
    past.wanted(5).stream().mapToObj(entries::get).forEach(quick::restore);
    quick.taken(past.last());

    List<Long> ended =
        entries.stream()
            .filter(each -> each.kind().equals(Steps.CLOSED))
            .map(each -> each.data().number("id"))
            .toList();
    for (long id : ended.subList(ended.size() - 5, ended.size())) {
      assertEquals(finding(whole, id), finding(quick, id));
    }
    assertTrue(quick.closedDossiers().size() < whole.closedDossiers().size());
    assertEquals(findings(whole.openDossiers()), findings(quick.openDossiers()));
    assertEquals(whole.takeId(), quick.takeId());
  }

  private static Finding finding(Register register, long id) {
    return register.slim(id).orElseThrow().finding();
  }

  private static List<Finding> findings(List<Dossier> dossiers) {
    return dossiers.stream().map(Dossier::finding).toList();
  }

  /** Few actors, so that a later finding is often of the same actor and intent as an ended one. */
  private static void write(Journal journal, Random random) throws JournalException {
    for (long id = 1; id <= 40; id++) {
      journal.append("system", "", Steps.OPENED, standing(id, random));
      if (random.nextInt(5) == 0) {
        journal.append("system", "", Steps.ESCALATED, standing(id, random));
      }
      if (random.nextInt(6) == 0) {
        var judged = new Steps.Judged(id, Finding.Judgement.IGNORED, "biasa", START, "");
        journal.append("ani", "", Steps.VERDICT, judged);
      }
      if (random.nextInt(8) != 0) {
        journal.append("system", "", Steps.CLOSED, new Steps.Ended(id, "quiet", 40, 12, START));
      }
    }
  }

  private static Steps.Standing standing(long id, Random random) {
    return new Steps.Standing(
        id,
        "192.0.2." + id % 4,
        "192.0.2.0/24",
        "",
        "probing",
        Severity.REVIEW,
        random.nextInt(100),
        List.of("wp-login"),
        START,
        START);
  }
}
