package id.jagasitus.watch;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Slogans that people leave on a page they took over. */
final class Defacement {

  private static final Pattern SLOGAN =
      Pattern.compile(
          "\\b(?:hacked|h4ck3d|hack3d|defaced|owned|pwned|0wned|rooted|touched|stamped|tested) by\\b"
              + "|\\b(?:security is an illusion|your security is (?:low|zero|weak)|greet[sz]? ?(?:to|:)|we are (?:legion|anonymous)"
              + "|expect us|was here|cyber (?:army|team)|error system|garuda security|admin bego|patch your (?:site|system|web|security))\\b");

  private Defacement() {}

  static void look(Page page, List<ScanSignal> signals) {
    String heading = Words.fold(page.title() + " . " + page.headings());
    String body = Words.fold(page.visible());
    Matcher top = SLOGAN.matcher(heading);
    if (top.find()) {
      signals.add(new ScanSignal("defacement-title", 60, top.group()));
      return;
    }
    Matcher low = SLOGAN.matcher(body);
    if (low.find()) {
      boolean little = body.length() < 3000;
      signals.add(new ScanSignal("defacement-slogan", little ? 60 : 30, low.group()));
    }
  }
}
