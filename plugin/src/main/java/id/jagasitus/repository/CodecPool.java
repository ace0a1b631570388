package id.jagasitus.repository;

import java.security.SecureRandom;
import java.util.concurrent.ConcurrentLinkedDeque;

/** Lends out codecs, as many as threads work at once, and closes them in the end. */
final class CodecPool implements AutoCloseable {

  private final MasterKey key;
  private final SecureRandom random;
  private final ConcurrentLinkedDeque<Codec> idle = new ConcurrentLinkedDeque<>();
  private volatile boolean closed;

  CodecPool(MasterKey key, SecureRandom random) {
    this.key = key;
    this.random = random;
  }

  /** Something done with a codec. */
  interface Use<T, X extends Exception> {
    T with(Codec codec) throws X;
  }

  <T, X extends Exception> T use(Use<T, X> what) throws X {
    Codec lent = idle.pollFirst();
    Codec codec = lent == null ? new Codec(key, random) : lent;
    try {
      return what.with(codec);
    } finally {
      if (closed) {
        codec.close();
      } else {
        idle.addFirst(codec);
      }
    }
  }

  MasterKey key() {
    return key;
  }

  /** Closes those that nobody uses, and with them their buffers. */
  void rest() {
    for (Codec codec = idle.pollFirst(); codec != null; codec = idle.pollFirst()) {
      codec.close();
    }
  }

  @Override
  public void close() {
    closed = true;
    rest();
  }
}
