package id.jagasitus.canonical;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The forms of one value. The first is worked out at once, the rest when asked for; forms that are
 * equal to an earlier one are left out. Not thread-safe.
 */
public final class Canonical {

  private final String raw;
  private final String text;
  private final EnumSet<Disguise> disguises;
  private @Nullable List<String> forms;

  Canonical(String raw, String text, EnumSet<Disguise> disguises) {
    this.raw = raw;
    this.text = text;
    this.disguises = disguises;
  }

  /** The decoded form: every layer of encoding peeled off, lower case, white space made one. */
  public String text() {
    return text;
  }

  /** The value as it was sent. */
  public String raw() {
    return raw;
  }

  /** Disguises met so far; complete once {@link #forms} was asked for. */
  public Set<Disguise> disguises() {
    return Collections.unmodifiableSet(disguises);
  }

  /**
   * All different forms, the decoded one first, then without plus signs, without lone percent
   * signs, with comments folded, escapes read, words put together, and separators made one; at most
   * {@value Normaliser#MAX_FORMS}.
   */
  public List<String> forms() {
    List<String> known = forms;
    if (known == null) {
      known = List.copyOf(work());
      forms = known;
    }
    return known;
  }

  /**
   * The same value behind a name and an equals sign, its forms behind the name as decoded.
   *
   * @param name as sent, with the equals sign
   */
  public Canonical behind(String name) {
    Canonical decoded = Normaliser.ofQuery(name);
    var seen = EnumSet.copyOf(disguises);
    seen.addAll(decoded.disguises);
    var named = new Canonical(name + raw, decoded.text + text, seen);
    named.forms = forms().stream().map(decoded.text::concat).toList();
    named.disguises.addAll(disguises);
    return named;
  }

  private List<String> work() {
    boolean plus = text.indexOf('+') >= 0;
    boolean lone = disguises.contains(Disguise.BAD_PERCENT);
    if (!plus && !lone && !Normaliser.mayFold(text)) {
      return List.of(text);
    }
    var out = new ArrayList<String>();
    out.add(text);
    if (plus) {
      add(out, text.replace('+', ' '));
    }
    if (lone) {
      // Some servers drop a percent sign that nothing valid follows.
      add(out, text.replace("%", ""));
    }
    String folded = Folding.comments(text, disguises);
    add(out, folded);
    String unescaped = Folding.escapes(folded, disguises);
    add(out, unescaped);
    add(out, Folding.squeezed(unescaped, disguises));
    add(out, Folding.path(unescaped));
    return out;
  }

  private static void add(List<String> out, String form) {
    if (!out.contains(form) && out.size() < Normaliser.MAX_FORMS) {
      out.add(form);
    }
  }
}
