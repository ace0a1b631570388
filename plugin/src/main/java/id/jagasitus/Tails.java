package id.jagasitus;

import id.jagasitus.accesslog.LogTail;
import id.jagasitus.accesslog.Overlap;
import id.jagasitus.accesslog.TailConfig;
import id.jagasitus.accesslog.TailStatus;
import id.jagasitus.event.Masking;
import id.jagasitus.event.RequestEvent;
import id.jagasitus.home.Home;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Follows the logs of other servers, and leaves out what this process saw by itself. {@link #poll}
 * and {@link #settle} belong to one job.
 */
final class Tails implements AutoCloseable {

  private final List<LogTail> tails;
  private final Consumer<List<RequestEvent>> writer;
  private final InstantSource clock;
  private final Overlap overlap = new Overlap();

  Tails(List<LogTail> tails, Consumer<List<RequestEvent>> writer, InstantSource clock) {
    this.tails = List.copyOf(tails);
    this.writer = writer;
    this.clock = clock;
  }

  /** The logs that {@code config.toml} names; where each was left is kept in the home. */
  static Tails of(
      List<TailConfig> configs,
      Home home,
      Masking masking,
      Predicate<String> trusted,
      Consumer<List<RequestEvent>> writer,
      InstantSource clock) {
    List<LogTail> tails =
        configs.stream()
            .map(config -> new LogTail(config, place(home, config), masking, trusted))
            .toList();
    return new Tails(tails, writer, clock);
  }

  private static Path place(Home home, TailConfig config) {
    byte[] name = config.file().toAbsolutePath().toString().getBytes(StandardCharsets.UTF_8);
    return home.tails().resolve(UUID.nameUUIDFromBytes(name) + ".place");
  }

  /** Remembers what this process recorded by itself. */
  void recorded(List<RequestEvent> batch) {
    if (!tails.isEmpty()) {
      overlap.recorded(batch);
    }
  }

  /** Writes the new lines that nobody else recorded. */
  void poll() {
    for (LogTail tail : tails) {
      write(overlap.unseen(tail.poll(), clock.millis()));
    }
  }

  private void write(List<RequestEvent> unseen) {
    if (!unseen.isEmpty()) {
      writer.accept(unseen);
    }
  }

  /** Remembers how far each log was read; call it when what was written is safe. */
  void settle() throws IOException {
    for (LogTail tail : tails) {
      tail.settle();
    }
  }

  /** How each log is. */
  List<TailStatus> status() {
    return tails.stream().map(LogTail::status).toList();
  }

  /** Writes what still waited for its twin. */
  @Override
  public void close() throws IOException {
    write(overlap.unseen(List.of(), Long.MAX_VALUE));
    for (LogTail tail : tails) {
      tail.close();
    }
  }
}
