package id.jagasitus.watch;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Slogans that people leave on a page they took over. */
final class Defacement {

  private static final Pattern SLOGAN =
      Pattern.compile(
          "\\b(?:h[a4]ck[e3]d|defaced|owned|pwned|0wned|rooted|touched|stamped|tested) by\\b"
              + "|\\b(?:security is an illusion|your security is (?:low|zero|weak)|greet[sz]? ?(?:to|:)|we are (?:legion|anonymous)"
              + "|expect us|was here|cyber (?:army|team) was|error system|garuda security|admin bego|patch your (?:site|system|web|security)"
              + "|(?:diretas|dihack|di hack) oleh|(?:situs|website|web) (?:ini )?telah (?:diretas|dihack|kami retas)|security is just an illusion|security is low)\\b");

  /** Parts of every slogan: looking for them is cheap. */
  private static final List<String> HINTS =
      List.of(
          "cked by",
          "ck3d by",
          "ced by",
          "ned by",
          "ted by",
          "ched by",
          "ped by",
          "secur",
          "greet",
          "we are ",
          "expect us",
          "was here",
          "army was",
          "team was",
          "error system",
          "bego",
          "patch your",
          "retas",
          "hack");

  private Defacement() {}

  /**
   * @param report whether the page tells of something that happened elsewhere
   */
  static void look(Page page, boolean report, List<ScanSignal> signals) {
    String heading = Words.fold(page.title() + " . " + page.headings());
    String body = Words.fold(page.visible());
    Matcher top = SLOGAN.matcher(heading);
    if (top.find() && !report) {
      signals.add(new ScanSignal("defacement-title", 60, top.group()));
      return;
    }
    if (HINTS.stream().noneMatch(body::contains)) {
      return;
    }
    Matcher low = SLOGAN.matcher(body);
    if (low.find()) {
      boolean little = body.length() < 3000;
      int points = report ? 0 : little ? 60 : 30;
      signals.add(new ScanSignal("defacement-slogan", points, low.group()));
    }
  }
}
