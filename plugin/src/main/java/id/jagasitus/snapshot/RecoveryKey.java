package id.jagasitus.snapshot;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The second password of a repository, for paper: eight pronounceable words of 16 random bits each
 * (Wilkerson, "A Proposal for Proquints", arXiv 0901.4016) and a ninth that checks them, so that a
 * slip of the pen or of the keyboard is found word by word before any key is tried.
 */
public record RecoveryKey(List<String> words) {

  private static final int RANDOM_WORDS = 8;
  private static final String CONSONANTS = "bdfghjklmnprstvz";
  private static final String VOWELS = "aiou";

  public RecoveryKey {
    words = List.copyOf(words);
  }

  /** A fresh one: 128 bits. */
  public static RecoveryKey random(SecureRandom random) {
    var bytes = new byte[RANDOM_WORDS * 2];
    random.nextBytes(bytes);
    ByteBuffer bits = ByteBuffer.wrap(bytes);
    var words = new ArrayList<String>();
    while (bits.hasRemaining()) {
      words.add(word(bits.getShort()));
    }
    words.add(checkWord(words));
    return new RecoveryKey(words);
  }

  /**
   * Reads what a person typed, with any case and any separators.
   *
   * @throws IllegalArgumentException naming the word that cannot be right, or saying that the check
   *     word does not fit
   */
  public static RecoveryKey parse(String typed) {
    List<String> words = List.of(typed.toLowerCase(Locale.ROOT).strip().split("[^a-z]+"));
    if (words.size() != RANDOM_WORDS + 1) {
      throw new IllegalArgumentException(
          "a recovery key has " + (RANDOM_WORDS + 1) + " words; these are " + words.size());
    }
    for (int i = 0; i < words.size(); i++) {
      if (!wellFormed(words.get(i))) {
        throw new IllegalArgumentException(
            "word " + (i + 1) + ", \"" + words.get(i) + "\", cannot be in a recovery key");
      }
    }
    if (!checkWord(words.subList(0, RANDOM_WORDS)).equals(words.getLast())) {
      throw new IllegalArgumentException(
          "the last word does not fit the others; compare each word with the sheet");
    }
    return new RecoveryKey(words);
  }

  /** As printed, and as given to restic when we are gone: words joined by hyphens. */
  public String text() {
    return String.join("-", words);
  }

  /** As a password. */
  public char[] password() {
    return text().toCharArray();
  }

  private static String word(short bits) {
    int value = Short.toUnsignedInt(bits);
    return String.valueOf(
        new char[] {
          CONSONANTS.charAt(value >> 12),
          VOWELS.charAt((value >> 10) & 3),
          CONSONANTS.charAt((value >> 6) & 15),
          VOWELS.charAt((value >> 4) & 3),
          CONSONANTS.charAt(value & 15)
        });
  }

  private static boolean wellFormed(String word) {
    if (word.length() != 5) {
      return false;
    }
    for (int i = 0; i < 5; i++) {
      String allowed = i % 2 == 0 ? CONSONANTS : VOWELS;
      if (allowed.indexOf(word.charAt(i)) < 0) {
        return false;
      }
    }
    return true;
  }

  private static String checkWord(List<String> words) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256")
              .digest(String.join("-", words).getBytes(StandardCharsets.US_ASCII));
      return word(ByteBuffer.wrap(hash).getShort());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform must offer SHA-256", e);
    }
  }

  /** Never shown by accident. */
  @Override
  public String toString() {
    return "RecoveryKey[" + words.size() + " words]";
  }
}
