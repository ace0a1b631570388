package id.jagasitus.snapshot;

/** Strict UTF-8 over raw names: shortest forms only, no surrogates (Unicode, table 3-7). */
final class Utf8 {

  private Utf8() {}

  /** The code point that begins at an index, or −1 where none does. */
  static int decode(RawName name, int at) {
    int first = name.at(at) & 0xff;
    if (first < 0x80) {
      return first;
    }
    int length = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2;
    if (first < 0xc2 || first > 0xf4 || at + length > name.length()) {
      return -1;
    }
    int code = first & (0xff >> (length + 1));
    for (int i = 1; i < length; i++) {
      int next = name.at(at + i) & 0xff;
      if ((next & 0xc0) != 0x80) {
        return -1;
      }
      code = (code << 6) | (next & 0x3f);
    }
    boolean surrogate = code >= 0xd800 && code <= 0xdfff;
    return length(code) == length && !surrogate && code <= 0x10ffff ? code : -1;
  }

  /** Bytes that a code point takes. */
  static int length(int code) {
    return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
}
