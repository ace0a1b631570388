package id.jagasitus.accesslog;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * A keyed 64-bit hash of a line: each 16 bytes are multiplied to 128 bits and folded, the way of
 * wyhash. Keyed with a secret of this installation, so that nobody can craft a request whose line
 * passes for another one's repeat.
 */
final class LineHash {

  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long ODD = 0xA0761D6478BD642FL;
  private static final long OTHER = 0xE7037ED1A0B428DBL;

  private final long key;

  LineHash(long key) {
    this.key = key;
  }

  long of(byte[] bytes, int from, int to) {
    long hash = key ^ fold(to - from ^ ODD, key ^ OTHER);
    int at = from;
    for (; at + 16 <= to; at += 16) {
      long first = (long) LONG.get(bytes, at);
      long second = (long) LONG.get(bytes, at + 8);
      hash = fold(first ^ ODD, second ^ hash);
    }
    long first = at + 8 <= to ? (long) LONG.get(bytes, at) : 0;
    long second = 0;
    for (int i = at + 8 <= to ? at + 8 : at; i < to; i++) {
      second = second << 8 | (bytes[i] & 255);
    }
    return fold(fold(first ^ OTHER, second ^ hash), key ^ ODD);
  }

  private static long fold(long a, long b) {
    return a * b ^ Math.unsignedMultiplyHigh(a, b);
  }
}
