package id.jagasitus.report;

import id.jagasitus.journal.Appender;
import id.jagasitus.journal.Entry;
import id.jagasitus.journal.JournalException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * The register of monthly reports. Acts are checked and written one at a time, so that of two
 * people who edit the same version the second is told.
 */
public final class Reports {
  /** Most characters of a part. */
  public static final int LONGEST_PART = 20_000;

  private final Appender journal;
  private final Object acting = new Object();
  private final Map<String, Report> reports = new TreeMap<>();

  /** Why an act was not done. */
  public enum Refused {
    /** There is one for that month. */
    EXISTS,
    /** No such report. */
    GONE,
    /** Somebody else changed it since it was read. */
    CHANGED,
    /** A part is longer than {@link #LONGEST_PART}. */
    TOO_LONG,
    /** This version is sealed. */
    SEALED
  }

  /** Who acts, and from where. */
  public record By(String name, String address) {}

  public Reports(Appender journal) {
    this.journal = journal;
  }

  /** Takes in an entry of the journal. */
  public void fold(Entry entry) {
    switch (entry.kind()) {
      case Written.MADE -> made(entry, entry.data().as(Written.Made.class));
      case Written.EDITED -> edited(entry, entry.data().as(Written.Edited.class));
      case Written.SEALED -> sealed(entry, entry.data().as(Written.Sealed.class));
      case Written.SIGNED -> signed(entry, entry.data().as(Written.Signed.class));
      default -> {} // of another feature, or of a newer version
    }
  }

  private void made(Entry entry, Written.Made made) {
    var first = new Report.Version(1, entry.author(), entry.time(), parts(made.parts()));
    var report = new Report(made.id(), made.figures(), List.of(first), List.of(), List.of());
    synchronized (reports) {
      reports.put(made.id(), report);
    }
  }

  private void edited(Entry entry, Written.Edited edited) {
    var version =
        new Report.Version(edited.version(), entry.author(), entry.time(), parts(edited.parts()));
    change(edited.id(), report -> report.with(version));
  }

  private void sealed(Entry entry, Written.Sealed sealed) {
    var seal =
        new Report.Seal(
            sealed.version(),
            sealed.number(),
            sealed.file(),
            sealed.bytes(),
            entry.author(),
            entry.time());
    change(sealed.id(), report -> report.with(seal));
  }

  private void signed(Entry entry, Written.Signed signed) {
    var scan =
        new Report.Scan(signed.name(), signed.file(), signed.bytes(), entry.author(), entry.time());
    change(signed.id(), report -> report.with(scan));
  }

  private void change(String id, UnaryOperator<Report> how) {
    synchronized (reports) {
      reports.computeIfPresent(id, (key, report) -> how.apply(report));
    }
  }

  private static Map<Part, String> parts(Map<String, String> written) {
    var parts = new EnumMap<Part, String>(Part.class);
    for (Part part : Part.values()) {
      String text = written.get(part.key());
      parts.put(part, text == null ? "" : text);
    }
    return parts;
  }

  private static Map<String, String> keys(Map<Part, String> parts) {
    var keys = new TreeMap<String, String>();
    parts.forEach((part, text) -> keys.put(part.key(), text));
    return keys;
  }

  /** All reports, newest month first. */
  public List<Report> all() {
    synchronized (reports) {
      var all = new ArrayList<>(reports.values());
      all.sort(Comparator.comparing(Report::id).reversed());
      return all;
    }
  }

  /** One report. */
  public Optional<Report> find(String id) {
    synchronized (reports) {
      return Optional.ofNullable(reports.get(id));
    }
  }

  /** Makes the report of a month, with the words the machine proposes. */
  public Optional<Refused> make(By by, MonthlyFigures figures, Court court)
      throws JournalException {
    synchronized (acting) {
      String id = figures.month().toString();
      if (find(id).isPresent()) {
        return Optional.of(Refused.EXISTS);
      }
      var before = find(figures.month().minusMonths(1).toString());
      var parts = MonthlyWords.of(figures, court, before);
      append(by, Written.MADE, new Written.Made(id, figures, keys(parts)));
      return Optional.empty();
    }
  }

  /** Writes a new version over the one that was read; the old one is kept. */
  public Optional<Refused> edit(By by, String id, int read, Map<Part, String> parts)
      throws JournalException {
    synchronized (acting) {
      Optional<Refused> refused = readable(id, read);
      if (refused.isPresent()) {
        return refused;
      }
      if (parts.values().stream().anyMatch(text -> text.length() > LONGEST_PART)) {
        return Optional.of(Refused.TOO_LONG);
      }
      append(by, Written.EDITED, new Written.Edited(id, read + 1, keys(parts)));
      return Optional.empty();
    }
  }

  /** Approves a version: the file that was made of it is the one that counts. */
  public Optional<Refused> seal(By by, String id, int read, String number, String file, long bytes)
      throws JournalException {
    synchronized (acting) {
      Optional<Refused> refused = readable(id, read);
      if (refused.isPresent()) {
        return refused;
      }
      if (find(id).flatMap(Report::seal).isPresent()) {
        return Optional.of(Refused.SEALED);
      }
      append(by, Written.SEALED, new Written.Sealed(id, read, number, file, bytes));
      return Optional.empty();
    }
  }

  private Optional<Refused> readable(String id, int read) {
    Optional<Report> report = find(id);
    if (report.isEmpty()) {
      return Optional.of(Refused.GONE);
    }
    boolean same = report.get().latest().number() == read;
    return same ? Optional.empty() : Optional.of(Refused.CHANGED);
  }

  /** Takes in the scan of the signed paper. */
  public Optional<Refused> signed(By by, String id, String name, String file, long bytes)
      throws JournalException {
    synchronized (acting) {
      if (find(id).isEmpty()) {
        return Optional.of(Refused.GONE);
      }
      append(by, Written.SIGNED, new Written.Signed(id, name, file, bytes));
      return Optional.empty();
    }
  }

  private void append(By by, String kind, Object data) throws JournalException {
    journal.append(by.name(), by.address(), kind, data);
  }
}
