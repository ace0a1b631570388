package id.jagasitus.accesslog;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.NavigableSet;
import java.util.TreeMap;

/**
 * A file of the ledger: sections of one hour each, ascending; a section is hour (4 bytes), the day
 * of the last import that touched it (4, since the epoch), entries (4), length (4), then for each
 * key, ascending, its distance from the one before as a variable number shifted left by one, the
 * low bit saying that a count other than 1 follows.
 */
final class Run {

  private static final long MAGIC = 0x6a67_6c65_6467_3102L;

  private final Path file;
  private final TreeMap<Integer, Section> sections = new TreeMap<>();

  private record Section(long at, int day) {}

  private Run(Path file) {
    this.file = file;
  }

  static Run open(Path file) throws IOException {
    var run = new Run(file);
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
        var in = new DataInputStream(Channels.newInputStream(channel))) {
      if (in.readLong() != MAGIC) {
        throw new IOException(file + " is no part of the import ledger");
      }
      while (channel.position() < channel.size()) {
        int hour = in.readInt();
        int day = in.readInt();
        run.sections.put(hour, new Section(channel.position(), day));
        in.readInt();
        int length = in.readInt();
        channel.position(channel.position() + length);
      }
    }
    return run;
  }

  Path file() {
    return file;
  }

  NavigableSet<Integer> hours() {
    return sections.navigableKeySet();
  }

  /** The day of the last import that touched an hour; far in the past where it has none. */
  int day(int hour) {
    Section section = sections.get(hour);
    return section == null ? Integer.MIN_VALUE : section.day;
  }

  /** The entries of an hour, {@code key << 16 | count}; none where it has none. */
  long[] read(int hour) throws IOException {
    Section section = sections.get(hour);
    if (section == null) {
      return new long[0];
    }
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      channel.position(section.at);
      var in = new DataInputStream(Channels.newInputStream(channel));
      int count = in.readInt();
      byte[] encoded = new byte[in.readInt()];
      in.readFully(encoded);
      return entries(count, ByteBuffer.wrap(encoded));
    }
  }

  private static long[] entries(int count, ByteBuffer encoded) throws IOException {
    long[] entries = new long[count];
    long key = 0;
    for (int i = 0; i < count; i++) {
      long step = variable(encoded);
      key += step >>> 1;
      entries[i] = key << 16 | ((step & 1) == 0 ? 1 : variable(encoded));
    }
    return entries;
  }

  private static long variable(ByteBuffer in) throws IOException {
    long value = 0;
    for (int shift = 0; shift < 64 && in.hasRemaining(); shift += 7) {
      int b = in.get() & 255;
      value |= (long) (b & 127) << shift;
      if (b < 128) {
        return value;
      }
    }
    throw new IOException("a number of the import ledger never ends");
  }

  /** Writes sections in rising order of hours. */
  static final class Writer implements AutoCloseable {
    private final FileChannel channel;
    private final DataOutputStream out;

    Writer(Path file) throws IOException {
      channel =
          FileChannel.open(
              file,
              StandardOpenOption.WRITE,
              StandardOpenOption.CREATE,
              StandardOpenOption.TRUNCATE_EXISTING);
      out =
          new DataOutputStream(
              new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16));
      out.writeLong(MAGIC);
    }

    void section(int hour, int day, long[] entries) throws IOException {
      byte[] encoded = new byte[entries.length * 14];
      int length = 0;
      long before = 0;
      for (long entry : entries) {
        long key = entry >>> 16;
        long count = entry & HourTable.MOST_COUNT;
        length = variable(encoded, length, (key - before) << 1 | (count == 1 ? 0 : 1));
        if (count != 1) {
          length = variable(encoded, length, count);
        }
        before = key;
      }
      out.writeInt(hour);
      out.writeInt(day);
      out.writeInt(entries.length);
      out.writeInt(length);
      out.write(encoded, 0, length);
    }

    private static int variable(byte[] to, int at, long value) {
      long left = value;
      int next = at;
      for (; left > 127; left >>>= 7) {
        to[next++] = (byte) (left | 128);
      }
      to[next++] = (byte) left;
      return next;
    }

    /** Makes what was written durable. */
    void sync() throws IOException {
      out.flush();
      channel.force(true);
    }

    @Override
    public void close() throws IOException {
      try (OutputStream closing = out) {
        closing.flush();
      }
    }
  }

  /** Two sections of one hour as one: equal keys add up. */
  static long[] joined(long[] one, long[] other) {
    long[] all = Arrays.copyOf(one, one.length + other.length);
    System.arraycopy(other, 0, all, one.length, other.length);
    Arrays.sort(all);
    int n = 0;
    for (long entry : all) {
      if (n > 0 && all[n - 1] >>> 16 == entry >>> 16) {
        long count = (all[n - 1] & HourTable.MOST_COUNT) + (entry & HourTable.MOST_COUNT);
        all[n - 1] = entry >>> 16 << 16 | Math.min(HourTable.MOST_COUNT, count);
      } else {
        all[n++] = entry;
      }
    }
    return Arrays.copyOf(all, n);
  }
}
