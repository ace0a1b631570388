package id.jagasitus.guard;

import id.jagasitus.journal.Appender;
import id.jagasitus.journal.Entry;
import id.jagasitus.journal.Journal;
import id.jagasitus.journal.JournalException;
import id.jagasitus.rule.Loaded;
import id.jagasitus.rule.Rule;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Sees to it that a rule that is new, or says something new after an update, runs over what is
 * stored once, by itself. Which rules did is kept in the journal.
 */
public final class NewRules {

  private static final String LOOKED = "rules.looked-back";

  /** Rules looked back with in one go. */
  private static final int MOST = 40;

  private final RuleBook book;
  private final LookBacks looks;
  private final Appender journal;
  private final Supplier<Boolean> nothingStored;
  private final Map<String, String> known = new ConcurrentHashMap<>();
  private List<Loaded> waiting = List.of();
  private Instant asked = Instant.EPOCH;
  private boolean beganEmpty;

  /**
   * Rules that were looked back with: what each said, and how many requests it would have caught.
   */
  record Looked(Map<String, String> marks, long seen, Map<String, Long> hits) {}

  /**
   * Over the rules in use.
   *
   * @param nothingStored whether there is no history yet
   */
  public NewRules(
      RuleBook book, LookBacks looks, Appender journal, Supplier<Boolean> nothingStored) {
    this.book = book;
    this.looks = looks;
    this.journal = journal;
    this.nothingStored = nothingStored;
  }

  /** Takes in an entry of the journal. */
  public void fold(Entry entry) {
    if (entry.kind().equals(LOOKED)) {
      known.putAll(entry.data().as(Looked.class).marks());
    }
  }

  /** Looks back with the rules that are new; call it now and then. */
  public synchronized void run(Instant now, ZoneId zone) throws JournalException {
    if (!waiting.isEmpty()) {
      finish();
      return;
    }
    List<Loaded> fresh = fresh();
    if (fresh.isEmpty() || knownAlready(fresh)) {
      return;
    }
    List<Loaded> some = fresh.stream().limit(MOST).toList();
    if (looks.begin(name(some), some, Instant.EPOCH, zone, Journal.SYSTEM)) {
      waiting = some;
      asked = now;
    }
  }

  /** Without a history no rule needs to look back; call it before the first request is stored. */
  public synchronized void start() {
    beganEmpty = nothingStored.get();
  }

  private List<Loaded> fresh() {
    return book.inUse().stream()
        .filter(loaded -> !mark(loaded.rule()).equals(known.get(loaded.rule().id())))
        .toList();
  }

  private boolean knownAlready(List<Loaded> fresh) throws JournalException {
    boolean nothing = beganEmpty || nothingStored.get();
    beganEmpty = false;
    if (nothing && !fresh.isEmpty()) {
      write(fresh, 0, Map.of());
    }
    return nothing;
  }

  private static String name(List<Loaded> rules) {
    String first = rules.get(0).rule().id();
    return rules.size() == 1 ? first : first + " +" + (rules.size() - 1);
  }

  private void finish() throws JournalException {
    String name = name(waiting);
    Optional<LookBack> ended =
        looks.done().stream()
            .filter(look -> look.author().equals(Journal.SYSTEM) && look.name().equals(name))
            .filter(look -> !look.began().isBefore(asked))
            .findFirst();
    if (ended.isEmpty()) {
      return;
    }
    List<Loaded> looked = waiting;
    waiting = List.of();
    if (ended.get().state() != LookBack.State.FAILED) {
      Map<String, Long> hits =
          ended.get().results().stream()
              .filter(of -> of.result().hits() > 0)
              .collect(Collectors.toMap(LookBack.Of::rule, of -> of.result().hits()));
      write(looked, ended.get().seen(), hits);
    }
  }

  private void write(List<Loaded> rules, long seen, Map<String, Long> hits)
      throws JournalException {
    Map<String, String> marks =
        rules.stream()
            .collect(Collectors.toMap(loaded -> loaded.rule().id(), loaded -> mark(loaded.rule())));
    journal.append(Journal.SYSTEM, "", LOOKED, new Looked(marks, seen, hits));
  }

  /** Short for what a rule looks for: another mark is another rule. */
  private static String mark(Rule rule) {
    var parts = new ArrayList<String>(rule.look());
    rule.fields().stream().map(Enum::name).sorted().forEach(parts::add);
    rule.disguises().stream().map(Enum::name).sorted().forEach(parts::add);
    rule.when().methods().stream().sorted().forEach(parts::add);
    rule.when().statuses().stream().sorted().map(String::valueOf).forEach(parts::add);
    parts.add(rule.when().site().name());
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest(String.join("\n", parts).getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 6);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256 (JCA standard names)", e);
    }
  }
}
