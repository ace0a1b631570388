package id.jagasitus.site;

import java.util.Locale;
import java.util.Set;

/**
 * Which paths of a site are never served: dotfiles, what belongs to the web application, sources of
 * scripts and old copies of them. Serving refuses them and watching reports them by this one rule.
 */
public final class NeverServed {

  /** Sources of server-side scripts, which show passwords when they are served as text. */
  private static final Set<String> SCRIPTS =
      Set.of(
          ("php php3 php4 php5 php7 php8 phps phtml pht phar inc jsp jspx jspf jsw jsv tag tagx asp"
                  + " aspx ascx ashx asmx asa asax config cfm cfml cgi pl pm py pyc rb sh bash lua"
                  + " htaccess htpasswd env ini")
              .split(" "));

  /** What editors and people put behind a name to keep an old copy. */
  private static final Set<String> COPIES =
      Set.of("bak backup old orig save sav swp swo tmp copy dist 1 2 txt".split(" "));

  /** The one dot folder that is public by design (RFC 8615). */
  private static final String WELL_KNOWN = ".well-known";

  private NeverServed() {}

  /** Whether a decoded path leads to a hidden file or folder. */
  public static boolean path(String path) {
    int from = 0;
    for (int i = 0; i <= path.length(); i++) {
      if (i == path.length() || path.charAt(i) == '/' || path.charAt(i) == '\\') {
        if (segment(path.substring(from, i), from <= 1)) {
          return true;
        }
        from = i + 1;
      }
    }
    return false;
  }

  private static boolean segment(String name, boolean top) {
    if (name.startsWith(".")) {
      return !(top && name.equals(WELL_KNOWN));
    }
    String lower = plain(name.toLowerCase(Locale.ROOT));
    return lower.equals("web-inf") || lower.equals("meta-inf") || script(lower);
  }

  /** Without what a file system may ignore: trailing dots and spaces, a stream behind a colon. */
  private static String plain(String name) {
    int colon = name.indexOf(':');
    int end = colon < 0 ? name.length() : colon;
    while (end > 0 && (name.charAt(end - 1) == '.' || name.charAt(end - 1) <= ' ')) {
      end--;
    }
    return name.substring(0, end);
  }

  private static boolean script(String name) {
    String bare = name.endsWith("~") ? name.substring(0, name.length() - 1) : name;
    int dot = bare.lastIndexOf('.');
    if (dot < 0) {
      return false;
    }
    String extension = bare.substring(dot + 1);
    return SCRIPTS.contains(extension)
        || (COPIES.contains(extension) && script(bare.substring(0, dot)));
  }
}
