package id.jagasitus.accesslog;

import id.jagasitus.accesslog.TailStatus.State;
import id.jagasitus.event.LogLine;
import id.jagasitus.event.Masking;
import id.jagasitus.event.RequestEvent;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Follows one log as it grows. {@link #poll}, called about once a second, answers the new lines;
 * {@link #settle}, called once the answered events are safe, makes the place durable. A kill
 * between the two reads those lines again.
 *
 * <p>A renamed log is read to its end before the new one is begun, also when it was renamed, or
 * renamed and gzipped, while nobody was looking. A log that was emptied is begun anew; what was
 * written between the last look and the emptying is read from the copy that was made of it, plain
 * or gzipped; without one it is lost and counted as a gap. One thread at a time.
 */
public final class LogTail implements AutoCloseable {

  private static final int MOST_A_POLL = 4 << 20;
  private static final int LONGEST_LINE = 1 << 20;
  private static final int HEAD = 1 << 16;

  private final TailConfig config;
  private final Path stateFile;
  private final Predicate<String> trusted;
  private final LineMask mask;
  private final LogLine line = new LogLine();
  private @Nullable LineParser parser;
  private @Nullable FileChannel channel;
  private @Nullable TailPlace place;
  private boolean loaded;
  private State state = State.MISSING;
  private String detail = "";
  private long lines;
  private long rejected;
  private long gaps;
  private long behind;

  /**
   * Follows a log from where {@code stateFile} says; from its end when it was never followed.
   *
   * @param stateFile where to remember the place
   * @param masking what is hidden before anything is stored
   * @param trusted tells which addresses are proxies whose word about the client counts
   */
  public LogTail(TailConfig config, Path stateFile, Masking masking, Predicate<String> trusted) {
    this.config = config;
    this.stateFile = stateFile;
    this.trusted = trusted;
    this.mask = new LineMask(masking, new LineHash(0));
  }

  /** New lines since the last call, at most 4 MiB of them. */
  public List<RequestEvent> poll() {
    var events = new ArrayList<RequestEvent>();
    try {
      detail = "";
      follow(events);
      state = state == State.UNKNOWN_FORMAT ? state : State.FOLLOWING;
    } catch (NoSuchFileException e) {
      trouble(State.MISSING, e);
    } catch (IOException e) {
      trouble(State.UNREADABLE, e);
    }
    return events;
  }

  private void trouble(State now, IOException e) {
    state = now;
    detail = e.toString();
  }

  private void follow(List<RequestEvent> events) throws IOException {
    if (!loaded) {
      place = TailPlace.load(stateFile).orElse(null);
      loaded = true;
      resume(events);
    }
    FileChannel open = channel;
    if (open != null && !here().fits(open)) {
      copied(here(), events);
      place = TailPlace.start(here().key());
    }
    if (open != null) {
      read(open, events);
    }
    if (open == null || renamed()) {
      switchOver(events);
    }
  }

  private TailPlace here() {
    TailPlace known = place;
    return known == null ? TailPlace.start("") : known;
  }

  private boolean renamed() throws IOException {
    TailPlace known = place;
    return Files.exists(config.file())
        && known != null
        && !TailPlace.key(config.file()).equals(known.key());
  }

  /**
   * After a start: the very file, a renamed one, or a gzipped one holds the rest of what was read.
   */
  private void resume(List<RequestEvent> events) throws IOException {
    TailPlace known = place;
    if (known == null) {
      beginAtEnd();
      return;
    }
    Optional<Path> same = Rotated.find(config.file(), known);
    if (same.isEmpty()) {
      copied(known, events);
      place = null;
      return;
    }
    FileChannel open = FileChannel.open(same.get(), StandardOpenOption.READ);
    channel = open;
    recognise(open);
  }

  /** The rest of what was read, from a copy of it; without one, it may hold lines that are lost. */
  private void copied(TailPlace known, List<RequestEvent> events) throws IOException {
    Optional<byte[]> rest = Rotated.copied(config.file(), known);
    rest.ifPresent(bytes -> lines(bytes, 0, bytes.length, events));
    gaps += rest.isPresent() || known.offset() == 0 ? 0 : 1;
  }

  private void beginAtEnd() throws IOException {
    if (!Files.exists(config.file())) {
      return;
    }
    FileChannel open = FileChannel.open(config.file(), StandardOpenOption.READ);
    channel = open;
    recognise(open);
    place = TailPlace.start(TailPlace.key(config.file())).at(lastLineEnd(open), open);
  }

  /** The start of the line that is being written at the end of the file. */
  private static long lastLineEnd(FileChannel open) throws IOException {
    long size = open.size();
    int length = (int) Math.min(size, LONGEST_LINE);
    var buffer = ByteBuffer.allocate(length);
    open.read(buffer, size - length);
    int at = buffer.position();
    while (at > 0 && buffer.get(at - 1) != '\n') {
      at--;
    }
    return size - length + at;
  }

  private void switchOver(List<RequestEvent> events) throws IOException {
    FileChannel old = channel;
    if (old != null && behind > 0 && !events.isEmpty()) {
      return; // first the rest of the old one
    }
    channel = null;
    if (old != null) {
      old.close();
    }
    FileChannel open = FileChannel.open(config.file(), StandardOpenOption.READ);
    channel = open;
    place = TailPlace.start(TailPlace.key(config.file()));
    read(open, events);
  }

  private void read(FileChannel open, List<RequestEvent> events) throws IOException {
    TailPlace from = here();
    long left = open.size() - from.offset();
    var buffer = ByteBuffer.allocate((int) Math.min(left, MOST_A_POLL));
    while (buffer.hasRemaining() && open.read(buffer, from.offset() + buffer.position()) > 0) {
      // until it is full or the file ends
    }
    int done = lines(buffer.array(), 0, buffer.position(), events);
    if (done == 0 && buffer.position() >= LONGEST_LINE) {
      done = buffer.position();
      rejected++;
    }
    place = from.at(from.offset() + done, open);
    behind = left - done;
  }

  /** Reads whole lines and answers where the last one ends. */
  private int lines(byte[] bytes, int from, int to, List<RequestEvent> events) {
    LineParser reader = parser(bytes, to);
    int start = from;
    for (int at = from; at < to && reader != null; at++) {
      if (bytes[at] == '\n') {
        int end = at > start && bytes[at - 1] == '\r' ? at - 1 : at;
        if (end > start) {
          line(reader, bytes, start, end, events);
        }
        start = at + 1;
      }
    }
    return start;
  }

  /** Recognised once, from the lines at hand; a followed file's own first lines come before. */
  private @Nullable LineParser parser(byte[] bytes, int length) {
    if (parser == null) {
      Optional<LogFormat> format = config.format().or(() -> Recognition.of(bytes, length));
      boolean judged = length > 0 && indexOfLineEnd(bytes, length) >= 0;
      state = format.isEmpty() && judged ? State.UNKNOWN_FORMAT : State.FOLLOWING;
      parser = format.map(known -> new LineParser(known, trusted)).orElse(null);
    }
    return parser;
  }

  private void recognise(FileChannel open) throws IOException {
    var head = ByteBuffer.allocate((int) Math.min(HEAD, open.size()));
    open.read(head, 0);
    parser(head.array(), head.position());
  }

  private static int indexOfLineEnd(byte[] bytes, int length) {
    for (int i = 0; i < length; i++) {
      if (bytes[i] == '\n') {
        return i;
      }
    }
    return -1;
  }

  private void line(LineParser reader, byte[] bytes, int from, int to, List<RequestEvent> events) {
    lines++;
    if (!reader.parse(bytes, from, to, line)) {
      rejected++;
      return;
    }
    byte[] masked = mask.masked(bytes, from, to, reader.columns());
    if (masked != null && !reader.parse(masked, 0, masked.length, line)) {
      rejected++;
      return;
    }
    line.source(id.jagasitus.event.Source.TAIL);
    events.add(line.toEvent());
  }

  /** Makes the place durable; call it when the events answered so far are. */
  public void settle() throws IOException {
    TailPlace known = place;
    if (known != null) {
      known.save(stateFile);
    }
  }

  /** How it is. */
  public TailStatus status() {
    return new TailStatus(config.file(), state, lines, rejected, gaps, behind, detail);
  }

  @Override
  public void close() throws IOException {
    FileChannel open = channel;
    channel = null;
    if (open != null) {
      open.close();
    }
  }

  @Override
  public String toString() {
    return Arrays.asList(config.file(), place).toString();
  }
}
