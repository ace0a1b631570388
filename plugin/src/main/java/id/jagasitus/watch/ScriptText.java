package id.jagasitus.watch;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

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
      Pattern.compile("fromCharCode\\s*+\\(([\\d\\s,]{5,120000}+)\\)");

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
    repacked(out, read);
    replaced(out, HEX, read);
    replaced(out, PERCENT, read);
    return out.substring(0, Math.min(out.length(), 2 * MOST));
  }

  private static final Pattern PIECES =
      Pattern.compile(
          "\\[((?:\\s{0,4}+(?:\"[^\"\\n]{0,80}+\"|'[^'\\n]{0,80}+')\\s{0,4}+,?+){2,200}+)\\s{0,4}\\](?:\\s{0,4}\\.join\\(\\s{0,4}[\"']([./-])[\"'])?");
  private static final Pattern HOST = Pattern.compile("[\\w-]{1,60}(?:\\.[\\w-]{2,60}){1,5}");
  private static final Pattern PIECE = Pattern.compile("\"([^\"]*)\"|'([^']*)'");

  /** An address that a list holds as it is; nobody hides it by cutting other things up. */
  private static final Pattern WHOLE =
      Pattern.compile("[\"']\\w{0,6}+:?//[\\w-]++\\.[\\w.-]{2,80}");

  /** Strings kept as a list of their pieces. */
  private static void pieces(StringBuilder out, String script) {
    Matcher list = PIECES.matcher(script.contains(".join(") ? script : "");
    while (list.find() && out.length() < MOST) {
      if (WHOLE.matcher(list.group(1)).find()) {
        continue;
      }
      String between = list.group(2) == null ? "" : list.group(2);
      String whole =
          PIECE
              .matcher(list.group(1))
              .results()
              .map(piece -> piece.group(1) != null ? piece.group(1) : piece.group(2))
              .collect(Collectors.joining(between));
      boolean host = between.equals(".") && HOST.matcher(whole).matches();
      out.append(host ? "\n//" : "\n").append(whole);
    }
  }

  /** How Dean Edwards' packer ends: the text with words left out, and the words. */
  private static final Pattern PACKER =
      Pattern.compile(
          "\\}\\s*\\(\\s*'((?:[^'\\\\]|\\\\.){8,200000}+)'\\s*,\\s*(\\d{1,2})\\s*,\\s*\\d{1,5}\\s*,\\s*'([^']{0,100000}+)'\\.split\\('\\|'\\)");

  private static final Pattern TOKEN = Pattern.compile("\\b\\w{1,4}\\b");

  /** The words put back where the packer left their numbers. */
  private static void repacked(StringBuilder out, String script) {
    Matcher at = PACKER.matcher(script.contains(".split('|')") ? script : "");
    while (at.find() && out.length() < MOST) {
      String[] words = at.group(3).split("\\|", -1);
      int base = Integer.parseInt(at.group(2));
      Function<MatchResult, String> back =
          hit -> {
            int number = number(hit.group(), base);
            boolean left = number < 0 || number >= words.length || words[number].isEmpty();
            return Matcher.quoteReplacement(left ? hit.group() : words[number]);
          };
      out.append('\n').append(TOKEN.matcher(at.group(1)).replaceAll(back));
    }
  }

  /** A figure of the packer: digits, small letters, then large ones; −1 when it is none. */
  private static int number(String token, int base) {
    int number = 0;
    for (int i = 0; i < token.length(); i++) {
      char c = token.charAt(i);
      int digit =
          c >= '0' && c <= '9' ? c - '0' : c >= 'a' && c <= 'z' ? c - 'a' + 10 : c - 'A' + 36;
      if (digit < 0 || digit >= base) {
        return -1;
      }
      number = number * base + digit;
    }
    return number;
  }

  private static final Pattern HEX_RUN =
      Pattern.compile("(?:\\\\(?:x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4})){6,2000}+");
  private static final Pattern PERCENT_RUN = Pattern.compile("(?:%[0-9a-fA-F]{2}){6,5000}+");

  /** Only what is packed in a script, unpacked; empty where nothing is. */
  static String hidden(String script) {
    String read = script.length() > MOST ? script.substring(0, MOST) : script;
    var out = new StringBuilder();
    if (read.contains("atob") || read.contains("ase64")) {
      BASE64.matcher(read).results().forEach(hit -> base64(out, hit.group(1)));
    }
    CODES.matcher(read).results().forEach(hit -> codes(out, hit.group(1)));
    pieces(out, read);
    repacked(out, read);
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

  private static final Pattern CODE = Pattern.compile("\\d{1,5}+");

  private static void codes(StringBuilder out, String list) {
    out.append('\n');
    CODE.matcher(list).results().forEach(code -> out.append((char) Integer.parseInt(code.group())));
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
