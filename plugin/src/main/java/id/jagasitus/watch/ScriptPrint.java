package id.jagasitus.watch;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A fingerprint of a script that stays the same while what changes by itself does: numbers, and
 * quoted words and tokens (titles, dates, keys against forged requests). Addresses of other hosts,
 * markup and anything that reads like code count as they stand; where a script decodes or runs
 * text, everything does, since there a number may be the script.
 */
final class ScriptPrint {

  private static final int BYTES = 16;
  private static final int LONGEST_STRING = 200;

  /** What turns text or numbers into a program. */
  private static final Pattern DECODES =
      Pattern.compile(
          "atob|[cC]harCode|CodePoint|unescape|decodeURI|\\\\x[0-9a-fA-F]{2}|\\\\u00|\\b(?:eval|Function)\\s*\\(");

  private static final Pattern CODE = Pattern.compile("[(){};=<>`]");
  private static final Pattern CALL = Pattern.compile("[(){}<>`]");
  private static final Pattern ADDRESS =
      Pattern.compile("(?i)^(?:https?:)?(?:\\\\?/){2}([^\\\\/?#\\s]{1,253})");

  /** A name of a host alone counts as well: scripts put the scheme before it. */
  private static final Pattern NAME =
      Pattern.compile("(?i)(?:[a-z0-9-]{1,63}\\.){1,6}[a-z]{2,24}(?:/.*)?");

  private static final Pattern BLANKS = Pattern.compile("\\s+");
  private static final Pattern FIGURE = Pattern.compile("\\d+");

  private ScriptPrint() {}

  /**
   * @param hosts tells which addresses lead nowhere else
   * @return 32 hexadecimal digits
   */
  static String of(String code, Hosts hosts) {
    String folded = DECODES.matcher(code).find() ? code : fold(code, hosts);
    return hash(BLANKS.matcher(folded).replaceAll(" ").strip());
  }

  private static String fold(String code, Hosts hosts) {
    var out = new StringBuilder(code.length());
    int at = 0;
    while (at < code.length()) {
      char c = code.charAt(at);
      int end = c == '"' || c == '\'' ? closed(code, at) : at;
      if (end > at) {
        out.append('"').append(said(code.substring(at + 1, end), hosts)).append('"');
      } else if (!digit(c)) {
        out.append(c);
      } else if (at == 0 || !digit(code.charAt(at - 1))) {
        out.append('0');
      }
      at = end + 1;
    }
    return out.toString();
  }

  private static boolean digit(char c) {
    return c >= '0' && c <= '9';
  }

  /** Where a text that begins there ends, on the same line; the same place when it does not. */
  private static int closed(String code, int from) {
    int most = Math.min(code.length(), from + LONGEST_STRING);
    for (int at = from + 1; at < most && code.charAt(at) != '\n'; at++) {
      if (code.charAt(at) == '\\') {
        at++;
      } else if (code.charAt(at) == code.charAt(from)) {
        return at;
      }
    }
    return from;
  }

  /** Words and tokens change; addresses of others and what reads like code tell. */
  private static String said(String text, Hosts hosts) {
    return tells(text, hosts) ? FIGURE.matcher(text).replaceAll("0") : "";
  }

  private static boolean tells(String text, Hosts hosts) {
    Matcher address = ADDRESS.matcher(text);
    if (address.find()) {
      return hosts.leadsOut(Page.host("https://" + address.group(1))) || CALL.matcher(text).find();
    }
    return CODE.matcher(text).find() || text.contains("//") || NAME.matcher(text).matches();
  }

  private static String hash(String text) {
    try {
      byte[] all =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(all, 0, BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
