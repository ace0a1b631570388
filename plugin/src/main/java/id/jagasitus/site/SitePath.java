package id.jagasitus.site;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.nio.file.Path;

/**
 * A path below the site's folder as the bytes the file system holds, names parted by {@code /}, no
 * slash at either end; the folder itself is the empty path. Text would lose names that are not
 * UTF-8. Order is that of the unsigned bytes.
 */
public final class SitePath implements Comparable<SitePath> {

  /** The site's folder itself. */
  public static final SitePath ROOT = new SitePath("");

  private static final String PLAIN = "-._~!$'()*,=:@/";

  /** One character for each byte, U+0000 to U+00FF. */
  private final String bytes;

  private SitePath(String bytes) {
    this.bytes = bytes;
  }

  /** A path whose names are text in UTF-8. */
  public static SitePath of(String text) {
    return new SitePath(new String(text.getBytes(UTF_8), ISO_8859_1));
  }

  static SitePath ofByteChars(String bytes) {
    return new SitePath(bytes);
  }

  /** The path whose {@link #escaped} form this is. */
  static SitePath parse(String escaped) {
    return new SitePath(Escapes.decode(escaped));
  }

  /** The entry of this folder that the platform listed as {@code listed}. */
  SitePath child(Path listed) {
    String name = lastName(listed);
    return new SitePath(bytes.isEmpty() ? name : bytes + '/' + name);
  }

  /**
   * The raw bytes of a listed path's last name. Where the platform's text may have lost bytes, the
   * escapes of the path's URI still tell them.
   */
  private static String lastName(Path listed) {
    Path last = listed.getFileName();
    String text = last == null ? "" : last.toString();
    if (US_ASCII.newEncoder().canEncode(text)) {
      return text;
    }
    String whole = listed.toAbsolutePath().toUri().getRawPath();
    String trimmed = whole.endsWith("/") ? whole.substring(0, whole.length() - 1) : whole;
    return Escapes.decode(trimmed.substring(trimmed.lastIndexOf('/') + 1));
  }

  /** Where this lies when the site's folder is {@code root}. */
  public Path in(Path root) {
    if (bytes.isEmpty()) {
      return root;
    }
    if (US_ASCII.newEncoder().canEncode(bytes)) {
      return root.resolve(bytes);
    }
    Path absolute = Path.of(URI.create("file:///" + Escapes.encode(bytes, "/")));
    return root.resolve(absolute.subpath(0, absolute.getNameCount()));
  }

  /** As the path of a URL without the leading slash, every unusual byte percent-encoded. */
  public String escaped() {
    return Escapes.encode(bytes, PLAIN);
  }

  /** For display only: bytes that are no UTF-8 become the replacement character. Hostile text. */
  public String text() {
    return new String(bytes.getBytes(ISO_8859_1), UTF_8);
  }

  /** Last name, one character a byte. */
  String name() {
    return bytes.substring(bytes.lastIndexOf('/') + 1);
  }

  String byteChars() {
    return bytes;
  }

  /** Whether this lies below {@code folder}, or is it. */
  public boolean within(SitePath folder) {
    return folder.bytes.isEmpty()
        || bytes.equals(folder.bytes)
        || (bytes.startsWith(folder.bytes) && bytes.charAt(folder.bytes.length()) == '/');
  }

  /** How many names this has. */
  int depth() {
    return bytes.isEmpty() ? 0 : 1 + (int) bytes.chars().filter(c -> c == '/').count();
  }

  @Override
  public int compareTo(SitePath other) {
    return bytes.compareTo(other.bytes);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SitePath path && bytes.equals(path.bytes);
  }

  @Override
  public int hashCode() {
    return bytes.hashCode();
  }

  @Override
  public String toString() {
    return escaped();
  }
}
