package id.jagasitus.journal;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One act, as it stands in the journal.
 *
 * @param seq number of the line, from 1 without gaps
 * @param time when it was written, milliseconds, UTC
 * @param author the account that acted, or {@code system}
 * @param address client address the act came from; empty for the machine and the console
 * @param kind what was done, for example {@code account.added}
 * @param data the rest
 * @param prev hash of the line before
 */
public record Entry(
    long seq, Instant time, String author, String address, String kind, Data data, String prev) {

  /** The entry as JSON-able values in the order of the line. */
  public Map<String, Object> asMap() {
    var map = new LinkedHashMap<String, Object>();
    map.put("seq", seq);
    map.put("time", time.toString());
    map.put("author", author);
    map.put("address", address);
    map.put("kind", kind);
    map.put("data", data.asMap());
    map.put("prev", prev);
    return map;
  }
}
