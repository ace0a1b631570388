package id.jagasitus.admin;

import id.jagasitus.console.watch.WatchDesk.Watched;
import id.jagasitus.event.Severity;
import id.jagasitus.integrity.Outgoing;
import id.jagasitus.integrity.ServedTie;
import java.util.List;
import java.util.stream.Stream;

/**
 * The part of <em>Perubahan</em> about what is served: where pages lead and what they run.
 *
 * @param now how the site stands
 * @param frame who reads
 * @param admin whether the reader may decide
 */
record ServedChangesPage(Watched now, Frame frame, boolean admin) {

  static final String PAGE = "/perubahan/sajian";

  private static final int MOST = 300;
  private static final int LONGEST = 120;

  Outgoing.View view() {
    return now.outgoing();
  }

  /** What came since, the most urgent first. */
  List<ServedTie> waiting() {
    return view().waiting().stream().limit(MOST).toList();
  }

  List<ServedTie> first() {
    return view().first().stream().limit(MOST).toList();
  }

  List<ServedTie> accepted() {
    return view().accepted().stream().limit(MOST).toList();
  }

  /** How many of a list are not shown. */
  static int more(List<ServedTie> all) {
    return Math.max(0, all.size() - MOST);
  }

  /** What the reader is shown of what came, so that nothing else is approved. */
  String seen() {
    return ServedTie.print(view().undecided());
  }

  String seenFirst() {
    return ServedTie.print(view().first());
  }

  /** Whether there is anything to say of pages that were looked at. */
  boolean looked() {
    return view().pages() > 0;
  }

  /** Name of a tie: a host or an address, or how a script begins. */
  static String name(Frame frame, ServedTie one) {
    boolean script = one.tie().host().isEmpty();
    String text = script ? one.sample() : one.tie().to();
    return frame.raw(text, LONGEST);
  }

  static String kind(Frame frame, ServedTie one) {
    return frame.t("tie." + one.tie().kind().name());
  }

  /** The pages in one line. */
  static String pages(Frame frame, ServedTie one) {
    if (one.pages().isEmpty()) {
      return "–";
    }
    String first = page(frame, one.pages().getFirst());
    int more = one.pages().size() - 1;
    return more == 0 ? first : first + " " + frame.t("tie.more", frame.format().number(more));
  }

  static String page(Frame frame, String path) {
    return switch (path) {
      case "/" -> frame.t("tie.home");
      case "/*" -> frame.t("served.missing");
      default -> frame.raw(path, LONGEST);
    };
  }

  static String link(ServedTie one) {
    return Links.with(PAGE + "/rinci", "id", one.id());
  }

  static String tone(Severity severity) {
    return severity == Severity.INFO ? "vOFF" : ChangesPage.tone(severity);
  }

  /**
   * One of them.
   *
   * @param beside others that wait on the same pages
   */
  record One(ServedTie tie, List<ServedTie> beside, boolean admin) {

    static One of(ServedTie tie, Watched now, boolean admin) {
      Stream<ServedTie> others = now.outgoing().undecided().stream();
      List<ServedTie> beside =
          others
              .filter(one -> !one.id().equals(tie.id()))
              .filter(one -> one.pages().stream().anyMatch(tie.pages()::contains))
              .limit(50)
              .toList();
      return new One(tie, beside, admin);
    }

    String seen() {
      return ServedTie.print(List.of(tie));
    }
  }
}
