package id.jagasitus.watch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The beginning of a file as text.
 *
 * @param text decoded text; malformed bytes become U+FFFD
 * @param cut whether the file is longer than what was read
 */
record FileText(String text, boolean cut) {

  /** A page made for people is far smaller; the rest of a longer file is not judged. */
  static final int MOST_BYTES = 8 << 20;

  private static final Pattern DECLARED =
      Pattern.compile("charset\\s*=\\s*[\"']?([A-Za-z0-9_:.-]{2,40})", Pattern.CASE_INSENSITIVE);

  static FileText read(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(MOST_BYTES);
      return new FileText(decode(bytes), in.read() >= 0);
    }
  }

  /** Decodes by byte-order mark, else by the charset the page declares, else as UTF-8. */
  static String decode(byte[] bytes) {
    return decode(bytes, "");
  }

  /**
   * As browsers decode an answer: its byte-order mark, then its head, then what the page declares.
   *
   * @param type the answer's {@code Content-Type}, or empty
   */
  static String decode(byte[] bytes, String type) {
    if (startsWith(bytes, 0xFE, 0xFF)) {
      return new String(bytes, StandardCharsets.UTF_16);
    }
    if (startsWith(bytes, 0xFF, 0xFE)) {
      return new String(bytes, StandardCharsets.UTF_16);
    }
    int from = startsWith(bytes, 0xEF, 0xBB, 0xBF) ? 3 : 0;
    String head = new String(bytes, 0, Math.min(bytes.length, 2048), StandardCharsets.ISO_8859_1);
    Charset charset =
        from > 0
            ? StandardCharsets.UTF_8
            : declared(type).or(() -> declared(head)).orElse(StandardCharsets.UTF_8);
    return new String(bytes, from, bytes.length - from, charset);
  }

  private static Optional<Charset> declared(String head) {
    Matcher at = DECLARED.matcher(head);
    if (!at.find()) {
      return Optional.empty();
    }
    try {
      return Optional.of(Charset.forName(at.group(1)));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
      return Optional.empty(); // browsers fall back as well
    }
  }

  private static boolean startsWith(byte[] bytes, int... mark) {
    if (bytes.length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((bytes[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }
}
