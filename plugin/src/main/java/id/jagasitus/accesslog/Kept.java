package id.jagasitus.accesslog;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The imported files, masked, as zstd frames (RFC 8878): {@code
 * TIME_LENGTH_DIGEST_FORMAT_NAME.zst}, where length and digest are those of the file as it was
 * handed over. A file of which a longer version is imported is dropped.
 */
final class Kept {

  private static final String PART = "part.tmp";
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss").withZone(ZoneOffset.UTC);

  private final Path folder;

  /** One kept file. */
  record Entry(Path file, Instant imported, long length, String digest, LogFormat format) {}

  Kept(Path folder) throws IOException {
    this.folder = folder;
    Files.createDirectories(folder);
    Files.deleteIfExists(folder.resolve(PART));
  }

  /** Oldest import first. */
  List<Entry> entries() throws IOException {
    var entries = new ArrayList<Entry>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.zst")) {
      for (Path file : files) {
        entry(file).ifPresent(entries::add);
      }
    }
    entries.sort((a, b) -> a.file.compareTo(b.file));
    return entries;
  }

  private static Optional<Entry> entry(Path file) {
    String[] parts = String.valueOf(file.getFileName()).split("_", 5);
    if (parts.length < 5 || !parts[1].matches("[0-9]{1,18}")) {
      return Optional.empty();
    }
    Optional<Instant> imported = stamp(parts[0]);
    Optional<LogFormat> format = LogFormat.named(parts[3]);
    if (imported.isEmpty() || format.isEmpty()) {
      return Optional.empty();
    }
    long length = Long.parseLong(parts[1]);
    return Optional.of(new Entry(file, imported.get(), length, parts[2], format.get()));
  }

  private static Optional<Instant> stamp(String text) {
    try {
      return Optional.of(STAMP.parse(text, Instant::from));
    } catch (DateTimeParseException e) {
      return Optional.empty(); // somebody else's file
    }
  }

  /** Removes the files imported before a day since the epoch; how many there were. */
  int expire(int before) throws IOException {
    int removed = 0;
    for (Entry entry : entries()) {
      if (Importer.day(entry.imported) < before) {
        Files.deleteIfExists(entry.file);
        removed++;
      }
    }
    return removed;
  }

  FileChannel begin() throws IOException {
    return FileChannel.open(
        folder.resolve(PART),
        StandardOpenOption.CREATE,
        StandardOpenOption.WRITE,
        StandardOpenOption.TRUNCATE_EXISTING);
  }

  /** Gives the file written since {@link #begin} its name, durably. */
  Path finish(
      FileChannel written, Instant now, long length, String digest, LogFormat format, String name)
      throws IOException {
    written.force(true);
    written.close();
    String safe = name.replaceAll("[^A-Za-z0-9.-]", "-").toLowerCase(Locale.ROOT);
    String cut = safe.substring(0, Math.min(80, safe.length()));
    String named =
        "%s_%d_%s_%s_%s.zst".formatted(STAMP.format(now), length, digest, format.key(), cut);
    Path file = folder.resolve(named);
    Files.move(folder.resolve(PART), file, StandardCopyOption.ATOMIC_MOVE);
    sync();
    return file;
  }

  /** Makes a rename survive a power cut (fsync(2)); Windows opens no folders and needs none. */
  private void sync() throws IOException {
    if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      try (FileChannel directory = FileChannel.open(folder, StandardOpenOption.READ)) {
        directory.force(true);
      }
    }
  }

  /** Puts the file written since {@link #begin} in the place of another, durably. */
  void replace(FileChannel written, Entry entry) throws IOException {
    written.force(true);
    written.close();
    Files.setLastModifiedTime(folder.resolve(PART), Files.getLastModifiedTime(entry.file));
    Files.move(folder.resolve(PART), entry.file, StandardCopyOption.ATOMIC_MOVE);
    sync();
  }

  void drop() throws IOException {
    Files.deleteIfExists(folder.resolve(PART));
  }
}
