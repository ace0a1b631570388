package id.jagasitus.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/**
 * What the machine knows of a month; frozen in the journal when the report is made. Lists are
 * bounded by whoever fills them. Texts may come from visitors.
 *
 * @param gathered when it was put together
 * @param drills what was an exercise, and is in no other list
 */
public record MonthlyFigures(
    YearMonth month,
    Instant gathered,
    Reach reach,
    List<Content> content,
    Visits visits,
    List<Suspicion> suspicions,
    List<Backup> backups,
    List<Service> services,
    List<Incident> incidents,
    Days days,
    List<Evidence> evidence,
    List<Drill> drills) {
  public MonthlyFigures {
    content = List.copyOf(content);
    suspicions = List.copyOf(suspicions);
    backups = List.copyOf(backups);
    services = List.copyOf(services);
    incidents = List.copyOf(incidents);
    evidence = List.copyOf(evidence);
    drills = drills == null ? List.of() : List.copyOf(drills); // not in reports of before
  }

  /**
   * Whether the site could be reached.
   *
   * @param checks how often it was tried; 0 when it was not watched
   * @param failed how many of them failed
   * @param outages times in a row without an answer
   * @param minutesDown together
   */
  public record Reach(long checks, long failed, int outages, long minutesDown) {
    /** 0 to 100. */
    public double percent() {
      return checks == 0 ? 0 : 100.0 * (checks - failed) / checks;
    }
  }

  /** A required section. */
  public record Content(String section, State state, String note) {
    /** The note on a section whose newest date is known. */
    public static String dated(LocalDate newest, long age) {
      return Words.get("content.dated", Indonesian.date(newest), Indonesian.number(age));
    }

    /** How a section is. */
    public enum State {
      UP_TO_DATE,
      STALE,
      MISSING
    }
  }

  /**
   * What visitors asked for.
   *
   * @param perDay requests of each day of the month, from the first
   * @param missing answered with 404
   * @param errors answered with 5xx
   * @param pages most read
   */
  public record Visits(
      long requests,
      long visitors,
      long missing,
      long errors,
      List<Long> perDay,
      List<Counted> pages) {
    public Visits {
      perDay = List.copyOf(perDay);
      pages = List.copyOf(pages);
    }
  }

  /** Something with its number. */
  public record Counted(String name, long count) {}

  /**
   * What the machine marked.
   *
   * @param who masked network
   * @param verdict what a person said of it; empty for nothing yet
   */
  public record Suspicion(Instant when, String what, String who, long count, String verdict) {}

  /**
   * A backup.
   *
   * @param proof result of its check, in words; empty when it was not checked
   */
  public record Backup(
      Instant when, String label, String medium, long bytes, String sha256, String proof) {}

  /** A service that has to be renewed; no date when it is not known. */
  public record Service(String name, String provider, List<LocalDate> expires) {
    public Service {
      expires = List.copyOf(expires);
    }
  }

  /** A case. */
  public record Incident(
      String number, String title, String state, Instant opened, long minutesDown) {}

  /**
   * An exercise.
   *
   * @param number of the drill, or of the case that was made as one
   * @param result how it ended, in words
   */
  public record Drill(String number, String title, Instant begun, String result) {}

  /**
   * The daily checks.
   *
   * @param due days on which they were due
   * @param signed days on which somebody signed them
   */
  public record Days(int due, int signed, List<LocalDate> missed) {
    public Days {
      missed = List.copyOf(missed);
    }
  }

  /** A file that belongs to the report. */
  public record Evidence(String name, String sha256, long bytes) {}
}
