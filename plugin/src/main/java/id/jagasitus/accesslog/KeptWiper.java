package id.jagasitus.accesslog;

import id.jagasitus.event.LogLine;
import id.jagasitus.event.LogLine.Part;
import id.jagasitus.event.Mentions;
import id.jagasitus.event.Network;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Arrays;
import java.util.function.Predicate;

/**
 * Takes a visitor's lines out of kept logs: they become line ends, which every reader skips. A file
 * is written anew beside the old one and takes its place when it is whole.
 */
final class KeptWiper {

  /** Longer lines are judged a piece at a time. */
  private static final int BLOCK = 1 << 20;

  private final Network who;
  private final Mentions mentions;
  private final Predicate<String> trusted;
  private final LogLine line = new LogLine();

  KeptWiper(Network who, Predicate<String> trusted) {
    this.who = who;
    this.mentions = new Mentions(who);
    this.trusted = trusted;
  }

  /** Where the blocks of a file go, wiped. */
  private interface Sink {
    void take(ByteBuffer block) throws IOException;
  }

  /** How many lines of a file are the visitor's. */
  long count(Kept.Entry entry) throws IOException {
    return pass(entry, block -> {});
  }

  /** Wipes a file; how many lines. */
  long wipe(Kept kept, Kept.Entry entry) throws IOException {
    if (count(entry) == 0) {
      return 0;
    }
    FileChannel written = kept.begin();
    try (var frames = new KeptFrames(written)) {
      long wiped = pass(entry, frames::add);
      kept.replace(written, entry);
      return wiped;
    } finally {
      written.close();
    }
  }

  private long pass(Kept.Entry entry, Sink sink) throws IOException {
    var parser = new LineParser(entry.format(), trusted);
    byte[] block = new byte[BLOCK];
    long wiped = 0;
    try (Source source = Source.open(entry.file())) {
      int filled = source.read(block, 0);
      while (filled > 0) {
        int used = filled < BLOCK ? filled : wholeLines(block, filled);
        wiped += wipe(parser, block, used);
        sink.take(ByteBuffer.wrap(Arrays.copyOf(block, used)));
        System.arraycopy(block, used, block, 0, filled - used);
        filled = filled - used + source.read(block, filled - used);
      }
    }
    return wiped;
  }

  static int wholeLines(byte[] block, int filled) {
    int end = filled;
    while (end > 0 && block[end - 1] != '\n') {
      end--;
    }
    return end == 0 ? filled : end;
  }

  private long wipe(LineParser parser, byte[] block, int length) {
    long wiped = 0;
    for (int from = 0; from < length; ) {
      int to = ByteSearch.next(block, from, length, '\n');
      if (theirs(parser, block, from, to)) {
        Arrays.fill(block, from, to, (byte) '\n');
        wiped++;
      }
      from = to + 1;
    }
    return wiped;
  }

  /** A line that cannot be read is theirs when it names them anywhere. */
  private boolean theirs(LineParser parser, byte[] block, int from, int to) {
    if (!mentions.in(block, from, to)) {
      return false;
    }
    int end = to > from && block[to - 1] == '\r' ? to - 1 : to;
    return !parser.parse(block, from, end, line)
        || who.contains(line.slice(Part.CLIENT).text())
        || mentions.in(line.slice(Part.FORWARDED).text());
  }
}
