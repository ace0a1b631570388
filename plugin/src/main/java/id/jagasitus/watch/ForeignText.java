package id.jagasitus.watch;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Pages written for somebody else: a court of Indonesia writes Latin letters, now and then Arabic
 * ones or those of its region. Kits for other markets plant pages in their own.
 */
final class ForeignText {

  /** Scripts that such a site uses. */
  private static final Set<UnicodeScript> OURS =
      EnumSet.of(
          UnicodeScript.LATIN,
          UnicodeScript.COMMON,
          UnicodeScript.INHERITED,
          UnicodeScript.UNKNOWN,
          UnicodeScript.ARABIC,
          UnicodeScript.GREEK,
          UnicodeScript.JAVANESE,
          UnicodeScript.BALINESE,
          UnicodeScript.SUNDANESE,
          UnicodeScript.BATAK,
          UnicodeScript.BUGINESE,
          UnicodeScript.REJANG);

  private static final char FIRST_EXTENDED = '\u0100';
  private static final int TITLE = 3;
  private static final int HIDDEN = 8;
  private static final int ENOUGH = 40;
  private static final int SHARE = 20;
  private static final int EXTENDED_ENOUGH = 12;
  private static final int EXTENDED_SHARE = 2;

  /** What things cost. */
  private static final Pattern PRICE =
      Pattern.compile("[¥￥฿₩₫₽]|[$€]\\s?\\d|[0-9０-９]\\s{0,3}[円元원]|送料|税込");

  private int letters;
  private int foreign;
  private int extended;

  private ForeignText() {}

  private static ForeignText of(String text) {
    var counts = new ForeignText();
    for (int at = 0; at < text.length(); ) {
      int point = text.codePointAt(at);
      at += Character.charCount(point);
      if (Character.isLetter(point)) {
        counts.letter(point);
      }
    }
    return counts;
  }

  private void letter(int point) {
    letters++;
    if (point < FIRST_EXTENDED) {
      return;
    }
    UnicodeScript script = UnicodeScript.of(point);
    if (!OURS.contains(script)) {
      // single look-alikes disguise Latin words and are read as such elsewhere
      foreign += script == UnicodeScript.CYRILLIC && Words.looksLatin(point) ? 0 : 1;
    } else if (script == UnicodeScript.LATIN && point < 0x1F00) {
      extended++;
    }
  }

  /**
   * Adds what it sees.
   *
   * @return whether anything was
   */
  static boolean look(PageFacts facts, List<ScanSignal> signals) {
    Page page = facts.page;
    String title = page.title() + ' ' + page.headings() + ' ' + page.meta();
    if (ascii(title) && ascii(page.visible()) && ascii(page.hidden())) {
      return false;
    }
    var head = of(title);
    var body = of(page.visible());
    if (head.foreign >= TITLE || (body.foreign >= ENOUGH && body.share(body.foreign) >= SHARE)) {
      boolean ours = body.foreign >= ENOUGH && ownTongue(facts);
      signals.add(new ScanSignal("foreign-script", ours ? 0 : 60, page.title()));
      return !ours;
    }
    if (of(page.hidden()).foreign >= HIDDEN) {
      signals.add(new ScanSignal("foreign-script-hidden", 60, "hidden"));
      return true;
    }
    boolean language =
        body.extended >= EXTENDED_ENOUGH && body.share(body.extended) >= EXTENDED_SHARE;
    if (language) {
      int points = facts.leadsOut() ? 60 : 35;
      signals.add(new ScanSignal("foreign-language", points, page.title()));
    }
    return language;
  }

  /**
   * A court's own page for foreigners: it stands in the site's frame, leads to nobody unknown, and
   * neither sells nor plays.
   */
  private static boolean ownTongue(PageFacts facts) {
    return facts.framed()
        && !facts.leadsOut()
        && !PRICE.matcher(facts.page.visible()).find()
        && facts.terms.stream().noneMatch(term -> term.group().equals("foreign"))
        && facts.gambling.find(Words.of(facts.page.title() + ' ' + facts.page.meta())).isEmpty();
  }

  private int share(int of) {
    return letters == 0 ? 0 : 100 * of / letters;
  }

  private static boolean ascii(String text) {
    for (int at = 0; at < text.length(); at++) {
      if (text.charAt(at) >= FIRST_EXTENDED) {
        return false;
      }
    }
    return true;
  }
}
