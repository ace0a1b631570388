package id.jagasitus.segment;

/** Cuts a text into words; reused for every text. */
public interface Splitter {

  /** Starts on a text. */
  void reset(byte[] bytes, int offset, int length);

  /** Cuts the next word into {@link #word} and returns its length; 0 at the end. */
  int next();

  /** Holds the word that was cut, from 0. */
  byte[] word();
}
