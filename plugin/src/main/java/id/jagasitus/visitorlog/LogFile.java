package id.jagasitus.visitorlog;

import id.jagasitus.event.RequestEvent;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;

/** One file of the visitor log, plain or gzipped, read line by line in bounded memory. */
final class LogFile {

  /** Longer than any line that is written: every text at its limit, every character escaped. */
  private static final int MAX_LINE = 1 << 20;

  private static final int BUFFER = 1 << 16;

  private final Consumer<RequestEvent> sink;
  private final ByteArrayOutputStream line = new ByteArrayOutputStream(1024);
  private boolean tooLong;
  private long events;
  private long rejected;

  LogFile(Consumer<RequestEvent> sink) {
    this.sink = sink;
  }

  /** Reads a file as far as it goes; a gzip that breaks off has given what it held. */
  ReadSummary read(Path file) {
    String problem = "";
    try (InputStream raw = new BufferedInputStream(Files.newInputStream(file), BUFFER);
        InputStream in = isGzip(raw) ? new GZIPInputStream(raw, BUFFER) : raw) {
      lines(in);
    } catch (IOException e) {
      problem = "cannot read " + file.getFileName() + " to its end: " + e;
    }
    end();
    return new ReadSummary(events, rejected, problem);
  }

  /** Reads lines that were taken out of a file. */
  ReadSummary read(InputStream text) throws IOException {
    lines(text);
    end();
    return new ReadSummary(events, rejected, "");
  }

  private static boolean isGzip(InputStream in) throws IOException {
    in.mark(2);
    boolean gzip = in.read() == 0x1f && in.read() == 0x8b;
    in.reset();
    return gzip;
  }

  private void lines(InputStream in) throws IOException {
    var buffer = new byte[BUFFER];
    for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
      int from = 0;
      for (int i = 0; i < count; i++) {
        if (buffer[i] == '\n') {
          keep(buffer, from, i);
          end();
          from = i + 1;
        }
      }
      keep(buffer, from, count);
    }
  }

  private void keep(byte[] buffer, int from, int to) {
    if (line.size() + to - from > MAX_LINE) {
      tooLong = true;
      line.reset();
    } else if (!tooLong) {
      line.write(buffer, from, to - from);
    }
  }

  private void end() {
    if (line.size() > 0 || tooLong) {
      Optional<RequestEvent> event =
          tooLong ? Optional.empty() : LineReader.read(line.toString(StandardCharsets.US_ASCII));
      event.ifPresentOrElse(this::accept, () -> rejected++);
    }
    line.reset();
    tooLong = false;
  }

  private void accept(RequestEvent event) {
    events++;
    sink.accept(event);
  }
}
