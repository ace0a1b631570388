package id.jagasitus.repository;

import java.time.Duration;
import java.time.Instant;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The content of a lock (restic design, "Locks").
 *
 * @param time when it was last refreshed
 * @param exclusive whether nobody else may work here
 * @param owner who holds it
 */
record LockFile(Instant time, boolean exclusive, Identity owner) {

  /** After this a lock that was not refreshed counts for nothing. */
  static final Duration STALE = Duration.ofMinutes(30);

  byte[] toJson() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("time", time.toString()).put("exclusive", exclusive);
    json.put("hostname", owner.hostname()).put("username", owner.username());
    json.put("pid", owner.pid());
    return Json.bytes(json);
  }

  static LockFile fromJson(byte[] bytes, String what) throws RepositoryException {
    JsonNode json = Json.parse(bytes, what);
    var owner =
        new Identity(
            Json.optional(json, "hostname"),
            Json.optional(json, "username"),
            json.path("pid").asLong(0));
    return new LockFile(
        Json.time(json, "time", what), json.path("exclusive").asBoolean(false), owner);
  }

  /**
   * Whether its holder has gone: not refreshed for long, or a process of this machine that died.
   */
  boolean stale(Instant now, String thisHost) {
    if (Duration.between(time, now).compareTo(STALE) > 0) {
      return true;
    }
    return owner.hostname().equals(thisHost) && ProcessHandle.of(owner.pid()).isEmpty();
  }

  /** Two locks go together only when both are shared. */
  boolean conflictsWith(boolean otherExclusive) {
    return exclusive || otherExclusive;
  }

  String describe() {
    return (exclusive ? "exclusively " : "")
        + "by process "
        + owner.pid()
        + " of "
        + owner.username()
        + " on "
        + owner.hostname()
        + " since "
        + time;
  }
}
