package id.jagasitus.office;

import static java.util.Objects.requireNonNull;

import id.jagasitus.journal.Appender;
import id.jagasitus.journal.Entry;
import id.jagasitus.journal.JournalException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What the office decided about its procedure, folded from the journal. Safe for many threads. */
public final class Rulebook {
  private static final String KIND = "office.";

  /** What holds until somebody decides, by the last part of the entry's kind. */
  private static final Map<String, Setting> INITIAL = initial();

  private final Appender journal;
  private final Map<String, Setting> now = new ConcurrentHashMap<>(INITIAL);

  private record Kept(Setting value) {}

  public Rulebook(Appender journal) {
    this.journal = journal;
  }

  private static Map<String, Setting> initial() {
    var all = new LinkedHashMap<String, Setting>();
    for (Setting each :
        new Setting[] {
          Procedure.INITIAL,
          CourtHours.INITIAL,
          Playbook.INITIAL,
          Citations.INITIAL,
          Periods.INITIAL,
          Reminding.INITIAL
        }) {
      all.put(name(each.getClass()), each);
    }
    return all;
  }

  private static String name(Class<?> type) {
    return type.getSimpleName().toLowerCase(Locale.ROOT);
  }

  /** Takes in an entry of the journal. */
  public void fold(Entry entry) {
    if (entry.kind().startsWith(KIND)) {
      String name = entry.kind().substring(KIND.length());
      Setting initial = INITIAL.get(name);
      if (initial != null) {
        now.put(name, entry.data().part("value", initial.getClass()));
      }
    }
  }

  /** A setting as it is now. */
  public <T extends Setting> T get(Class<T> type) {
    String name = name(type);
    return type.cast(requireNonNull(now.get(name), name));
  }

  /** All settings by name, for export. */
  public Map<String, Setting> all() {
    var all = new LinkedHashMap<String, Setting>(INITIAL);
    all.replaceAll((name, initial) -> now.getOrDefault(name, initial));
    return all;
  }

  /** The type of a setting's name; empty for an unknown one. */
  public static java.util.Optional<Class<? extends Setting>> type(String name) {
    return java.util.Optional.ofNullable(INITIAL.get(name)).map(Setting::getClass);
  }

  /** Changes a setting; who may is decided by the caller. */
  public void set(Actor actor, Setting value) throws JournalException {
    journal.append(actor.name(), actor.address(), KIND + name(value.getClass()), new Kept(value));
  }
}
