package id.jagasitus.canonical;

/** A way of writing that hides what a text says; finding one is a signal by itself. */
public enum Disguise {
  /** Percent-encoding of something already percent-encoded. */
  DOUBLE_PERCENT,
  /** {@code %u0041}, which no standard knows. */
  PERCENT_U,
  /** UTF-8 in more bytes than needed (RFC 3629 section 3 forbids it). */
  OVERLONG,
  /** Bytes that are not UTF-8. */
  BAD_UTF8,
  /** A percent sign that no two hexadecimal digits follow. */
  BAD_PERCENT,
  /** HTML character references. */
  ENTITY,
  /** Letters of another width or style that compatibility normalisation folds to ASCII. */
  WIDE_LETTERS,
  /** Characters without width. */
  ZERO_WIDTH,
  /** A NUL byte. */
  NUL,
  /** Other control characters. */
  CONTROL,
  /** SQL or JavaScript comments inside the text. */
  COMMENT,
  /** Characters written as JavaScript, C or shell escapes. */
  ESCAPE,
  /** Quotes, carets or backslashes inside a word, or strings put together from pieces. */
  SPLIT_WORD,
  /** Letters of percent-encodings that needed none. */
  NEEDLESS_PERCENT,
  /** The whole value is base64 of readable text. */
  BASE64
}
