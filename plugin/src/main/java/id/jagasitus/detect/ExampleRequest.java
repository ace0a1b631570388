package id.jagasitus.detect;

import id.jagasitus.rule.Field;
import id.jagasitus.rule.Rule;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Turns an example of a rule into a request. {@code GET /a?b HTTP/1.1} is a request line, with the
 * status behind it where that matters ({@code GET /a HTTP/1.1 404}), {@code Name: value} a header
 * where the rule looks at headers, and anything else is the value of a query parameter {@code q}.
 */
final class ExampleRequest {

  private static final int UNKNOWN = -1;

  /** How a request line ends, with or without the status that answered it. */
  private static final Pattern PROTOCOL = Pattern.compile(" (HTTP/\\S*)(?: ([1-5]\\d\\d))?$");

  private ExampleRequest() {}

  static SentRequest of(Rule rule, String example) {
    String[] words = example.split(" ", -1);
    if (words.length >= 2 && words[0].matches("[A-Z]{3,10}") && line(example, words)) {
      return requestLine(example);
    }
    int colon = example.indexOf(": ");
    if (colon > 0 && looksAtHeaders(rule) && example.substring(0, colon).matches("[A-Za-z-]+")) {
      var header = Map.entry(example.substring(0, colon), example.substring(colon + 2));
      return SentRequest.of("GET", "/", List.of(header), UNKNOWN);
    }
    String value =
        example.matches(".*%[0-9a-fA-F]{2}.*")
            ? example.replace(" ", "%20")
            : URLEncoder.encode(example, StandardCharsets.UTF_8);
    return SentRequest.of("GET", "/?q=" + value, List.of(), UNKNOWN);
  }

  private static boolean line(String example, String[] words) {
    return PROTOCOL.matcher(example).find()
        || (words.length == 2 && (words[1].startsWith("/") || words[1].contains(":")));
  }

  private static boolean looksAtHeaders(Rule rule) {
    return !rule.fields().contains(Field.QUERY)
        || rule.fields().contains(Field.HEADER)
        || rule.fields().contains(Field.REFERER);
  }

  private static SentRequest requestLine(String example) {
    Matcher end = PROTOCOL.matcher(example);
    boolean ended = end.find();
    String target =
        example.substring(example.indexOf(' ') + 1, ended ? end.start() : example.length());
    String method = example.substring(0, example.indexOf(' '));
    String status = ended ? end.group(2) : null;
    SentRequest plain =
        SentRequest.of(
            method, target, List.of(), status == null ? UNKNOWN : Integer.parseInt(status));
    String protocol = ended ? String.valueOf(end.group(1)) : "";
    return new SentRequest(
        method, plain.path(), plain.query(), protocol, List.of(), plain.status());
  }
}
