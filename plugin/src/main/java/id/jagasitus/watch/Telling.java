package id.jagasitus.watch;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Whether a text tells of something or does it: a report has the words of courts, police and
 * warnings where it names what it reports, not somewhere else on the page. Looked at by blocks,
 * such as paragraphs, list items and cells.
 */
final class Telling {

  /** How many blocks before and behind belong to what a block says, at most. */
  private static final int AROUND = 2;

  private static final int MOST_BLOCKS = 5_000;
  private static final int LONGEST_QUOTING = 20_000;

  /** Numbers of cases: 12/Pid.B/2026/PN Tas. */
  private static final Pattern CASE_NUMBER =
      Pattern.compile("(?i)\\d{1,5}/p[id][dt]\\.|\\d{1,5}/pen\\.pid|/pid\\.(?:b|sus|c|r)");

  private static final Pattern CLAUSE =
      Pattern.compile(
          "(?i)\\A\\W{0,9}(?:\\d{1,2}[.)]\\s{0,3})?(?:bahwa|menimbang|mengingat|memperhatikan)\\b");

  private static final Pattern QUOTED =
      Pattern.compile(
          "\"[^\"\\n]{2,400}\"|(?<=[\\s(])'[^'\\n]{2,400}'|“[^”\\n]{2,400}”|«[^»\\n]{2,400}»|‘[^’\\n]{2,400}’");

  /** What stands on any page of a court, whatever somebody planted beside it. */
  private static final Set<String> EVERYWHERE =
      Set.of(
          "sidang",
          "putusan",
          "sosialisasi",
          "banding",
          "kasasi",
          "amar",
          "menimbang",
          "mengadili",
          "majelis hakim",
          "hakim ketua",
          "panitera pengganti",
          "tuntutan",
          "pencegahan",
          "imbauan",
          "himbauan",
          "larangan",
          "pemulihan",
          "modus",
          "informasi dan transaksi elektronik");

  private static final Set<String> ATTACKERS =
      Set.of(
          "diretas",
          "disusupi",
          "sidang",
          "putusan",
          "sosialisasi",
          "jaksa",
          "hukum pidana",
          "mengingatkan");

  private final Lexicon legal;
  private final Set<String> idle;
  private final List<String> blocks = new ArrayList<>();
  private final List<Boolean> lawful = new ArrayList<>();

  /**
   * @param text with a line for each block
   */
  Telling(String text, Lexicon legal) {
    this(text, legal, EVERYWHERE);
  }

  /** Of an attack: that a site was attacked is what an attacker writes as well. */
  static Telling ofAttack(String text, Lexicon legal) {
    return new Telling(text, legal, ATTACKERS);
  }

  private Telling(String text, Lexicon legal, Set<String> idle) {
    this.legal = legal;
    this.idle = idle;
    for (String block : text.split("\n")) {
      if (!block.isBlank() && blocks.size() < MOST_BLOCKS) {
        blocks.add(block);
      }
    }
  }

  /** Whether a block is a clause of a legal paper, which tells what it says as alleged or found. */
  static boolean clause(String block) {
    return CLAUSE.matcher(block).find();
  }

  /** A text without what stands between quotation marks. */
  static String unquoted(String text) {
    return QUOTED.matcher(text).replaceAll(" . ");
  }

  /** Whether a text names a case by its number. */
  static boolean namesCase(String text) {
    return text.indexOf('/') >= 0 && CASE_NUMBER.matcher(text).find();
  }

  /** Whether most blocks that name something of a vocabulary stand among words of a report. */
  boolean tells(Lexicon of) {
    int named = 0;
    int told = 0;
    for (int i = 0; i < blocks.size(); i++) {
      if (PageFacts.strongOrCase(of.find(Words.of(blocks.get(i)))).isEmpty()) {
        continue;
      }
      named++;
      told += told(i) || quoted(blocks.get(i), of) ? 1 : 0;
    }
    return named == 0 || told * 3 >= named * 2;
  }

  /** Whether everything a block names of a vocabulary stands between quotation marks. */
  private static boolean quoted(String block, Lexicon of) {
    if (block.length() > LONGEST_QUOTING) {
      return false;
    }
    String own = unquoted(block);
    return own.length() < block.length()
        && PageFacts.strongOrCase(of.find(Words.of(own))).isEmpty();
  }

  /** Who sits in a court is named on any of its pages. */
  private boolean tells(Lexicon.Term term) {
    return !idle.contains(term.phrase()) && !term.group().equals("court");
  }

  private boolean told(int block) {
    int from = Math.max(0, block - AROUND);
    int to = Math.min(blocks.size() - 1, block + AROUND);
    for (int i = from; i <= to; i++) {
      if (lawful(i)) {
        return true;
      }
    }
    return false;
  }

  private boolean lawful(int block) {
    while (lawful.size() <= block) {
      String text = blocks.get(lawful.size());
      lawful.add(
          clause(text)
              || legal.find(Words.of(text)).stream().anyMatch(this::tells)
              || namesCase(text));
    }
    return lawful.get(block);
  }
}
