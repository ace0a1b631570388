package id.jagasitus.accesslog;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * SHA-256 of a file as it passes by, and of its beginnings as long as the kept files are, to find
 * those that this one is a longer version of.
 */
final class Digests {

  private static final int SHOWN = 16;

  private final MessageDigest digest;
  private final List<Kept.Entry> candidates;
  private final List<Kept.Entry> beginnings = new ArrayList<>();
  private long length;
  private String whole = "";

  Digests(List<Kept.Entry> entries) {
    digest = sha256();
    candidates = new ArrayList<>(entries);
    candidates.sort((a, b) -> Long.compare(a.length(), b.length()));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  void add(byte[] bytes, int from, int count) {
    int at = from;
    int end = from + count;
    while (!candidates.isEmpty() && candidates.getFirst().length() <= length + end - at) {
      int part = (int) (candidates.getFirst().length() - length);
      digest.update(bytes, at, part);
      at += part;
      length += part;
      compare(candidates.removeFirst());
    }
    digest.update(bytes, at, end - at);
    length += end - at;
  }

  private void compare(Kept.Entry entry) {
    try {
      if (hex(((MessageDigest) digest.clone()).digest()).equals(entry.digest())) {
        beginnings.add(entry);
      }
    } catch (CloneNotSupportedException e) {
      throw new IllegalStateException("the JDK's SHA-256 can be cloned", e);
    }
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes).substring(0, SHOWN);
  }

  long length() {
    return length;
  }

  String whole() {
    if (whole.isEmpty()) {
      whole = hex(digest.digest());
    }
    return whole;
  }

  /** Kept files that this file begins with, itself included. */
  List<Kept.Entry> beginnings() {
    return beginnings;
  }
}
