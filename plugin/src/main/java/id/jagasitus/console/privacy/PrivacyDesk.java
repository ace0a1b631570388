package id.jagasitus.console.privacy;

import id.jagasitus.console.Outcome;
import id.jagasitus.console.Viewer;
import id.jagasitus.privacy.Erasure;
import id.jagasitus.privacy.Holding;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What the office owes the people whose addresses it keeps. For Admin only: to others every act is
 * refused, and there is nothing to see.
 */
public interface PrivacyDesk {

  /** How things are. */
  Overview overview();

  /**
   * Sets after how many days the host part of addresses is hidden for good in index and log files;
   * 0 for not before they are removed.
   */
  Outcome blurAfter(Viewer viewer, int days);

  /** Looks in the background for what is held of an address or network; writes down who did. */
  Outcome search(Viewer viewer, String who, String reason);

  /** The latest search of this viewer's session; gone after half an hour. */
  Optional<Search> search(Viewer viewer);

  /**
   * Erases whom a search was about, in the background; finished even after a kill.
   *
   * @param search its number
   * @param typed the address or network once more
   */
  Outcome erase(Viewer viewer, long search, String typed, String reason);

  /**
   * How things are.
   *
   * @param keepDays days that requests stay in the index and the log files
   * @param logDays days that the machine's operator lets log files stay; the fewer count
   * @param blurDays days after which the host part of addresses is hidden for good; 0 for never
   * @param unmaskings who saw whose whole address, the newest first
   * @param erasures the newest first
   * @param problem why an erasure is not done yet; empty otherwise
   */
  record Overview(
      int keepDays,
      int logDays,
      int blurDays,
      List<Unmasking> unmaskings,
      List<Line> erasures,
      String problem) {
    public Overview {
      unmaskings = List.copyOf(unmaskings);
      erasures = List.copyOf(erasures);
    }
  }

  /**
   * One look at a whole address.
   *
   * @param network where it is from
   */
  record Unmasking(Instant time, String author, String network, String reason) {}

  /**
   * One erasure.
   *
   * @param lost whether its address is gone before it was done, so that somebody must begin again
   */
  record Line(Erasure erasure, boolean lost) {}

  /**
   * A search.
   *
   * @param who the address or network in its proper form
   * @param running whether some places are still being looked at
   * @param holdings what was found so far, in the order of the places
   * @param openCase whether a case that is not closed is about them
   * @param erased earlier erasures of the same
   */
  record Search(
      long id,
      String who,
      boolean running,
      List<Holding> holdings,
      boolean openCase,
      List<Erasure> erased) {
    public Search {
      holdings = List.copyOf(holdings);
      erased = List.copyOf(erased);
    }

    /** Requests in places that an erasure reaches. */
    public boolean erasable() {
      return holdings.stream().anyMatch(each -> each.place().erasable() && each.count() > 0);
    }

    /** Whether everything could be looked at. */
    public boolean whole() {
      return holdings.stream().allMatch(each -> each.problem().isEmpty());
    }
  }
}
