package id.jagasitus.visitorlog;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * The daily files in their folder. Logback gzips a file when it begins the next one and deletes old
 * ones then; whatever a stop or a kill left undone is done here.
 */
final class Archive {

  private static final Pattern NAME =
      Pattern.compile("access-(\\d{4,9}-\\d\\d-\\d\\d)\\.log(\\.gz)?");

  private final Path folder;

  Archive(Path folder) {
    this.folder = folder;
  }

  /** All files, oldest day first, and of one day the gzipped one first. */
  List<Path> files() throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(file -> day(file).isPresent())
          .sorted(
              (a, b) -> {
                int days = day(a).orElseThrow().compareTo(day(b).orElseThrow());
                return days != 0 ? days : Boolean.compare(gzipped(b), gzipped(a));
              })
          .toList();
    }
  }

  /** Whether a file has a name of the log's files. */
  static boolean named(Path file) {
    return day(file).isPresent();
  }

  /** What stands behind a place: the rest of its file, and the files of later days. */
  List<Span> since(LogPosition from) throws IOException {
    Path first = folder.resolve(from.file());
    var spans = new ArrayList<Span>();
    for (Path file : files()) {
      String name = String.valueOf(file.getFileName());
      boolean here = name.equals(from.file()) || name.equals(from.file() + ".gz");
      if (here && (file.equals(first) || !Files.exists(first))) {
        add(spans, file, from.file(), from.offset());
      } else if (!here && later(file, first)) {
        add(spans, file, name, 0);
      }
    }
    return spans;
  }

  private static boolean later(Path file, Path first) {
    Optional<LocalDate> day = day(first);
    return day.isEmpty() || day(file).orElseThrow().isAfter(day.get());
  }

  private static void add(List<Span> spans, Path file, String name, long from) throws IOException {
    long to = gzipped(file) ? Long.MAX_VALUE : Files.size(file);
    if (to > from) {
      spans.add(new Span(name, from, to));
    }
  }

  /** The place behind everything; nothing when the newest file is gzipped, or there is none. */
  Optional<LogPosition> end() throws IOException {
    List<Path> files = files();
    if (files.isEmpty() || gzipped(files.getLast())) {
      return Optional.empty();
    }
    Path last = files.getLast();
    return Optional.of(new LogPosition(String.valueOf(last.getFileName()), Files.size(last)));
  }

  static Optional<LocalDate> day(Path file) {
    Matcher name = NAME.matcher(String.valueOf(file.getFileName()));
    try {
      return name.matches() ? Optional.of(LocalDate.parse(name.group(1))) : Optional.empty();
    } catch (DateTimeException noDay) {
      return Optional.empty();
    }
  }

  private static boolean gzipped(Path file) {
    return file.toString().endsWith(".gz");
  }

  /** Ends torn last lines, so that what is appended begins a line of its own. */
  void mend() throws IOException {
    for (Path file : files()) {
      if (!gzipped(file) && Files.size(file) > 0) {
        mend(file);
      }
    }
  }

  private static void mend(Path file) throws IOException {
    try (var channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      var last = ByteBuffer.allocate(1);
      channel.read(last, channel.size() - 1);
      if (last.get(0) != '\n') {
        channel.write(ByteBuffer.wrap(new byte[] {'\n'}), channel.size());
      }
    }
  }

  /** Deletes what is older than the first day kept, and gzips what is older than {@code open}. */
  void tidy(LocalDate firstKept, LocalDate open) throws IOException {
    for (Path file : files()) {
      LocalDate day = day(file).orElseThrow();
      if (day.isBefore(firstKept)) {
        Files.deleteIfExists(file);
      } else if (!gzipped(file) && day.isBefore(open)) {
        compress(file);
      }
    }
  }

  /**
   * Gzips a file that was left behind. A gzip that exists may be a torn attempt at this very file,
   * or an earlier part of the day: only a sound one is kept, and then continued (RFC 1952, 2.2: a
   * file may have several members).
   */
  private static void compress(Path file) throws IOException {
    Path target = file.resolveSibling(file.getFileName() + ".gz");
    Path part = file.resolveSibling(file.getFileName() + ".part");
    boolean keep = Files.exists(target) && sound(target);
    if (!keep || !sameText(file, target)) {
      try (OutputStream out = Files.newOutputStream(part)) {
        if (keep) {
          Files.copy(target, out);
        }
        try (var gzip = new GZIPOutputStream(out)) {
          Files.copy(file, gzip);
        }
      }
      Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
    }
    Files.delete(file);
  }

  private static boolean sound(Path gzip) {
    return new LogFile(event -> {}).read(gzip).problem().isEmpty();
  }

  private static boolean sameText(Path file, Path gzip) throws IOException {
    try (InputStream plain = Files.newInputStream(file);
        InputStream packed = new GZIPInputStream(Files.newInputStream(gzip))) {
      byte[] next = plain.readNBytes(1 << 16);
      while (next.length > 0) {
        if (!Arrays.equals(next, packed.readNBytes(next.length))) {
          return false;
        }
        next = plain.readNBytes(1 << 16);
      }
      return packed.read() < 0;
    }
  }
}
