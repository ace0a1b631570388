package id.jagasitus.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** Journals with a clock that stands still, and ways to look into them. */
final class TestJournals {
  static final Instant NOON = Instant.parse("2026-11-22T05:00:00.123456Z");

  /** What a feature would write. */
  record Note(String text, int number) {}

  private TestJournals() {}

  static Journal open(Path folder) throws IOException {
    return Journal.open(folder, InstantSource.fixed(NOON));
  }

  static Journal withNotes(Path folder, int count) throws IOException {
    Journal journal = open(folder);
    for (int i = 1; i <= count; i++) {
      note(journal, i);
    }
    return journal;
  }

  static Entry note(Journal journal, int number) throws JournalException {
    return journal.append("sri", "192.0.2.1", "note", new Note("note " + number, number));
  }

  static List<Entry> entries(Journal journal) throws IOException {
    var entries = new ArrayList<Entry>();
    journal.replay(entries::add);
    return entries;
  }

  static List<Integer> numbers(Journal journal) throws IOException {
    return entries(journal).stream()
        .filter(entry -> entry.kind().equals("note"))
        .map(entry -> entry.data().as(Note.class).number())
        .toList();
  }

  static Path file(Path folder) {
    return folder.resolve("2026.jsonl");
  }

  static List<String> lines(Path folder) throws IOException {
    return Files.readAllLines(file(folder));
  }
}
