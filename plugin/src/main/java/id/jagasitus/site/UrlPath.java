package id.jagasitus.site;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The path of a request, decoded once as a static container does it: path parameters cut (Servlet
 * 6.1, 3.5.2), escapes decoded, dot segments resolved, empty segments dropped.
 *
 * @param path decoded bytes, no slash at either end
 * @param slash whether it ended in a slash, as a folder's does
 */
record UrlPath(SitePath path, boolean slash) {

  /** Longer than any file system's paths. */
  private static final int MAX_CHARS = 8192;

  /** Throws IllegalArgumentException with the reason where no container would resolve it. */
  static UrlPath parse(String sent) {
    if (sent.length() > MAX_CHARS) {
      throw new IllegalArgumentException("longer than " + MAX_CHARS + " characters");
    }
    String raw = new String(sent.getBytes(UTF_8), ISO_8859_1);
    Deque<String> names = new ArrayDeque<>();
    boolean slash = true;
    for (String segment : raw.split("/", -1)) {
      String name = name(segment);
      slash = name.isEmpty() || name.equals(".") || name.equals("..");
      if (name.equals("..")) {
        up(names);
      } else if (!slash) {
        names.addLast(name);
      }
    }
    return new UrlPath(SitePath.ofByteChars(String.join("/", names)), slash);
  }

  private static void up(Deque<String> names) {
    if (names.pollLast() == null) {
      throw new IllegalArgumentException("leads above the site");
    }
  }

  private static String name(String segment) {
    int parameter = segment.indexOf(';');
    String name = Escapes.decode(parameter < 0 ? segment : segment.substring(0, parameter));
    if (name.indexOf('/') >= 0 || name.indexOf('\0') >= 0) {
      throw new IllegalArgumentException("holds an encoded slash or NUL");
    }
    return name;
  }
}
