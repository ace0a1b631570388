package id.jagasitus.watch;

import java.util.regex.Pattern;

/**
 * What binds a page to somewhere else: a host that it leads to or loads from, or a script that it
 * runs.
 *
 * @param kind how it is bound
 * @param to of an external script its address without scheme and what only marks a version; of a
 *     script's text its {@link ScriptPrint}; else a host, lower case and in ASCII. Hostile text
 */
public record Tie(Kind kind, String to) {

  private static final int LONGEST = 300;
  private static final Pattern UNWRITABLE = Pattern.compile("[\\p{Cc}\\p{Cs}\\u2028\\u2029]");

  /** How a page is bound, what can do most harm first. */
  public enum Kind {
    /** It runs a script of another host. */
    SCRIPT,
    /** It runs a script that lies on the site. */
    FILE,
    /** It runs a script that stands in the page. */
    INLINE,
    /** It shows a page of another host within itself. */
    FRAME,
    /** It sends what people fill in to another host. */
    FORM,
    /** It sends people on to another host. */
    REDIRECT,
    /** It says that its own address lies on another host. */
    ALIAS,
    /** It loads pictures, styles or media from another host. */
    LOAD,
    /** It links to another host. */
    LINK;

    /** Whether it runs something, or takes people or what they write away. */
    public boolean grave() {
      return compareTo(LOAD) < 0;
    }
  }

  public Tie {
    to = oneLine(to);
  }

  /** The other host; empty where a script of the site itself is meant. */
  public String host() {
    return switch (kind) {
      case FILE, INLINE -> "";
      case SCRIPT -> to.replaceFirst("[/?].*", "");
      case FRAME, FORM, REDIRECT, ALIAS, LOAD, LINK -> to;
    };
  }

  /** Cut, and without what would not come back from a file of lines. */
  static String oneLine(String text) {
    String cut = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    return UNWRITABLE.matcher(cut).replaceAll(" ");
  }
}
