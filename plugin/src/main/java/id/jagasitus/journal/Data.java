package id.jagasitus.journal;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What an entry says in its own words: a JSON object, read only when somebody asks for it. */
public final class Data {
  static final JsonMapper JSON =
      JsonMapper.builder()
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .build();

  private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {};

  /** An entry that says nothing more. */
  public static final Data EMPTY = new Data(new byte[] {'{', '}'});

  private final byte[] json;

  private Data(byte[] json) {
    this.json = json;
  }

  /**
   * Of a record or a map, whose parts are texts, numbers, flags, dates, lists, maps and records.
   *
   * @throws IllegalArgumentException when it is no JSON object
   */
  public static Data of(Object value) {
    String text = JSON.writeValueAsString(value);
    if (!text.startsWith("{")) {
      throw new IllegalArgumentException(
          "an entry's data must be a record or a map, not " + value.getClass());
    }
    return new Data(text.getBytes(StandardCharsets.UTF_8));
  }

  static Data slice(byte[] bytes, int from, int to) {
    return new Data(Arrays.copyOfRange(bytes, from, to));
  }

  /**
   * Read as a record; parts the record does not know are left out, parts not written are null, 0 or
   * false.
   *
   * @throws IllegalArgumentException when the data does not fit the type
   */
  public <T> T as(Class<T> type) {
    try {
      return JSON.readValue(json, type);
    } catch (JacksonException e) {
      throw new IllegalArgumentException("journal data is no " + type.getSimpleName(), e);
    }
  }

  /**
   * One part of the object, read as a record.
   *
   * @throws IllegalArgumentException when there is no such part, or it does not fit the type
   */
  public <T> T part(String name, Class<T> type) {
    try {
      JsonNode part = JSON.readTree(json).path(name);
      if (!part.isObject()) {
        throw new IllegalArgumentException("journal data has no object called " + name);
      }
      return JSON.treeToValue(part, type);
    } catch (JacksonException e) {
      throw new IllegalArgumentException(
          "journal data " + name + " is no " + type.getSimpleName(), e);
    }
  }

  /**
   * One whole number of the object, without reading the rest.
   *
   * @throws IllegalArgumentException when there is no such number
   */
  public long number(String name) {
    OptionalLong plain = Plain.number(json, name);
    return plain.isPresent() ? plain.getAsLong() : parsed(name);
  }

  private long parsed(String name) {
    try (JsonParser parser = JSON.createParser(json)) {
      parser.nextToken();
      while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
        boolean wanted = parser.currentName().equals(name);
        if (parser.nextToken() == JsonToken.VALUE_NUMBER_INT && wanted) {
          return parser.getLongValue();
        }
        parser.skipChildren();
      }
      throw new IllegalArgumentException("journal data has no number called " + name);
    } catch (JacksonException e) {
      throw new IllegalArgumentException("journal data cannot be read for " + name, e);
    }
  }

  /** Read as a map. */
  public Map<String, Object> asMap() {
    return JSON.readValue(json, MAP);
  }

  int size() {
    return json.length;
  }

  /** The JSON text. */
  @Override
  public String toString() {
    return new String(json, StandardCharsets.UTF_8);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Data that && Arrays.equals(json, that.json);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(json);
  }
}
