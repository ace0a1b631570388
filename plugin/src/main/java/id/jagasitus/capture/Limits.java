package id.jagasitus.capture;

/**
 * Longest texts kept of one request, in characters. Path and query are cut plainly and their
 * original length stands in the event; every other text that is cut ends in {@code …} and its
 * original length, the whole within the limit.
 */
public final class Limits {

  public static final int METHOD = 32;
  public static final int PROTOCOL = 16;
  public static final int HOST = 255;
  public static final int PATH = 2048;
  public static final int QUERY = 6144;
  public static final int ADDRESS = 64;
  public static final int FORWARDED = 512;
  public static final int REFERER = 1024;
  public static final int USER_AGENT = 512;
  public static final int SHORT_HEADER = 128;

  /** Unusual headers kept of one request. */
  public static final int HEADERS = 32;

  public static final int HEADER_NAME = 64;
  public static final int HEADER_VALUE = 256;

  /** Cookies whose names are kept. */
  public static final int COOKIES = 64;

  private Limits() {}

  /** The text, or its beginning, a mark and its original length. */
  static String cut(String text, int max) {
    if (text.length() <= max) {
      return text;
    }
    String mark = "…" + text.length();
    return plainly(text, max - mark.length()) + mark;
  }

  /** The text, or its beginning; a surrogate pair is never torn. */
  static String plainly(String text, int max) {
    if (text.length() <= max) {
      return text;
    }
    boolean torn = max > 0 && Character.isHighSurrogate(text.charAt(max - 1));
    return text.substring(0, torn ? max - 1 : max);
  }
}
