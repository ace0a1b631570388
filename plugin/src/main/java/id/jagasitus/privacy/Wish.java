package id.jagasitus.privacy;

import id.jagasitus.event.Mentions;
import id.jagasitus.event.Network;
import id.jagasitus.event.RequestEvent;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;

/**
 * Whom an erasure that runs is about: the one place where that stands in the clear.
 *
 * @param until what was recorded later stays
 */
record Wish(Network who, Instant until) {

  String text() {
    return who + " " + until + "\n";
  }

  static Wish read(Path file) throws IOException {
    String[] parts = Files.readString(file, StandardCharsets.UTF_8).strip().split(" ", -1);
    try {
      return new Wish(Network.parse(parts[0]), Instant.parse(parts[parts.length - 1]));
    } catch (IllegalArgumentException | DateTimeException e) {
      throw new IOException(
          file + ": expected a network and a time; remove it, then erase the address again", e);
    }
  }

  boolean covers(RequestEvent event) {
    return event.time() <= until.toEpochMilli() && new Mentions(who).in(event);
  }
}
