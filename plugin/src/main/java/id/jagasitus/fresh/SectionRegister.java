package id.jagasitus.fresh;

import id.jagasitus.journal.Appender;
import id.jagasitus.journal.Entry;
import id.jagasitus.journal.JournalException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The register of sections: what the program came with, what people changed about it and what they
 * added, folded from the journal. Safe for several threads.
 */
public final class SectionRegister {

  /** Kind of an entry that gives a section its terms; an unknown id adds an own one. */
  static final String SAVED = "section.saved";

  /** Kind of an entry that puts a section back as delivered. */
  static final String RESET = "section.reset";

  /** Kind of an entry that takes an own section away. */
  static final String REMOVED = "section.removed";

  /** Kind of the entries of earlier versions, which knew four parts of a section. */
  static final String CHANGED = "section.changed";

  private static final String OWN = "own-";
  private static final int MOST_OWN = 100;
  private static final int LONGEST_ID = 40;

  private final Appender journal;
  private final Map<String, Section> sections = new LinkedHashMap<>();

  private record Id(String id) {}

  private record Saved(String id, Terms terms) {}

  private record Changed(String id, Adjusted change) {}

  private record Adjusted(String place, String owner, boolean required, int maxAge) {}

  public SectionRegister(Appender journal) {
    this.journal = journal;
    DeliveredSections.read().forEach(section -> sections.put(section.id(), section));
  }

  /** Takes in an entry of the journal. */
  public synchronized void fold(Entry entry) {
    switch (entry.kind()) {
      case SAVED -> {
        Saved saved = entry.data().as(Saved.class);
        take(saved.id(), saved.terms(), entry);
      }
      case RESET ->
          sections.computeIfPresent(
              entry.data().as(Id.class).id(),
              (id, now) ->
                  now.with(
                      now.delivered().orElse(now.terms()),
                      change(entry, Section.Act.RESET, List.of())));
      case REMOVED -> sections.remove(entry.data().as(Id.class).id());
      case CHANGED -> {
        Changed changed = entry.data().as(Changed.class);
        find(changed.id()).ifPresent(now -> take(now.id(), formerly(now, changed.change()), entry));
      }
      default -> {}
    }
  }

  private void take(String id, Terms terms, Entry entry) {
    Section now = sections.get(id);
    Section before = now == null ? Section.own(id, terms) : now;
    Section.Act act = now == null ? Section.Act.ADDED : Section.Act.CHANGED;
    sections.put(id, before.with(terms, change(entry, act, terms.apart(before.terms()))));
  }

  private static Section.Change change(Entry entry, Section.Act act, List<Terms.Part> parts) {
    return new Section.Change(entry.time(), entry.author(), act, parts);
  }

  private static Terms formerly(Section now, Adjusted change) {
    return now.terms()
        .with(
            change.place(),
            change.owner(),
            change.required() ? Ask.REQUIRED : Ask.RECOMMENDED,
            change.maxAge());
  }

  /** Every section, in the order of the register, then the court's own. */
  public synchronized List<Section> all() {
    return List.copyOf(sections.values());
  }

  /** The section of that id. */
  public synchronized Optional<Section> find(String id) {
    return Optional.ofNullable(sections.get(id));
  }

  /**
   * Adds a section of the court's own.
   *
   * @return its id
   * @throws IllegalArgumentException when there are too many, or the terms have flaws
   * @throws JournalException when it could not be written down; nothing changed
   */
  public String add(String author, String address, Terms terms) throws JournalException {
    String id = idFor(terms.nameId());
    put(author, address, id, terms);
    return id;
  }

  /**
   * Gives a section its terms; nothing is written where they are the same. An id that begins with
   * {@code own-} need not be known yet.
   *
   * @throws IllegalArgumentException when {@link #problem} has something to say
   * @throws JournalException when it could not be written down; nothing changed
   */
  public void put(String author, String address, String id, Terms terms) throws JournalException {
    Optional<String> problem = problem(id, terms);
    if (problem.isPresent()) {
      throw new IllegalArgumentException(problem.get());
    }
    if (find(id).filter(now -> now.terms().equals(terms)).isEmpty()) {
      journal.append(author, address, SAVED, new Saved(id, terms));
    }
  }

  /** Why a section cannot have these terms, in a sentence; empty when it can. */
  public Optional<String> problem(String id, Terms terms) {
    Optional<Section> now = find(id);
    if (now.isEmpty() && !id.matches(OWN + "[a-z0-9-]{1,36}")) {
      return Optional.of(id + ": no such section; ids of own ones begin with " + OWN);
    }
    if (now.isEmpty() && full()) {
      return Optional.of(id + ": expected at most " + MOST_OWN + " own sections");
    }
    String flaws =
        terms.flaws(now.map(Section::expected).orElse(Ask.RECOMMENDED)).stream()
            .map(flaw -> flaw.name().toLowerCase(Locale.ROOT).replace('_', ' '))
            .collect(Collectors.joining(", "));
    return flaws.isEmpty() ? Optional.empty() : Optional.of(id + ": " + flaws);
  }

  /** Whether no further own section may be added. */
  public boolean full() {
    return all().stream().filter(Section::own).count() >= MOST_OWN;
  }

  /** Its name in the register's letters, made unlike every other. */
  private String idFor(String name) {
    String words = Slug.of(name).text();
    String base = OWN + (words.isEmpty() ? "bagian" : words);
    String id = base.substring(0, Math.min(base.length(), LONGEST_ID)).replaceFirst("-$", "");
    for (int number = 2; find(id).isPresent(); number++) {
      id = base.substring(0, Math.min(base.length(), LONGEST_ID - 4)) + '-' + number;
    }
    return id;
  }

  /**
   * Puts a section back to what the program came with, or takes an own one away.
   *
   * @throws IllegalArgumentException when there is no such section
   * @throws JournalException when it could not be written down; nothing changed
   */
  public void reset(String author, String address, String id) throws JournalException {
    Section now =
        find(id).orElseThrow(() -> new IllegalArgumentException("there is no section " + id));
    if (now.own() || now.altered()) {
      journal.append(author, address, now.own() ? REMOVED : RESET, new Id(id));
    }
  }
}
