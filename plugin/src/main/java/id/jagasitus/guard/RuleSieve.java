package id.jagasitus.guard;

import id.jagasitus.detect.RequestJudge;
import id.jagasitus.detect.SentRequest;
import id.jagasitus.query.Field;
import id.jagasitus.rule.Hit;
import id.jagasitus.rule.Loaded;
import id.jagasitus.rule.Rule;
import id.jagasitus.store.Sieve;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * Rules as a sieve over what is stored: one mark a rule. What the site holds today says nothing of
 * then, so rules that ask for it are taken at their word.
 */
public final class RuleSieve implements Sieve {

  private final List<Rule> rules;
  private final Map<String, Integer> marks = new HashMap<>();
  private final RequestJudge judge;
  private final IntPredicate goOn;

  /**
   * Over {@link Sieve#MOST} rules at most.
   *
   * @param goOn told how many more events were looked at, by any thread; false ends it
   */
  public RuleSieve(List<Loaded> rules, IntPredicate goOn) {
    if (rules.size() > MOST) {
      throw new IllegalArgumentException(rules.size() + " rules, expected at most " + MOST);
    }
    this.rules = rules.stream().map(Loaded::rule).toList();
    this.judge = RequestJudge.ofDistinctValues(rules);
    this.goOn = goOn;
    for (int i = 0; i < rules.size(); i++) {
      marks.put(this.rules.get(i).id(), i);
    }
  }

  @Override
  public int marks() {
    return rules.size();
  }

  @Override
  public Set<Field> fields() {
    var fields = EnumSet.noneOf(Field.class);
    rules.forEach(rule -> rule.fields().forEach(field -> fields.addAll(stored(field))));
    return fields;
  }

  /** Where the store has what rules call so. */
  private static Set<Field> stored(id.jagasitus.rule.Field field) {
    return switch (field) {
      case PATH -> EnumSet.of(Field.PATH);
      case QUERY, NAME, PARAM -> EnumSet.of(Field.QUERY);
      case REFERER -> EnumSet.of(Field.REFERER);
      case AGENT -> EnumSet.of(Field.UA);
      case COOKIE -> EnumSet.of(Field.COOKIE);
      case HEADER -> EnumSet.of(Field.FORWARDED, Field.LANG, Field.TYPE, Field.HEADER);
      case HOST -> EnumSet.of(Field.HOST);
      case METHOD -> EnumSet.of(Field.METHOD);
      case PROTOCOL -> EnumSet.of(Field.PROTOCOL);
    };
  }

  @Override
  public long allowed(String method, int status) {
    long allowed = 0;
    for (int i = 0; i < rules.size(); i++) {
      Rule.When when = rules.get(i).when();
      allowed |= when.holds(method, status, when.site()) ? 1L << i : 0;
    }
    return allowed;
  }

  @Override
  public Eye eye() {
    RequestJudge own = judge.copy();
    return (field, text) -> marks(own.hits(alone(field, text)));
  }

  private long marks(List<Hit> hits) {
    long found = 0;
    for (Hit hit : hits) {
      found |= 1L << marks.getOrDefault(hit.rule().id(), 0);
    }
    return found;
  }

  /** A request that has nothing but one part. */
  private static SentRequest alone(Field field, String text) {
    return switch (field) {
      case PATH -> sent("", text, "", "");
      case QUERY -> sent("", "", text, "");
      case METHOD -> sent(text, "", "", "");
      case PROTOCOL -> sent("", "", "", text);
      case HEADER -> {
        int colon = text.indexOf(": ");
        yield colon < 0
            ? header("", text)
            : header(text.substring(0, colon), text.substring(colon + 2));
      }
      case REFERER -> header("referer", text);
      case UA -> header("user-agent", text);
      case COOKIE -> header("cookie", text);
      case HOST -> header("host", text);
      case FORWARDED -> header("x-forwarded-for", text);
      case LANG -> header("accept-language", text);
      case TYPE -> header("content-type", text);
      default -> throw new IllegalArgumentException(field + " is nothing that rules look at");
    };
  }

  private static SentRequest sent(String method, String path, String query, String protocol) {
    return new SentRequest(method, path, query, protocol, List.of(), -1);
  }

  private static SentRequest header(String name, String value) {
    return new SentRequest("", "", "", "", List.of(Map.entry(name, value)), -1);
  }

  @Override
  public boolean goOn(int events) {
    return goOn.test(events);
  }
}
