package id.jagasitus.guard;

import id.jagasitus.journal.Appender;
import id.jagasitus.journal.Entry;
import id.jagasitus.journal.JournalException;
import id.jagasitus.rule.Loaded;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * All rules there are, the pack's and the office's own, and which of them are switched on. Safe for
 * many threads.
 */
public final class RuleBook {

  private static final String SWITCHED = "rules.switched";
  private static final String OWN = "rules.own";

  private final Supplier<List<Loaded>> packReader;
  private volatile @Nullable List<Loaded> pack;
  private final OwnRules own;
  private final Appender journal;
  private final Set<String> off = ConcurrentHashMap.newKeySet();
  private final AtomicLong version = new AtomicLong();

  /** A rule was switched on or off. */
  record Switched(String rule, boolean on) {}

  /** Own rules were written; the text is kept, so that every version can be read again. */
  record Written(String file, int rules, String text) {}

  /**
   * A rule and how it stands.
   *
   * @param loaded the rule
   * @param own whether the office wrote it
   * @param on whether it is in use
   */
  public record Entered(Loaded loaded, boolean own, boolean on) {}

  /**
   * Makes the book; hand {@link #fold} the journal, then call {@link #refresh}.
   *
   * @param pack reads the rules of the jar, when they are first wanted: most commands do without
   * @param folder where the office's own files lie
   */
  public RuleBook(Supplier<List<Loaded>> pack, Path folder, Appender journal) {
    this.packReader = pack;
    this.own = new OwnRules(folder, this::packIds);
    this.journal = journal;
  }

  private List<Loaded> pack() {
    List<Loaded> known = pack;
    if (known == null) {
      known = List.copyOf(packReader.get());
      pack = known;
    }
    return known;
  }

  private Set<String> packIds() {
    return pack().stream().map(loaded -> loaded.rule().id()).collect(Collectors.toSet());
  }

  /** Takes in an entry of the journal. */
  public void fold(Entry entry) {
    if (entry.kind().equals(SWITCHED)) {
      var switched = entry.data().as(Switched.class);
      if (switched.on() ? off.remove(switched.rule()) : off.add(switched.rule())) {
        version.incrementAndGet();
      }
    }
  }

  /** Reads own files that changed; what does not read leaves the rules that run as they are. */
  public void refresh() throws IOException {
    if (own.refresh()) {
      version.incrementAndGet();
    }
  }

  /** Grows with every change of what is in use. */
  public long version() {
    return version.get();
  }

  /** Every rule, the pack's first. */
  public List<Entered> all() {
    var all = new ArrayList<Entered>();
    pack().forEach(loaded -> all.add(new Entered(loaded, false, on(loaded))));
    own.rules().forEach(loaded -> all.add(new Entered(loaded, true, on(loaded))));
    return all;
  }

  private boolean on(Loaded loaded) {
    return !off.contains(loaded.rule().id());
  }

  /** The rules that are switched on. */
  public List<Loaded> inUse() {
    return all().stream().filter(Entered::on).map(Entered::loaded).toList();
  }

  /** A rule by its id, on or off. */
  public Optional<Entered> find(String id) {
    return all().stream().filter(entered -> entered.loaded().rule().id().equals(id)).findFirst();
  }

  /** What is wrong with own files: file, line, rule, field, what was expected. */
  public List<String> problems() {
    return own.problems();
  }

  /** Text of the file that is written on the page; empty before the first time. */
  public String ownText() throws IOException {
    return own.text();
  }

  /** Switches a rule on or off. */
  public void turn(String rule, boolean on, String author, String address) throws JournalException {
    journal.append(author, address, SWITCHED, new Switched(rule, on));
  }

  /**
   * Checks a text as own rules; examples and the size of automata are checked, too.
   *
   * @return the rules, or what is wrong
   */
  public OwnRules.Checked check(String text) {
    return own.check(OwnRules.PAGE_FILE, text);
  }

  /** Checks a text as draft rules: they may have the names of rules there are. */
  public OwnRules.Checked checkDraft(String text) {
    return OwnRules.checkDraft(text);
  }

  /**
   * Puts a text in the place of the own rules that are written on the page.
   *
   * @return what is wrong; nothing was changed unless it is empty
   */
  public List<String> write(String text, String author, String address) throws IOException {
    OwnRules.Checked checked = check(text);
    if (checked.problems().isEmpty()) {
      var written = new Written(OwnRules.PAGE_FILE, checked.rules().size(), text);
      journal.append(author, address, OWN, written);
      own.write(text);
      refresh();
    }
    return checked.problems();
  }
}
