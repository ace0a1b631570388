package id.jagasitus.command;

import id.jagasitus.detect.SentRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One line of {@code examine --format requests}: {@code {"id":…,"method":…,"uri":…,"headers":{…}}},
 * optionally with {@code status}; other keys are left alone.
 *
 * @param id as given
 * @param request what was sent
 */
record GivenRequest(Object id, SentRequest request) {

  private static final JsonMapper JSON = new JsonMapper();

  static GivenRequest read(String line, long number) throws CommandRefused {
    JsonNode node;
    try {
      node = JSON.readTree(line);
    } catch (JacksonException e) {
      throw new CommandRefused(
          "line " + number + ": expected one JSON object: " + e.getOriginalMessage());
    }
    if (node == null || !node.isObject() || !node.path("uri").isString()) {
      throw new CommandRefused(
          "line " + number + ": expected {\"id\":…,\"method\":…,\"uri\":…,\"headers\":{…}}");
    }
    JsonNode id = node.path("id");
    JsonNode method = node.path("method");
    Object shown = id.isNumber() ? id.numberValue() : id.isString() ? id.asString() : number;
    int status = node.path("status").isInt() ? node.path("status").asInt() : -1;
    return new GivenRequest(
        shown,
        SentRequest.of(
            method.isString() ? method.asString() : "GET",
            node.path("uri").asString(),
            headers(node.path("headers")),
            status));
  }

  private static List<Map.Entry<String, String>> headers(JsonNode headers) {
    var out = new ArrayList<Map.Entry<String, String>>();
    if (headers.isObject()) {
      headers
          .properties()
          .forEach(
              header -> {
                JsonNode value = header.getValue();
                if (value.isArray()) {
                  value.forEach(one -> out.add(Map.entry(header.getKey(), text(one))));
                } else {
                  out.add(Map.entry(header.getKey(), text(value)));
                }
              });
    }
    return out;
  }

  private static String text(JsonNode value) {
    return value.isString() ? value.asString() : value.isNull() ? "" : value.toString();
  }
}
