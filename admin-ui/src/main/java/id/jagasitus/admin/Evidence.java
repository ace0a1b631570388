package id.jagasitus.admin;

import id.jagasitus.console.finding.FindingView.Fact;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What signals say of themselves, in the reader's language: the facts beside a match, and the
 * places that are no page, such as a certificate. What is not known here is shown as it came, made
 * visible, since facts are hostile text.
 */
final class Evidence {

  /** Facts with a name. */
  static final List<String> NAMES =
      List.of(
          "address",
          "agent",
          "before",
          "by",
          "change",
          "check",
          "content",
          "count",
          "days",
          "domain",
          "entered",
          "expires",
          "extension",
          "hash",
          "host",
          "issuer",
          "method",
          "name_servers",
          "names",
          "near",
          "now",
          "path",
          "place",
          "places",
          "problem",
          "query",
          "read",
          "referer",
          "registrar",
          "seen",
          "seen_by",
          "service",
          "sha256",
          "signals",
          "since",
          "status",
          "threshold",
          "until",
          "what",
          "zone");

  /** Begins of places that are no page. */
  static final List<String> KINDS =
      List.of("certificate", "check", "domain", "names", "service", "cadangan");

  private static final Pattern LIST = Pattern.compile(", ");
  private static final int MOST = 300;

  private Evidence() {}

  /** What a fact tells. */
  static String name(Frame frame, Fact fact) {
    return NAMES.contains(fact.name())
        ? frame.t("evidence." + fact.name())
        : frame.raw(fact.name(), 40);
  }

  /** A fact, where it is a word of ours or a time. */
  static String value(Frame frame, Fact fact) {
    String value = fact.value();
    return switch (fact.name()) {
      case "signals" ->
          Arrays.stream(LIST.split(value))
              .map(mark -> Marks.of(frame, mark))
              .distinct()
              .collect(Collectors.joining("; "));
      case "change" -> known(frame, "change." + value.toUpperCase(Locale.ROOT), value);
      case "problem" -> Trouble.of(frame, value);
      case "query" -> known(frame, "evidence.query." + value, value);
      case "seen" -> Marks.detail(frame, value);
      case "what" -> known(frame, SnapshotsPage.run(value), value);
      case "entered", "expires", "read", "since", "until" -> time(frame, value);
      default -> frame.raw(value, MOST);
    };
  }

  private static String known(Frame frame, String key, String value) {
    return frame.texts().keys().contains(key) ? frame.t(key) : frame.raw(value, MOST);
  }

  private static String time(Frame frame, String value) {
    try {
      return value.endsWith("Z")
          ? frame.format().dateTime(Instant.parse(value))
          : frame.format().date(LocalDate.parse(value));
    } catch (DateTimeParseException e) {
      return frame.raw(value, MOST); // a registry's own way of writing it
    }
  }

  /** Where a fault of the site is: a page as it is, everything else in words. */
  static String place(Frame frame, String place, int most) {
    int end = place.indexOf(place.startsWith("cadangan/") ? '/' : ':');
    String kind = end < 0 ? "" : place.substring(0, end);
    return KINDS.contains(kind)
        ? frame.t("evidence.place." + kind, frame.raw(place.substring(end + 1), most))
        : frame.raw(place, most);
  }
}
