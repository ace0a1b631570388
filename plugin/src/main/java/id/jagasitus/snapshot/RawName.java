package id.jagasitus.snapshot;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * A name, or the target of a link, as the bytes the file system holds. Text would lose names that
 * are not UTF-8, and under a POSIX locale every name that is not ASCII.
 */
public final class RawName implements Comparable<RawName> {

  private final byte[] bytes;

  private RawName(byte[] bytes) {
    this.bytes = bytes;
  }

  static RawName of(byte[] bytes) {
    return new RawName(bytes.clone());
  }

  /** The bytes of a text in UTF-8. */
  public static RawName of(String text) {
    return new RawName(text.getBytes(StandardCharsets.UTF_8));
  }

  /** The last name of a path as the platform listed it. */
  static RawName lastOf(Path path) {
    Path last = path.getFileName();
    return last == null ? of("") : of(last);
  }

  /**
   * All bytes of a relative or absolute path. A text of ASCII is what the bytes are; for any other
   * the escapes of the path's URI tell them.
   */
  static RawName of(Path path) {
    String text = path.toString();
    if (ascii(text)) {
      return new RawName(text.getBytes(StandardCharsets.US_ASCII));
    }
    byte[] whole = unescape(path.toAbsolutePath().toUri().getRawPath());
    byte[] trimmed = endsWithSlash(whole) && !text.endsWith("/") ? dropLast(whole) : whole;
    if (path.isAbsolute()) {
      return new RawName(trimmed);
    }
    String here = Path.of("").toAbsolutePath().toUri().getRawPath();
    int skip = unescape(here.endsWith("/") ? here : here + '/').length;
    return new RawName(Arrays.copyOfRange(trimmed, skip, trimmed.length));
  }

  private static boolean ascii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > '~') {
        return false;
      }
    }
    return true;
  }

  private static boolean endsWithSlash(byte[] path) {
    return path.length > 1 && path[path.length - 1] == '/';
  }

  private static byte[] dropLast(byte[] path) {
    return Arrays.copyOf(path, path.length - 1);
  }

  private static byte[] unescape(String escaped) {
    var out = new byte[escaped.length()];
    int length = 0;
    for (int i = 0; i < escaped.length(); i++) {
      char c = escaped.charAt(i);
      if (c == '%') {
        out[length++] = (byte) Integer.parseInt(escaped.substring(i + 1, i + 3), 16);
        i += 2;
      } else {
        out[length++] = (byte) c;
      }
    }
    return Arrays.copyOf(out, length);
  }

  /** A name inside a folder; the name must be {@link #safe}. */
  Path in(Path folder) {
    String text = asciiText();
    return text != null ? folder.resolve(text) : folder.resolve(relative());
  }

  /** As a relative path with these bytes; the platform makes one slash of several. */
  Path relative() {
    Path absolute = absolute('/');
    return absolute.subpath(0, absolute.getNameCount());
  }

  /** As the target of a link: relative or absolute, as the bytes say. */
  Path target() {
    if (bytes.length > 0 && bytes[0] == '/') {
      return absolute('\0');
    }
    return relative();
  }

  private Path absolute(char first) {
    var escaped = new StringBuilder("file://");
    if (first != '\0') {
      escaped.append(first);
    }
    for (byte b : bytes) {
      if (unescaped(b)) {
        escaped.append((char) b);
      } else {
        escaped.append('%').append(java.util.HexFormat.of().toHexDigits(b));
      }
    }
    return Path.of(URI.create(escaped.toString()));
  }

  private static boolean unescaped(byte b) {
    return (b >= '.' && b <= '9') || (b >= 'a' && b <= 'z') || (b >= 'A' && b <= 'Z');
  }

  private @org.jspecify.annotations.Nullable String asciiText() {
    for (byte b : bytes) {
      if (b <= 0 || b > '~') {
        return null;
      }
    }
    return new String(bytes, StandardCharsets.US_ASCII);
  }

  /** Whether this can be the name of one entry of a folder, and nothing else. */
  public boolean safe() {
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    return !text.isEmpty()
        && !text.equals(".")
        && !text.equals("..")
        && text.indexOf('/') < 0
        && text.indexOf('\0') < 0;
  }

  byte[] bytes() {
    return bytes.clone();
  }

  int length() {
    return bytes.length;
  }

  byte at(int index) {
    return bytes[index];
  }

  /** As UTF-8; bytes that are none become the replacement character. For display only. */
  public String text() {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /** Whether {@link #text} keeps every byte. */
  boolean utf8() {
    return Arrays.equals(bytes, text().getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public int compareTo(RawName other) {
    return Arrays.compareUnsigned(bytes, other.bytes);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof RawName name && Arrays.equals(bytes, name.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return text();
  }
}
