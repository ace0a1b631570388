package id.jagasitus.admin;

import id.jagasitus.console.finding.FindingDesk.Today;
import id.jagasitus.console.visitor.Dashboard;
import id.jagasitus.console.visitor.Visit;
import id.jagasitus.console.visitor.VisitorDesk.Count;
import java.util.List;

/**
 * <em>Dasbor</em>.
 *
 * @param data the figures
 * @param today what was noticed in the last day
 * @param window what they are about
 * @param charts their pictures
 */
record DashboardPage(Dashboard data, Today today, Window window, DashboardCharts charts) {

  /** Requests of one kind of visitor. */
  long of(Visit.Kind kind) {
    return data.kinds().stream()
        .filter(count -> count.label().equals(kind.name()))
        .mapToLong(Count::count)
        .sum();
  }

  /** Requests answered with a class of status, {@code 4xx} for example. */
  long of(String statusClass) {
    return data.statuses().stream()
        .filter(count -> count.label().equals(statusClass))
        .mapToLong(Count::count)
        .sum();
  }

  /** The search behind a class of status. */
  String searchOf(String statusClass) {
    return data.statuses().stream()
        .filter(count -> count.label().equals(statusClass))
        .map(count -> search(count.clause()))
        .findFirst()
        .orElse(search(""));
  }

  /** Key of the words for a class of status. */
  String statusKey(Count count) {
    String known = count.label().matches("[1-5]xx") ? count.label() : "unknown";
    return "status." + known;
  }

  /** Class of the style sheet for a class of status. */
  String statusStyle(Count count) {
    return count.label().matches("[1-5]xx") ? "s" + count.label().charAt(0) : "s0";
  }

  /** Kinds of visitors with their names in the reader's language. */
  List<Count> kindsInWords(Frame frame) {
    return data.kinds().stream()
        .map(kind -> new Count(frame.t("kind." + kind.label()), kind.count(), kind.clause()))
        .toList();
  }

  /** This page with our own requests among the others, or without. */
  String turned() {
    return window.withOwn(!window.withOwn()).link("/");
  }

  /** The search behind a number, over the same stretch of time. */
  String search(String clause) {
    return window.link("/pengunjung", "q", clause);
  }
}
