package id.jagasitus.visitorlog;

import java.util.HashMap;
import java.util.Map;

/**
 * Texts in their written form, remembered, because visitors repeat each other: a few agents, hosts
 * and pages make up most lines. Bounded; long texts are not kept. One thread.
 */
final class WrittenTexts {

  private static final int MOST = 1_024;
  private static final int LONGEST = 256;

  private final Stops stops;
  private final Map<String, byte[]> known = new HashMap<>();
  private final LineBuffer fresh = new LineBuffer();

  WrittenTexts(Stops stops) {
    this.stops = stops;
  }

  void write(String text, LineBuffer out) {
    if (text.length() > LONGEST) {
      Escape.write(text, stops, out);
    } else {
      byte[] written = known.get(text);
      out.bytes(written == null ? remembered(text) : written);
    }
  }

  private byte[] remembered(String text) {
    fresh.reset();
    Escape.write(text, stops, fresh);
    byte[] written = fresh.toByteArray();
    if (known.size() == MOST) {
      known.clear();
    }
    known.put(text, written);
    return written;
  }
}
