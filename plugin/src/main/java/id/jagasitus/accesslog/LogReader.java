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
 * as far as {@value #REORDER} lines reach. Longer lines than {@value #LONGEST} bytes are skipped.
 */
public final class LogReader {

  static final int REORDER = 200_000;
  private static final int LONGEST = 1 << 20;

  private final PriorityQueue<Numbered> waiting =
      new PriorityQueue<>(
          Comparator.comparingLong((Numbered n) -> n.event.time())
              .thenComparingLong(Numbered::number));
  private final Predicate<String> trusted;
  private final Consumer<RequestEvent> sink;
  private long read;
  private long rejected;

  private record Numbered(long number, RequestEvent event) {}

  private LogReader(Predicate<String> trusted, Consumer<RequestEvent> sink) {
    this.trusted = trusted;
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
    var reader = new LogReader(trusted, sink);
    try (Source source = Source.open(file)) {
      reader.run(source, file);
    }
    while (!reader.waiting.isEmpty()) {
      reader.sink.accept(reader.waiting.remove().event);
    }
    return new Counts(reader.read, reader.rejected);
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

  private void run(Source source, Path file) throws IOException, ImportException {
    byte[] buffer = new byte[LONGEST];
    int filled = source.read(buffer, 0);
    LogFormat format = format(buffer, filled, file);
    var parser = new LineParser(format, trusted);
    while (filled > 0) {
      boolean last = filled < buffer.length;
      int used = lines(parser, buffer, filled, last);
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

  private int lines(LineParser parser, byte[] buffer, int filled, boolean last) {
    var line = new LogLine();
    int from = 0;
    for (int at = 0; at < filled; at++) {
      if (buffer[at] == '\n') {
        line(parser, buffer, from, at, line);
        from = at + 1;
      }
    }
    if (last && from < filled) {
      line(parser, buffer, from, filled, line);
    }
    return from;
  }

  private void line(LineParser parser, byte[] buffer, int from, int to, LogLine line) {
    int end = to > from && buffer[to - 1] == '\r' ? to - 1 : to;
    if (end == from) {
      return;
    }
    if (!parser.parse(buffer, from, end, line)) {
      rejected++;
      return;
    }
    waiting.add(new Numbered(read++, line.toEvent()));
    if (waiting.size() > REORDER) {
      sink.accept(waiting.remove().event);
    }
  }
}
