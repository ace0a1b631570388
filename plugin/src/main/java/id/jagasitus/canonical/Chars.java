package id.jagasitus.canonical;

import java.util.Arrays;

/**
 * A text as it is put together. Most of the work on a hostile value is appending one character
 * after the other, which costs a {@link StringBuilder} several times as much.
 */
final class Chars {

  private char[] chars;
  private int size;

  /** Begins with the first {@code size} characters of a text; has room for all of them. */
  Chars(String text, int size) {
    chars = new char[text.length() + 1];
    text.getChars(0, size, chars, 0);
    this.size = size;
  }

  Chars(String text) {
    this(text, 0);
  }

  void add(char c) {
    if (size == chars.length) {
      chars = Arrays.copyOf(chars, 2 * size);
    }
    chars[size++] = c;
  }

  void add(String text, int from, int to) {
    if (to - from > chars.length - size) {
      chars = Arrays.copyOf(chars, Math.max(2 * chars.length, size + to - from));
    }
    text.getChars(from, to, chars, size);
    size += to - from;
  }

  void addCodePoint(int codePoint) {
    if (Character.isBmpCodePoint(codePoint)) {
      add((char) codePoint);
    } else {
      add(Character.highSurrogate(codePoint));
      add(Character.lowSurrogate(codePoint));
    }
  }

  int size() {
    return size;
  }

  char at(int place) {
    return chars[place];
  }

  void set(int place, char c) {
    chars[place] = c;
  }

  /** Takes back what was put behind the first {@code length} characters. */
  void cut(int length) {
    size = length;
  }

  @Override
  public String toString() {
    return new String(chars, 0, size);
  }
}
