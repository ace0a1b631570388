package id.jagasitus.command.watch;

import id.jagasitus.fresh.FreshReport;
import id.jagasitus.fresh.Section;
import id.jagasitus.fresh.SectionState;
import id.jagasitus.integrity.Change;
import id.jagasitus.patrol.Injection;
import id.jagasitus.watch.ScanSignal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The answers of the checks as lines of JSON. */
final class WatchRows {

  private WatchRows() {}

  static Map<String, @Nullable Object> of(Object... namesAndValues) {
    var row = new LinkedHashMap<String, @Nullable Object>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      row.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
    }
    return row;
  }

  static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  static Map<String, @Nullable Object> section(SectionState at) {
    Map<String, @Nullable Object> row =
        of(
            "panel",
            "fresh",
            "section",
            at.section().id(),
            "name",
            at.section().nameId(),
            "required",
            at.section().required(),
            "kind",
            word(at.section().kind()),
            "state",
            word(at.state()),
            "score",
            at.score());
    row.put("found", !at.address().isEmpty());
    row.put("address", at.address().isEmpty() ? null : at.address());
    row.put("found_by", at.how().isEmpty() ? null : at.how());
    row.put("date", at.date().isEmpty() ? null : at.date().get().toString());
    row.put("date_from", at.dateFrom().isEmpty() ? null : at.dateFrom());
    row.put("age_days", at.age() < 0 ? null : at.age());
    row.put("max_age_days", at.section().maxAge());
    row.put("rhythm", at.section().terms().fresh());
    row.put("due", at.due().isEmpty() ? null : at.due().get().toString());
    row.put("owner", at.section().owner().isEmpty() ? null : at.section().owner());
    row.put("own", at.section().own());
    return row;
  }

  /** A section that nobody asks this court for. */
  static Map<String, @Nullable Object> excused(Section section) {
    return of(
        "panel",
        "fresh",
        "section",
        section.id(),
        "name",
        section.nameId(),
        "required",
        false,
        "state",
        "not_asked",
        "reason",
        section.terms().reason());
  }

  static Map<String, @Nullable Object> fault(FreshReport.Fault fault) {
    return of(
        "panel",
        "fresh",
        "fault",
        word(fault.kind()),
        "page",
        fault.page(),
        "target",
        fault.target());
  }

  static Map<String, @Nullable Object> change(Change change) {
    return of(
        "panel",
        "unchanged",
        "path",
        '/' + change.path().text(),
        "change",
        word(change.kind()),
        "severity",
        word(change.severity()),
        "seen",
        change.seen().toString(),
        "before",
        change.before().map(file -> file.hash()).orElse(""),
        "now",
        change.now().map(file -> file.hash()).orElse(""));
  }

  static Map<String, @Nullable Object> injection(Injection found) {
    return of(
        "panel",
        "clean",
        "verdict",
        word(found.verdict()),
        "score",
        found.score(),
        "signals",
        found.signals().stream().map(WatchRows::signal).toList(),
        "count",
        found.places().size(),
        "places",
        List.copyOf(found.places().subList(0, Math.min(100, found.places().size()))));
  }

  /** The same of what is served, with who gets to see it. */
  static Map<String, @Nullable Object> served(Injection found) {
    Map<String, @Nullable Object> row = injection(found);
    row.put("served", true);
    row.put("seen_by", found.seenBy());
    return row;
  }

  private static Map<String, @Nullable Object> signal(ScanSignal signal) {
    return of("id", signal.id(), "points", signal.points(), "detail", signal.detail());
  }
}
