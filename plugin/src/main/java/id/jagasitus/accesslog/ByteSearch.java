package id.jagasitus.accesslog;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Finds a byte eight bytes at a time. */
final class ByteSearch {

  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long ONES = 0x0101010101010101L;
  private static final long HIGH = 0x8080808080808080L;

  /** Where the next {@code wanted} (0 to 127) is, or {@code to}. */
  static int next(byte[] bytes, int from, int to, char wanted) {
    long pattern = wanted * ONES;
    int at = from;
    for (; at + 8 <= to; at += 8) {
      long zeroed = (long) LONG.get(bytes, at) ^ pattern;
      long found = (zeroed - ONES) & ~zeroed & HIGH;
      if (found != 0) {
        return at + Long.numberOfTrailingZeros(found) / 8;
      }
    }
    while (at < to && bytes[at] != wanted) {
      at++;
    }
    return at;
  }

  static boolean has(byte[] bytes, int from, int to, char wanted) {
    return next(bytes, from, to, wanted) < to;
  }

  private ByteSearch() {}
}
