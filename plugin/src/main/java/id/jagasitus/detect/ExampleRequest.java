package id.jagasitus.detect;

import id.jagasitus.rule.Field;
import id.jagasitus.rule.Rule;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * Turns an example of a rule into a request. {@code GET /a?b HTTP/1.1} is a request line, {@code
 * Name: value} a header where the rule looks at headers, and anything else is the value of a query
 * parameter {@code q}.
 */
final class ExampleRequest {

  private static final int UNKNOWN = -1;

  private ExampleRequest() {}

  static SentRequest of(Rule rule, String example) {
    String[] words = example.split(" ", -1);
    boolean line =
        words.length >= 2
            && words[0].matches("[A-Z]{3,10}")
            && (words[1].startsWith("/") || words[1].contains(":"))
            && (words.length == 2 || words[words.length - 1].startsWith("HTTP/"));
    if (line) {
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

  private static boolean looksAtHeaders(Rule rule) {
    return !rule.fields().contains(Field.QUERY)
        || rule.fields().contains(Field.HEADER)
        || rule.fields().contains(Field.REFERER);
  }

  private static SentRequest requestLine(String example) {
    int first = example.indexOf(' ');
    int last = example.lastIndexOf(" HTTP/");
    int end = last < 0 ? example.length() : last;
    SentRequest plain =
        SentRequest.of(
            example.substring(0, first), example.substring(first + 1, end), List.of(), UNKNOWN);
    return new SentRequest(
        plain.method(),
        plain.path(),
        plain.query(),
        last < 0 ? "" : example.substring(last + 1),
        List.of(),
        UNKNOWN);
  }
}
