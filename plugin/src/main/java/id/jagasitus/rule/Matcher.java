package id.jagasitus.rule;

import id.jagasitus.canonical.Canonical;
import id.jagasitus.canonical.Disguise;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.ByteRunAutomaton;
import org.apache.lucene.util.automaton.Operations;
import org.apache.lucene.util.automaton.TooComplexToDeterminizeException;
import org.jspecify.annotations.Nullable;

/**
 * All rules at once over one value. One pass finds rare literals; a second, over a small automaton,
 * serves the rules without any. Candidates are checked by their own automaton, then by RE2/J. Holds
 * scratch space: use one per thread ({@link #copy}).
 */
public final class Matcher {

  private static final int UNION_STATES = 600;
  private static final int UNION_WORK = 3_000;

  /** Points beyond which the score of a request cannot grow. */
  private static final int DECIDED = 100;

  /** Characters from which a request is long enough for stopping early to matter. */
  private static final int LONG = 1_024;

  private final Entry[] lines;
  private final AhoCorasick literals;
  private final List<Group> groups;
  private final List<Rule> disguiseRules;

  private final Confirmation confirmation = new Confirmation();
  private final StepTable.Run run = new StepTable.Run();

  /** For each rule the number of the request it last fired on. */
  private final int[] fired;

  /** For each line the number of the form it was last tried on. */
  private final int[] tried;

  /** For each state of the literals' automaton the number of the form that last reached it. */
  private final int[] told;

  private int request;
  private int form;
  private int points;
  private int characters;

  /** One line and the rule it belongs to. */
  private record Entry(int number, Rule rule, int fields, Line line) {}

  /** Lines without a rare literal, and one automaton that says whether any of them may match. */
  private record Group(StepTable any, List<Entry> members, int fields) {}

  public Matcher(List<Loaded> loaded) {
    var all = new ArrayList<Entry>();
    for (int i = 0; i < loaded.size(); i++) {
      Rule rule = loaded.get(i).rule();
      for (Line line : loaded.get(i).lines()) {
        all.add(new Entry(i, rule, rule.fieldBits(), line));
      }
    }
    lines = all.toArray(Entry[]::new);
    disguiseRules =
        loaded.stream().map(Loaded::rule).filter(r -> !r.disguises().isEmpty()).toList();
    fired = new int[loaded.size()];
    tried = new int[lines.length];
    groups = new ArrayList<>();
    group(all.stream().filter(line -> line.line.literals() == null).toList());
    literals = literals(lines);
    told = new int[literals.states()];
  }

  private static AhoCorasick literals(Entry[] lines) {
    var texts = new ArrayList<String>();
    var owners = new ArrayList<Integer>();
    for (int i = 0; i < lines.length; i++) {
      Set<String> own = lines[i].line.literals();
      for (String text : own == null ? Set.<String>of() : own) {
        texts.add(text);
        owners.add(i);
      }
    }
    return new AhoCorasick(texts, owners);
  }

  private Matcher(Matcher other) {
    lines = other.lines;
    literals = other.literals;
    groups = other.groups;
    disguiseRules = other.disguiseRules;
    fired = new int[other.fired.length];
    tried = new int[lines.length];
    told = new int[literals.states()];
  }

  /** The same rules with scratch space of its own, for another thread. */
  public Matcher copy() {
    return new Matcher(this);
  }

  private void group(List<Entry> members) {
    if (members.isEmpty()) {
      return;
    }
    StepTable any = members.size() == 1 ? members.get(0).line.compiled().table() : union(members);
    if (any == null) {
      group(members.subList(0, members.size() / 2));
      group(members.subList(members.size() / 2, members.size()));
    } else {
      int bits = members.stream().mapToInt(Entry::fields).reduce(0, (a, b) -> a | b);
      groups.add(new Group(any, members, bits));
    }
  }

  private static @Nullable StepTable union(List<Entry> members) {
    List<Automaton> parts = members.stream().map(line -> line.line.compiled().widened()).toList();
    try {
      Automaton whole =
          Operations.determinize(
              Operations.concatenate(List.of(Compiled.anything(), Operations.union(parts))),
              UNION_WORK);
      return whole.getNumStates() > UNION_STATES
          ? null
          : new StepTable(new ByteRunAutomaton(whole, true));
    } catch (TooComplexToDeterminizeException e) {
      return null;
    }
  }

  /** Begins a request: each rule is reported at most once until the next. */
  public void begin() {
    request++;
    points = 0;
    characters = 0;
    confirmation.begin();
  }

  /** Work done since {@link #begin}, of two kinds in one number. */
  public long spent() {
    return confirmation.spent();
  }

  /** Counts work that an earlier look at the same value took, a difference of {@link #spent}. */
  public void spend(long work) {
    confirmation.spend(work);
  }

  /** Whether everything was looked at with full care since {@link #begin}. */
  public boolean careful() {
    return confirmation.careful();
  }

  /** Reports each rule that fires on the value and has not fired on this request. */
  public void find(Field field, Canonical canonical, Consumer<Hit> found) {
    characters += canonical.text().length();
    List<String> forms = canonical.forms();
    for (int i = 0; i < forms.size() && (i == 0 || !confirmation.tired()); i++) {
      form(field, canonical, forms.get(i), found);
    }
    Set<Disguise> disguises = canonical.disguises();
    if (!disguises.isEmpty()) {
      for (Rule rule : disguiseRules) {
        if (rule.fields().contains(field) && !Collections.disjoint(rule.disguises(), disguises)) {
          String text = canonical.text();
          found.accept(new Hit(rule, field, canonical.raw(), text, 0, text.length()));
        }
      }
    }
  }

  private void form(Field field, Canonical canonical, String text, Consumer<Hit> found) {
    if (decided()) {
      return;
    }
    form++;
    byte[] bytes = marked(text);
    int bit = field.bit();
    literals.scan(
        bytes,
        bytes.length,
        told,
        form,
        i -> {
          if (tried[i] != form && (lines[i].fields & bit) != 0) {
            tried[i] = form;
            candidate(lines[i], field, canonical, text, bytes, found);
          }
        });
    for (Group group : groups) {
      if ((group.fields & bit) != 0 && runs(group.any, bytes)) {
        for (Entry line : group.members) {
          if ((line.fields & bit) != 0) {
            candidate(line, field, canonical, text, bytes, found);
          }
        }
      }
    }
  }

  /** Whether a long request has shown enough; what else it holds would change nothing. */
  public boolean decided() {
    return points >= DECIDED && characters > LONG;
  }

  private void candidate(
      Entry line,
      Field field,
      Canonical canonical,
      String text,
      byte[] bytes,
      Consumer<Hit> found) {
    Rule rule = line.rule;
    if (fired[line.number] == request || decided()) {
      return;
    }
    if (confirmation.matches(line.line, text, bytes)) {
      fired[line.number] = request;
      points += rule.when().equals(Rule.When.ALWAYS) ? rule.score() : 0;
      int end = confirmation.end();
      found.accept(new Hit(rule, field, canonical.raw(), text, confirmation.start(), end));
    }
  }

  private boolean runs(StepTable any, byte[] bytes) {
    run.begin(any, bytes);
    return run.find();
  }

  /** The form between its marks, one byte a character: rules know none beyond ASCII by name. */
  private static byte[] marked(String form) {
    int length = form.length();
    byte[] out = new byte[length + 2];
    out[0] = (byte) Compiled.START;
    for (int i = 0; i < length; i++) {
      char c = form.charAt(i);
      out[i + 1] = (byte) (c < Compiled.HIGH ? c : Compiled.HIGH);
    }
    out[length + 1] = (byte) Compiled.END;
    return out;
  }

  /** Figures of the compiled rules, for a self-test page. */
  public String figures() {
    return lines.length
        + " lines, "
        + literals.states()
        + " literal states, "
        + groups.size()
        + " unions for "
        + groups.stream().mapToInt(g -> g.members.size()).sum()
        + " lines";
  }
}
