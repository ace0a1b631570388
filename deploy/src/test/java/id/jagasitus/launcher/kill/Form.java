package id.jagasitus.launcher.kill;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A form of our own pages, with what it would send as it stands.
 *
 * @param action where to
 * @param fields in their order; a name may come twice
 */
record Form(String action, List<Field> fields) {

  private static final Pattern FORM =
      Pattern.compile(
          "<form method=\"post\" action=\"([^\"]*)\"[^>]*>(.*?)</form>", Pattern.DOTALL);
  private static final Pattern FIELD =
      Pattern.compile(
          "<input ([^>]*)>|<textarea ([^>]*)>([^<]*)</textarea>|<select ([^>]*)>(.*?)</select>",
          Pattern.DOTALL);
  private static final Pattern CHOSEN = Pattern.compile("<option value=\"([^\"]*)\" selected");

  /** What is sent for one field. */
  record Field(String name, String value) {}

  Form {
    fields = List.copyOf(fields);
  }

  /**
   * The first form that is sent there.
   *
   * @param act value of its hidden field {@code aksi}; empty where the address is enough
   */
  static Optional<Form> find(String page, String action, String act) {
    return FORM.matcher(page)
        .results()
        .filter(form -> form.group(1).endsWith(action))
        .filter(form -> act.isEmpty() || form.group(2).contains("name=\"aksi\" value=\"" + act))
        .map(form -> new Form(form.group(1), fields(form.group(2))))
        .findFirst();
  }

  private static List<Field> fields(String inside) {
    var fields = new ArrayList<Field>();
    Matcher found = FIELD.matcher(inside);
    while (found.find()) {
      if (found.group(1) != null) {
        input(found.group(1)).ifPresent(fields::add);
      } else if (found.group(2) != null) {
        fields.add(new Field(attribute(found.group(2), "name"), plain(found.group(3))));
      } else {
        Matcher chosen = CHOSEN.matcher(found.group(5));
        String value = chosen.find() ? chosen.group(1) : "";
        fields.add(new Field(attribute(found.group(4), "name"), plain(value)));
      }
    }
    return fields;
  }

  private static Optional<Field> input(String attributes) {
    String type = attribute(attributes, "type");
    boolean box = type.equals("radio") || type.equals("checkbox");
    boolean sent = !type.equals("file") && (!box || attributes.contains(" checked"));
    return sent
        ? Optional.of(new Field(attribute(attributes, "name"), attribute(attributes, "value")))
        : Optional.empty();
  }

  private static String attribute(String attributes, String name) {
    Matcher found = Pattern.compile("(?:^| )" + name + "=\"([^\"]*)\"").matcher(attributes);
    return found.find() ? plain(found.group(1)) : "";
  }

  private static String plain(String html) {
    return html.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#34;", "\"")
        .replace("&#39;", "'")
        .replace("&amp;", "&");
  }

  /** Filled in: the fields of that name are replaced. */
  Form with(String name, String... values) {
    var filled = new ArrayList<>(fields);
    filled.removeIf(field -> field.name().equals(name));
    for (String value : values) {
      filled.add(new Field(name, value));
    }
    return new Form(action, filled);
  }

  /** As a browser sends it. */
  String encoded() {
    return fields.stream()
        .map(field -> encode(field.name()) + "=" + encode(field.value()))
        .collect(Collectors.joining("&"));
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
