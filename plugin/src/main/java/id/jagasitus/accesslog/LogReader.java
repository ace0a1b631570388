package id.jagasitus.accesslog;

import id.jagasitus.event.LogLine;
import id.jagasitus.event.RequestEvent;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Reads a log from its first line to its last on one thread and hands its requests over in the
 * order of their times, for looking at a log without keeping it. Lines out of order are put right
 * as far as {@value #REORDER} lines reach, or as many as a sixteenth of the heap holds. Longer
 * lines than {@value #LONGEST} bytes are skipped.
 */
public final class LogReader {

  static final int REORDER = 200_000;
  private static final int LONGEST = 1 << 20;

  /** What a waiting line takes beside its bytes. */
  private static final int OVERHEAD = 96;

  private final PriorityQueue<Waiting> waiting =
      new PriorityQueue<>(
          Comparator.comparingLong(Waiting::time).thenComparingLong(Waiting::number));
  private final LineParser parser;
  private final LogLine line = new LogLine();
  private final Consumer<RequestEvent> sink;
  private final long mostBytes;
  private long waitingBytes;
  private long read;
  private long rejected;

  /** A line as it was read: a request made of it takes several times as much. */
  private static final class Waiting {
    private final long time;
    private final long number;
    private final byte[] line;

    Waiting(long time, long number, byte[] line) {
      this.time = time;
      this.number = number;
      this.line = line;
    }

    long time() {
      return time;
    }

    long number() {
      return number;
    }

    long bytes() {
      return (long) OVERHEAD + line.length;
    }
  }

  private LogReader(LineParser parser, long mostBytes, Consumer<RequestEvent> sink) {
    this.parser = parser;
    this.mostBytes = mostBytes;
    this.sink = sink;
  }

  /**
   * What was read.
   *
   * @param requests lines that were requests
   * @param rejected lines that could not be read
   */
  public record Counts(long requests, long rejected) {}

  /** Reads the whole file; its format is told from its first lines. */
  public static Counts read(Path file, Consumer<RequestEvent> sink)
      throws IOException, ImportException {
    return read(file, address -> false, sink);
  }

  /** As {@link #read(Path, Consumer)}; the proxies named are believed about the client. */
  public static Counts read(Path file, Predicate<String> trusted, Consumer<RequestEvent> sink)
      throws IOException, ImportException {
    return read(file, trusted, Runtime.getRuntime().maxMemory() / 32, sink);
  }

  /**
   * The same.
   *
   * @param mostBytes heap that lines may take while they wait for earlier ones
   */
  static Counts read(
      Path file, Predicate<String> trusted, long mostBytes, Consumer<RequestEvent> sink)
      throws IOException, ImportException {
    try (Source source = Source.open(file)) {
      byte[] buffer = new byte[LONGEST];
      int filled = source.read(buffer, 0);
      LogFormat format = format(buffer, filled, file);
      var reader = new LogReader(new LineParser(format, trusted), mostBytes, sink);
      reader.run(source, buffer, filled);
      while (!reader.waiting.isEmpty()) {
        reader.handOver();
      }
      return new Counts(reader.read, reader.rejected);
    }
  }

  /** One line of a log, in whichever format it is; empty when it is none. */
  public static Optional<RequestEvent> line(String text) {
    byte[] bytes = (text.strip() + '\n').getBytes(StandardCharsets.UTF_8);
    var line = new LogLine();
    return Recognition.of(bytes, bytes.length)
        .map(format -> new LineParser(format, address -> false))
        .filter(parser -> parser.parse(bytes, 0, bytes.length - 1, line))
        .map(parser -> line.toEvent());
  }

  private void run(Source source, byte[] buffer, int begun) throws IOException {
    int filled = begun;
    while (filled > 0) {
      boolean last = filled < buffer.length;
      int used = lines(buffer, filled, last);
      if (last) {
        return;
      }
      used = used == 0 ? filled : used;
      System.arraycopy(buffer, used, buffer, 0, filled - used);
      filled = filled - used + source.read(buffer, filled - used);
    }
  }

  private static LogFormat format(byte[] buffer, int filled, Path file) throws ImportException {
    byte[] head = Arrays.copyOf(buffer, filled + 1);
    head[filled] = '\n';
    return Recognition.of(head, head.length)
        .orElseThrow(
            () ->
                new ImportException(
                    ImportException.Kind.UNKNOWN_FORMAT,
                    file.getFileName()
                        + ": expected an access log in one of the formats "
                        + LogFormat.keys()));
  }

  private int lines(byte[] buffer, int filled, boolean last) {
    int from = 0;
    for (int at = 0; at < filled; at++) {
      if (buffer[at] == '\n') {
        line(buffer, from, at);
        from = at + 1;
      }
    }
    if (last && from < filled) {
      line(buffer, from, filled);
    }
    return from;
  }

  private void line(byte[] buffer, int from, int to) {
    int end = to > from && buffer[to - 1] == '\r' ? to - 1 : to;
    if (end == from) {
      return;
    }
    if (!parser.parse(buffer, from, end, line)) {
      rejected++;
      return;
    }
    var next = new Waiting(line.time(), read++, Arrays.copyOfRange(buffer, from, end));
    waiting.add(next);
    waitingBytes += next.bytes();
    while (waiting.size() > REORDER || waitingBytes > mostBytes) {
      handOver();
    }
  }

  /**
   * Makes a request of the earliest line that waits; it was read before, so it can be read again.
   */
  private void handOver() {
    Waiting first = waiting.remove();
    waitingBytes -= first.bytes();
    parser.parse(first.line, 0, first.line.length, line);
    sink.accept(line.toEvent());
  }
}
