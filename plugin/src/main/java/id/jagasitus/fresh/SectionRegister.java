package id.jagasitus.fresh;

import id.jagasitus.journal.Appender;
import id.jagasitus.journal.Entry;
import id.jagasitus.journal.JournalException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The register of sections: the built-in list after SK KMA 2-144/2022 and the practice of the
 * courts ({@code sections.psv}), with what people changed about it, folded from the journal.
 */
public final class SectionRegister {

  /** Kind of the journal entry that changes a section. */
  static final String CHANGED = "section.changed";

  private final Appender journal;
  private final Map<String, Section> sections = new LinkedHashMap<>();

  /** The journal's form. */
  private record Written(String id, Section.Adjusted change) {}

  public SectionRegister(Appender journal) {
    this.journal = journal;
    builtIn().forEach(section -> sections.put(section.id(), section));
  }

  /** Takes in an entry of the journal. */
  public synchronized void fold(Entry entry) {
    if (entry.kind().equals(CHANGED)) {
      Written written = entry.data().as(Written.class);
      sections.computeIfPresent(written.id(), (id, section) -> section.with(written.change()));
    }
  }

  /** Every section, in the order of the register. */
  public synchronized List<Section> all() {
    return List.copyOf(sections.values());
  }

  /** The section of that id. */
  public synchronized Optional<Section> find(String id) {
    return Optional.ofNullable(sections.get(id));
  }

  /**
   * Changes a section.
   *
   * @throws IllegalArgumentException when there is no such section, or a value is out of bounds
   * @throws JournalException when it could not be written down; nothing changed
   */
  public void change(String author, String address, String id, Section.Adjusted change)
      throws JournalException {
    if (find(id).isEmpty()) {
      throw new IllegalArgumentException("there is no section " + id);
    }
    if (!fits(change)) {
      throw new IllegalArgumentException(
          "expected 0 to 3650 days, a place of at most 500 and an owner of at most 100 characters");
    }
    journal.append(author, address, CHANGED, new Written(id, change));
  }

  /** Whether every value of a change is within its bounds. */
  public static boolean fits(Section.Adjusted change) {
    return change.maxAge() >= 0
        && change.maxAge() <= 3_650
        && change.place().length() <= 500
        && change.owner().length() <= 100;
  }

  private static List<Section> builtIn() {
    try (InputStream in = SectionRegister.class.getResourceAsStream("sections.psv")) {
      if (in == null) {
        throw new IllegalStateException("the program is incomplete: sections.psv is missing");
      }
      var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines();
      var sections = new ArrayList<Section>();
      lines
          .skip(1)
          .filter(line -> !line.isBlank())
          .map(SectionRegister::read)
          .forEach(sections::add);
      return sections;
    } catch (IOException e) {
      throw new UncheckedIOException("reading sections.psv", e);
    }
  }

  private static Section read(String line) {
    String[] cell = line.split("\\|", -1);
    return new Section(
        cell[0],
        cell[1],
        cell[2],
        List.of(cell[3].split(",")),
        cell[4].equals("yes"),
        Section.Kind.valueOf(cell[5].toUpperCase(Locale.ROOT)),
        cell[6],
        Integer.parseInt(cell[7]),
        cell[8],
        "",
        "");
  }
}
