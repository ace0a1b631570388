package id.jagasitus.admin;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Points a page's pictures and style sheets at the same snapshot, so that it looks as visitors saw
 * it. Only looks depend on this: whatever is missed here is stopped by the cage the page is sent
 * in.
 */
final class SnapshotPreview {

  /** Pages larger than this are shown without their pictures. */
  static final int MOST = 1 << 20;

  private static final Pattern ATTRIBUTE =
      Pattern.compile(
          "(?i)<(?:img|link|source|input)\\b[^>]{0,1000}?\\b(?:src|href)\\s{0,9}=\\s{0,9}"
              + "(?:\"([^\"<>]{1,2000})\"|'([^'<>]{1,2000})')");

  private static final Pattern STYLE =
      Pattern.compile(
          "(?i)(?:url\\(\\s{0,9}|@import\\s{1,9})(?:\"([^\"<>)]{1,2000})\"|'([^'<>)]{1,2000})'"
              + "|([^'\"\\s<>)]{1,2000})\\s{0,9}\\))");

  private final String path;
  private final String context;
  private final UnaryOperator<String> link;

  /**
   * For one page or style sheet.
   *
   * @param path of it, from the site on
   * @param context path of the web application, with which its own addresses may begin
   * @param link makes the address of a file of the snapshot from its path
   */
  SnapshotPreview(String path, String context, UnaryOperator<String> link) {
    this.path = path;
    this.context = context;
    this.link = link;
  }

  /** Rewrites a page; every byte that is no address stays, in whatever encoding it is. */
  byte[] page(byte[] html) {
    String text = new String(html, StandardCharsets.ISO_8859_1);
    return bytes(rewrite(STYLE, rewrite(ATTRIBUTE, text, true), true));
  }

  /** Rewrites a style sheet. */
  byte[] style(byte[] css) {
    return bytes(rewrite(STYLE, new String(css, StandardCharsets.ISO_8859_1), false));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  private String rewrite(Pattern pattern, String text, boolean html) {
    return pattern
        .matcher(text)
        .replaceAll(found -> Matcher.quoteReplacement(replaced(found, html)));
  }

  private String replaced(MatchResult found, boolean html) {
    int group = found.group(1) != null ? 1 : found.group(2) != null ? 2 : 3;
    Optional<String> file = file(found.group(group));
    if (file.isEmpty()) {
      return found.group();
    }
    int from = found.start(group) - found.start();
    int to = found.end(group) - found.start();
    String address = link.apply(file.get());
    String shown = html ? address.replace("&", "&amp;") : address;
    return found.group().substring(0, from) + shown + found.group().substring(to);
  }

  /** The file of the snapshot that an address means; empty for other hosts and for data. */
  private Optional<String> file(String address) {
    try {
      String plain = address.strip().replace("&amp;", "&").replace(" ", "%20");
      URI whole = new URI("situs", "x", path, null).resolve(plain).normalize();
      boolean here = "situs".equals(whole.getScheme()) && "x".equals(whole.getHost());
      return here ? Optional.ofNullable(whole.getPath()).map(this::belowTheSite) : Optional.empty();
    } catch (URISyntaxException | IllegalArgumentException noAddress) {
      return Optional.empty();
    }
  }

  private String belowTheSite(String found) {
    boolean prefixed = !context.isEmpty() && found.startsWith(context + "/");
    return prefixed ? found.substring(context.length()) : found;
  }
}
