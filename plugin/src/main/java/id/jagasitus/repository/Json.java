package id.jagasitus.repository;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Base64;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The small JSON documents of a repository, with errors that name the document. */
final class Json {

  static final JsonMapper MAPPER = JsonMapper.builder().build();

  private Json() {}

  static JsonNode parse(byte[] bytes, String what) throws RepositoryException {
    try {
      JsonNode node = MAPPER.readTree(bytes);
      if (node.isObject() || node.isArray()) {
        return node;
      }
    } catch (JacksonException e) {
      throw RepositoryException.damaged(what + " is not JSON: " + e.getOriginalMessage(), e);
    }
    throw RepositoryException.damaged(what + " holds neither a JSON object nor an array");
  }

  static byte[] bytes(JsonNode node) {
    return MAPPER.writeValueAsBytes(node);
  }

  static String text(JsonNode object, String field, String what) throws RepositoryException {
    JsonNode value = object.path(field);
    if (!value.isString()) {
      throw RepositoryException.damaged(what + " has no text \"" + field + '"');
    }
    return value.stringValue();
  }

  static String optional(JsonNode object, String field) {
    JsonNode value = object.path(field);
    return value.isString() ? value.stringValue() : "";
  }

  static BlobId id(JsonNode object, String field, String what) throws RepositoryException {
    String text = text(object, field, what);
    try {
      return BlobId.parse(text);
    } catch (IllegalArgumentException e) {
      throw RepositoryException.damaged(what + ": \"" + field + "\" is no id: " + text, e);
    }
  }

  /** RFC 3339 with up to nine digits of a second and any offset, as Go writes it. */
  static Instant time(JsonNode object, String field, String what) throws RepositoryException {
    String text = text(object, field, what);
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException e) {
      throw RepositoryException.damaged(what + ": \"" + field + "\" is no time: " + text, e);
    }
  }

  static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  /** The bytes, or none where the text is not Base64. */
  static byte[] base64(String text) {
    try {
      return Base64.getDecoder().decode(text);
    } catch (IllegalArgumentException notBase64) {
      return new byte[0];
    }
  }
}
