package id.jagasitus.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the office decides, as JSON: {@code {"jagasitus":"settings","version":1,"settings":{…}}},
 * one object for each part. A part may be missing; a field of a part may not.
 */
final class SettingsFile {

  static final int VERSION = 1;
  private static final long MOST_BYTES = 4 << 20;
  private static final String KIND = "settings";

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .build();

  private final List<SettingsPart<?>> parts;

  SettingsFile(List<SettingsPart<?>> parts) {
    this.parts = List.copyOf(parts);
  }

  /** A value that a file wants, checked. */
  record Wanted<T>(SettingsPart<T> part, T value, List<Difference> differences) {
    void apply() throws Exception {
      part.change().to(value);
    }
  }

  /** One field that changes; {@code field} is its place in the part, such as {@code week.opens}. */
  record Difference(String field, String from, String to) {}

  /** Everything in force. */
  byte[] write() {
    ObjectNode file = JSON.createObjectNode();
    file.put("jagasitus", KIND);
    file.put("version", VERSION);
    ObjectNode settings = file.putObject("settings");
    parts.forEach(part -> settings.set(part.name(), tree(part.now().get())));
    return (JSON.writeValueAsString(file) + "\n").getBytes(StandardCharsets.UTF_8);
  }

  /** As it will be read, in an order of its own: sets have none. */
  private static JsonNode tree(Object value) {
    return JSON.readTree(JSON.writeValueAsString(value));
  }

  /**
   * Reads a file and checks all of it.
   *
   * @throws CommandRefused naming everything that is wrong
   */
  List<Wanted<?>> read(Path path) throws IOException, CommandRefused {
    JsonNode settings = settings(path);
    var wanted = new ArrayList<Wanted<?>>();
    var problems = new ArrayList<String>();
    settings.propertyNames().stream()
        .filter(name -> part(name).isEmpty())
        .forEach(name -> problems.add(name + ": no such part; expected some of " + names()));
    for (SettingsPart<?> part : parts) {
      if (settings.has(part.name())) {
        check(part, settings.get(part.name()), wanted, problems);
      }
    }
    if (!problems.isEmpty()) {
      throw new CommandRefused(
          path.getFileName() + " was not imported:\n" + String.join("\n", problems));
    }
    return wanted;
  }

  private Optional<SettingsPart<?>> part(String name) {
    return parts.stream().filter(each -> each.name().equals(name)).findFirst();
  }

  private String names() {
    return parts.stream().map(SettingsPart::name).collect(Collectors.joining(", "));
  }

  private static JsonNode settings(Path path) throws IOException, CommandRefused {
    if (!Files.isRegularFile(path) || Files.size(path) > MOST_BYTES) {
      throw new CommandRefused(
          path + ": expected a file of at most 4 MiB, made by settings export");
    }
    JsonNode file;
    try {
      file = JSON.readTree(Files.readAllBytes(path));
    } catch (JacksonException e) {
      throw new CommandRefused(path + " is no JSON: " + e.getOriginalMessage());
    }
    boolean ours =
        file.path("jagasitus").asString("").equals(KIND) && file.path("settings").isObject();
    if (!ours || file.path("version").asInt(0) != VERSION) {
      throw new CommandRefused(
          path
              + ": expected {\"jagasitus\":\"settings\",\"version\":"
              + VERSION
              + ",\"settings\":{…}}");
    }
    return file.get("settings");
  }

  private static <T> void check(
      SettingsPart<T> part, JsonNode given, List<Wanted<?>> wanted, List<String> problems) {
    try {
      T value = JSON.treeToValue(given, part.type());
      Optional<String> problem = part.problem().apply(value);
      if (problem.isPresent()) {
        problems.add(part.name() + ": " + problem.get());
        return;
      }
      var differences = new ArrayList<Difference>();
      compare("", tree(part.now().get()), tree(value), differences);
      wanted.add(new Wanted<>(part, value, differences));
    } catch (JacksonException e) {
      String where = e.getPath().isEmpty() ? "" : " " + e.getPathReference();
      problems.add(part.name() + where + ": " + e.getOriginalMessage());
    }
  }

  private static void compare(String place, JsonNode now, JsonNode then, List<Difference> found) {
    if (now.isObject() && then.isObject()) {
      var names = new TreeMap<String, Boolean>();
      now.propertyNames().forEach(name -> names.put(name, true));
      then.propertyNames().forEach(name -> names.put(name, true));
      for (String name : names.keySet()) {
        String deeper = place.isEmpty() ? name : place + "." + name;
        compare(deeper, now.path(name), then.path(name), found);
      }
    } else if (!same(now, then)) {
      found.add(new Difference(place, text(now), text(then)));
    }
  }

  /** Posts and kinds are sets: their order means nothing. */
  private static boolean same(JsonNode now, JsonNode then) {
    return now.equals(then)
        || (now.isArray() && then.isArray() && sorted(now).equals(sorted(then)) && words(now));
  }

  private static boolean words(JsonNode array) {
    return array.valueStream().allMatch(JsonNode::isString);
  }

  private static List<String> sorted(JsonNode array) {
    return array.valueStream().map(JsonNode::toString).sorted().toList();
  }

  private static String text(JsonNode node) {
    return node.isMissingNode() ? "" : node.isString() ? node.asString() : node.toString();
  }

  /** What changes, for a row. */
  static Map<String, Object> row(String part, Difference change) {
    return Pairs.of(
        "part", part, "field", change.field(), "from", change.from(), "to", change.to());
  }
}
