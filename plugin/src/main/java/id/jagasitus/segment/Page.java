package id.jagasitus.segment;

import java.util.Arrays;

/** The numbers of {@value #SIZE} rows, each as its distance from the least one, in whole bytes. */
abstract sealed class Page {

  static final int SHIFT = 10;
  static final int SIZE = 1 << SHIFT;

  final long least;

  private Page(long least) {
    this.least = least;
  }

  /** Packs the first {@code count} rows. */
  static Page of(long[] rows, int count) {
    long least = rows[0];
    long most = rows[0];
    for (int i = 1; i < count; i++) {
      least = Math.min(least, rows[i]);
      most = Math.max(most, rows[i]);
    }
    long range = most - least;
    if (range == 0) {
      return new Same(least);
    }
    if (range < 0 || range > 0xffff_ffffL) {
      return new Longs(rows, count);
    }
    return range < 256
        ? new Bytes(least, rows, count)
        : range < 65_536 ? new Shorts(least, rows, count) : new Ints(least, rows, count);
  }

  /** Unpacks all rows to where they belong among those of all pages. */
  abstract void into(long[] all, int from);

  /** Heap that the page takes. */
  abstract int bytes();

  private static final class Same extends Page {
    Same(long value) {
      super(value);
    }

    @Override
    void into(long[] all, int from) {
      Arrays.fill(all, from, from + SIZE, least);
    }

    @Override
    int bytes() {
      return 16;
    }
  }

  private static final class Bytes extends Page {
    private final byte[] packed;

    Bytes(long least, long[] rows, int count) {
      super(least);
      packed = new byte[count];
      for (int i = 0; i < count; i++) {
        packed[i] = (byte) (rows[i] - least);
      }
    }

    @Override
    void into(long[] all, int from) {
      for (int i = 0; i < packed.length; i++) {
        all[from + i] = least + (packed[i] & 255);
      }
    }

    @Override
    int bytes() {
      return packed.length + 32;
    }
  }

  private static final class Shorts extends Page {
    private final char[] packed;

    Shorts(long least, long[] rows, int count) {
      super(least);
      packed = new char[count];
      for (int i = 0; i < count; i++) {
        packed[i] = (char) (rows[i] - least);
      }
    }

    @Override
    void into(long[] all, int from) {
      for (int i = 0; i < packed.length; i++) {
        all[from + i] = least + packed[i];
      }
    }

    @Override
    int bytes() {
      return 2 * packed.length + 32;
    }
  }

  private static final class Ints extends Page {
    private final int[] packed;

    Ints(long least, long[] rows, int count) {
      super(least);
      packed = new int[count];
      for (int i = 0; i < count; i++) {
        packed[i] = (int) (rows[i] - least);
      }
    }

    @Override
    void into(long[] all, int from) {
      for (int i = 0; i < packed.length; i++) {
        all[from + i] = least + (packed[i] & 0xffff_ffffL);
      }
    }

    @Override
    int bytes() {
      return 4 * packed.length + 32;
    }
  }

  private static final class Longs extends Page {
    private final long[] packed;

    Longs(long[] rows, int count) {
      super(0);
      packed = Arrays.copyOf(rows, count);
    }

    @Override
    void into(long[] all, int from) {
      System.arraycopy(packed, 0, all, from, packed.length);
    }

    @Override
    int bytes() {
      return 8 * packed.length + 32;
    }
  }
}
