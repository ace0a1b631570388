package id.jagasitus.visitorlog;

import id.jagasitus.event.Blur;
import id.jagasitus.event.RequestEvent;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * Writes log files anew without the host part of addresses; for days that nobody appends to and
 * everything of which was handed on, since places inside such a file move. A line that cannot be
 * read is dropped when it names an address.
 */
final class Blurrer {

  private static final String DRAFT = ".blur";
  private static final int BUFFER = 1 << 16;

  private final Blur blur;
  private final LineWriter writer;

  Blurrer(Blur blur, ZoneId zone) {
    this.blur = blur;
    this.writer = new LineWriter(zone);
  }

  /** Blurs a file, durably; how many requests. */
  long blur(Path file) throws IOException {
    FileTime written = Files.getLastModifiedTime(file);
    Path draft = file.resolveSibling(file.getFileName() + DRAFT);
    long blurred;
    try (var channel =
            FileChannel.open(
                draft,
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE);
        InputStream raw = new BufferedInputStream(Files.newInputStream(file), BUFFER);
        InputStream in = Wiper.gzipped(file) ? new GZIPInputStream(raw, BUFFER) : raw) {
      blurred = copy(in, Channels.newOutputStream(channel), Wiper.gzipped(file));
      channel.force(true);
    }
    Files.setLastModifiedTime(draft, written); // backup tells a file's age by it
    Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    return blurred;
  }

  @SuppressWarnings("resource") // the caller's channel is closed by the caller
  private long copy(InputStream in, OutputStream plain, boolean packed) throws IOException {
    OutputStream out =
        packed ? new GZIPOutputStream(plain, BUFFER) : new BufferedOutputStream(plain, BUFFER);
    var lines = new Lines(out);
    lines.copy(in);
    if (out instanceof GZIPOutputStream gzip) {
      gzip.finish();
    }
    out.flush();
    return lines.blurred;
  }

  /** One pass. */
  private final class Lines {
    private final OutputStream out;
    private long blurred;

    Lines(OutputStream out) {
      this.out = out;
    }

    void copy(InputStream in) throws IOException {
      var lines = new LineCutter(in);
      for (byte[] line = lines.next(); line.length > 0; line = lines.next()) {
        write(line);
      }
    }

    private void write(byte[] line) throws IOException {
      Optional<RequestEvent> read =
          LineReader.read(new String(line, StandardCharsets.US_ASCII).strip());
      if (read.isEmpty()) {
        out.write(Blur.shows(line, 0, line.length) ? new byte[0] : line);
        return;
      }
      RequestEvent hidden = blur.of(read.get());
      if (hidden.equals(read.get())) {
        out.write(line);
      } else {
        out.write(writer.line(hidden));
        blurred++;
      }
    }
  }
}
