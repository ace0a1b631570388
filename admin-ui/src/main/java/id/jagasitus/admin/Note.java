package id.jagasitus.admin;

import id.jagasitus.admin.text.Texts;
import id.jagasitus.console.Outcome;
import id.jagasitus.console.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What became of an act, told on the page after it.
 *
 * @param good whether it was done
 * @param key its sentence
 * @param facts values of the sentence
 */
record Note(boolean good, String key, List<String> facts) {

  private static final int MOST = 1024;

  /** Refusals that name something by a code, and how the keys of its words begin. */
  private static final Map<String, String> CODES =
      Map.of(
          "refusal." + Refusal.BAD_ENTRY, "entry.",
          "refusal." + Refusal.BAD_SETTING, "setting.",
          "refusal." + Refusal.NO_EVIDENCE, "lack.");

  Note {
    facts = List.copyOf(facts);
  }

  static Note done(String key, String... facts) {
    return new Note(true, key, List.of(facts));
  }

  static Note refused(Outcome.Refused refused) {
    return new Note(false, "refusal." + refused.why().name(), refused.facts());
  }

  /** The sentence for {@link Outcome.Done}, or why it was refused. */
  static Note of(Outcome outcome, String doneKey, String... facts) {
    return switch (outcome) {
      case Outcome.Done done -> done(doneKey, facts);
      case Outcome.Refused refused -> refused(refused);
    };
  }

  String text(Texts texts) {
    String codes = CODES.getOrDefault(key, "");
    List<String> shown = new ArrayList<>(facts);
    if (!codes.isEmpty() && !shown.isEmpty()) {
      shown.set(0, words(texts, codes, facts.getFirst()));
    }
    return texts.get(key, shown.toArray());
  }

  /** What a code stands for; one without words is never shown. */
  private static String words(Texts texts, String codes, String code) {
    String known = codes + code;
    return texts.get(texts.keys().contains(known) ? known : "entry.other");
  }

  /** For a cookie. */
  String encode() {
    String line = (good ? "+" : "-") + key + "\n" + String.join("\n", facts);
    byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
    return bytes.length > MOST
        ? new Note(good, key, List.of()).encode()
        : Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** What a cookie holds; empty when that is nothing we wrote. */
  static Optional<Note> decode(String cookie, Texts texts) {
    if (cookie.isEmpty()) {
      return Optional.empty();
    }
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(cookie);
      var lines = new ArrayList<>(List.of(new String(bytes, StandardCharsets.UTF_8).split("\n")));
      String first = lines.removeFirst();
      String key = first.isEmpty() ? "" : first.substring(1);
      return texts.keys().contains(key)
          ? Optional.of(new Note(first.startsWith("+"), key, lines))
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
