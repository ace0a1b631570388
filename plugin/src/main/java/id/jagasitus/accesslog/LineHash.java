package id.jagasitus.accesslog;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * A keyed 64-bit hash of bytes: each 16 of them are multiplied to 128 bits and folded, the way of
 * wyhash. All that is mixed in comes from a secret of this installation, so that nobody can craft a
 * request whose line passes for another one's repeat: with a known constant a factor could be made
 * 0, which wipes out all that was hashed before it.
 */
final class LineHash {

  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private final long begin;
  private final long left;
  private final long right;
  private final long end;

  LineHash(long key) {
    begin = derived(key, 1);
    left = derived(key, 2);
    right = derived(key, 3);
    end = derived(key, 4);
  }

  /** One of the independent numbers that a key stands for (SplitMix64). */
  private static long derived(long key, int number) {
    long mixed = key + number * 0x9E3779B97F4A7C15L;
    mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    return mixed ^ (mixed >>> 31);
  }

  long of(byte[] bytes, int from, int to) {
    return of(0, bytes, from, to);
  }

  /** The hash of bytes that go on where others ended whose hash was {@code before}. */
  long of(long before, byte[] bytes, int from, int to) {
    long hash = begin ^ fold((to - from) ^ left, before ^ right);
    int at = from;
    for (; at + 16 <= to; at += 16) {
      long first = (long) LONG.get(bytes, at);
      long second = (long) LONG.get(bytes, at + 8);
      hash = fold(first ^ left, second ^ hash ^ right);
    }
    long first = at + 8 <= to ? (long) LONG.get(bytes, at) : 0;
    long second = 0;
    for (int i = at + 8 <= to ? at + 8 : at; i < to; i++) {
      second = second << 8 | (bytes[i] & 255);
    }
    return fold(fold(first ^ left, second ^ hash ^ right), end);
  }

  private static long fold(long a, long b) {
    return a * b ^ Math.unsignedMultiplyHigh(a, b);
  }
}
