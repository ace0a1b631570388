package id.jagasitus.watch;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Script text with what it packs laid open beside it: base64 strings, {@code \x} escapes, lists of
 * character codes and percent escapes. One layer, at most 1 MiB of it; nothing is run.
 */
final class ScriptText {

  private static final int MOST = 1 << 20;
  private static final Pattern BASE64 =
      Pattern.compile("[\"'`]([A-Za-z0-9+/]{24,65536}={0,2})[\"'`]");
  private static final Pattern HEX = Pattern.compile("\\\\(?:x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4}))");
  private static final Pattern CODES =
      Pattern.compile("fromCharCode\\s*\\(((?:\\s*\\d{1,5}\\s*,?){3,20000})\\)");

  /** Strings put together from pieces, and members named by strings. */
  private static final Pattern JOINED = Pattern.compile("[\"']\\s{0,4}\\+\\s{0,4}[\"']");

  private static final Pattern MEMBER = Pattern.compile("\\[[\"']([A-Za-z]{2,30})[\"']\\]");

  private static final Pattern PERCENT = Pattern.compile("%([0-9a-fA-F]{2})");

  private ScriptText() {}

  static String unpacked(String script) {
    String read = script.length() > MOST ? script.substring(0, MOST) : script;
    String joined = MEMBER.matcher(JOINED.matcher(read).replaceAll("")).replaceAll(".$1");
    var out = new StringBuilder(joined);
    BASE64.matcher(joined).results().forEach(hit -> base64(out, hit.group(1)));
    CODES.matcher(read).results().forEach(hit -> codes(out, hit.group(1)));
    pieces(out, read);
    replaced(out, HEX, read);
    replaced(out, PERCENT, read);
    return out.substring(0, Math.min(out.length(), 2 * MOST));
  }

  private static final Pattern PIECES =
      Pattern.compile(
          "\\[((?:\\s{0,4}(?:\"[^\"\\n]{0,80}\"|'[^'\\n]{0,80}')\\s{0,4},?){2,200})\\]");
  private static final Pattern PIECE = Pattern.compile("\"([^\"]*)\"|'([^']*)'");

  /** Strings kept as a list of their pieces. */
  private static void pieces(StringBuilder out, String script) {
    Matcher list = PIECES.matcher(script.contains(".join(") ? script : "");
    while (list.find() && out.length() < MOST) {
      var whole = new StringBuilder("\n");
      PIECE
          .matcher(list.group(1))
          .results()
          .forEach(piece -> whole.append(piece.group(1) != null ? piece.group(1) : piece.group(2)));
      out.append(whole);
    }
  }

  private static final Pattern HEX_RUN =
      Pattern.compile("(?:\\\\(?:x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4})){6,2000}");
  private static final Pattern PERCENT_RUN = Pattern.compile("(?:%[0-9a-fA-F]{2}){6,5000}");

  /** Only what is packed in a script, unpacked; empty where nothing is. */
  static String hidden(String script) {
    String read = script.length() > MOST ? script.substring(0, MOST) : script;
    var out = new StringBuilder();
    if (read.contains("atob") || read.contains("ase64")) {
      BASE64.matcher(read).results().forEach(hit -> base64(out, hit.group(1)));
    }
    CODES.matcher(read).results().forEach(hit -> codes(out, hit.group(1)));
    pieces(out, read);
    runs(out, HEX_RUN, HEX, read);
    runs(out, PERCENT_RUN, PERCENT, read);
    return out.substring(0, Math.min(out.length(), MOST));
  }

  private static void runs(StringBuilder out, Pattern run, Pattern escape, String script) {
    Matcher at = run.matcher(script);
    while (at.find() && out.length() < MOST) {
      out.append('\n').append(escape.matcher(at.group()).replaceAll(ScriptText::letter));
    }
  }

  /** The script that a {@code data:} address carries; empty when it cannot be read. */
  static String carried(String address) {
    int comma = address.indexOf(',');
    if (comma < 0) {
      return "";
    }
    var out = new StringBuilder();
    String data = address.substring(comma + 1, Math.min(address.length(), MOST));
    if (address.substring(0, comma).contains("base64")) {
      base64(out, data.strip());
    } else {
      replaced(out, PERCENT, data);
      out.append(data);
    }
    return out.toString();
  }

  private static void base64(StringBuilder out, String text) {
    try {
      byte[] bytes = Base64.getDecoder().decode(text);
      out.append('\n').append(new String(bytes, StandardCharsets.UTF_8));
    } catch (IllegalArgumentException notBase64) {
      return; // a string that only looks like it
    }
  }

  private static void codes(StringBuilder out, String list) {
    out.append('\n');
    for (String code : list.split(",")) {
      String digits = code.strip();
      if (!digits.isEmpty()) {
        out.append((char) Integer.parseInt(digits));
      }
    }
  }

  private static void replaced(StringBuilder out, Pattern escape, String script) {
    Matcher at = escape.matcher(script);
    if (at.find()) {
      out.append('\n').append(escape.matcher(script).replaceAll(ScriptText::letter));
    }
  }

  private static String letter(MatchResult hit) {
    String digits = hit.group(1) != null || hit.groupCount() < 2 ? hit.group(1) : hit.group(2);
    return Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(digits, 16)));
  }
}
