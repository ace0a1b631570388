package id.jagasitus.console.finding;

import id.jagasitus.console.Outcome;
import id.jagasitus.console.Viewer;
import id.jagasitus.event.Severity;
import id.jagasitus.finding.Findings;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What was noticed, and what people make of it. */
public interface FindingDesk {

  /** Findings on one page. */
  int PAGE = 30;

  /** One page of findings, the most urgent first. */
  Listed list(Viewer viewer, Wanted wanted);

  /** One finding with its evidence. */
  Optional<FindingView> find(Viewer viewer, long id);

  /**
   * Writes down that a finding is legitimate ({@code wajar}). For Admin, Kasubbag and Sekretaris.
   */
  Outcome legitimate(Viewer viewer, long id, String reason);

  /** Ignores a finding for some days ({@code abaikan sampai}). */
  Outcome ignore(Viewer viewer, long id, String reason, int days);

  /** What the dashboard says of the last day. */
  Today today(Viewer viewer);

  /** Which findings are listed. */
  enum State {
    /** Open, and nobody has judged them. */
    WAITING,
    /** All that are open. */
    OPEN,
    /** The latest that ended. */
    CLOSED
  }

  /**
   * What is wanted.
   *
   * @param severity empty for all
   * @param intent empty for all
   * @param succeeded only those that succeeded
   * @param page from 1
   */
  record Wanted(
      State state, Optional<Severity> severity, String intent, boolean succeeded, int page) {}

  /**
   * A page of findings.
   *
   * @param total how many there are on all pages
   * @param intents intents that occur, for the filter
   */
  record Listed(List<FindingLine> lines, int total, int page, int pages, List<String> intents) {
    public Listed {
      lines = List.copyOf(lines);
      intents = List.copyOf(intents);
    }
  }

  /**
   * What was noticed in the last day, and what was looked at.
   *
   * @param urgent findings of the day that succeeded and wait for a person, the latest first
   * @param routine findings of the day that are harmless and wait
   * @param actors of how many actors
   * @param requests how many requests those made
   * @param examined requests looked at since the start
   * @param until time of the latest of them; the epoch when there is none
   * @param since when looking began
   * @param rules rules in use
   * @param siteKnown whether the site's files are known
   * @param learned where they are not: how sure it is of what it learned from answers, hundredths
   * @param failures requests that could not be looked at
   * @param bound what the bounds on memory cost since the start
   */
  record Today(
      List<FindingLine> urgent,
      int routine,
      int actors,
      long requests,
      long examined,
      Instant until,
      Instant since,
      int rules,
      boolean siteKnown,
      int learned,
      long failures,
      Findings.Bound bound) {
    public Today {
      urgent = List.copyOf(urgent);
    }

    /** Whether nothing at all was noticed. */
    public boolean quiet() {
      return urgent.isEmpty() && routine == 0;
    }
  }
}
