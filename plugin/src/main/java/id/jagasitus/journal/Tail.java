package id.jagasitus.journal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The growing end: the newest file, how much of it is safe, and the head. One thread at a time. */
final class Tail {
  private final Path folder;
  private final Disk disk;
  private final Places places;
  private int year;
  private long length;
  private Head head;
  private Disk.@Nullable Handle file;

  /** What the file system knows our file by; null before it was opened, or where it has no such. */
  private @Nullable Object key;

  /**
   * @param places learns where each new line begins
   * @param year of the newest file; 0 when there is none
   * @param length bytes of it that hold complete lines
   */
  Tail(Path folder, Disk disk, Places places, int year, long length, Head head) {
    this.folder = folder;
    this.disk = disk;
    this.places = places;
    this.year = year;
    this.length = length;
    this.head = head;
  }

  /** Writes all or none; returns when they are on the disk. */
  List<Entry> write(List<Act> acts, Instant now) throws IOException {
    roll(now.atOffset(ZoneOffset.UTC).getYear());
    Disk.Handle open = opened();
    var entries = new ArrayList<Entry>(acts.size());
    var bytes = new ByteArrayOutputStream();
    long[] offsets = new long[acts.size()];
    Head last = head;
    for (Act act : acts) {
      Entry entry = entry(act, now, last);
      byte[] line = Line.bytes(entry);
      offsets[entries.size()] = length + bytes.size();
      bytes.writeBytes(line);
      entries.add(entry);
      last = new Head(entry.seq(), Line.hash(line, 0, line.length));
    }
    put(open, bytes.toByteArray());
    for (int i = 0; i < offsets.length; i++) {
      places.add(year, offsets[i], entries.get(i).kind());
    }
    length += bytes.size();
    head = last;
    return entries;
  }

  private static Entry entry(Act act, Instant now, Head last) {
    Instant time = now.truncatedTo(ChronoUnit.MILLIS);
    return new Entry(
        last.seq() + 1, time, act.author, act.address, act.kind, act.data, last.hash());
  }

  private void put(Disk.Handle open, byte[] bytes) throws IOException {
    try {
      open.write(bytes, length);
      open.force();
    } catch (IOException e) {
      retreat(open, e);
      throw e;
    }
  }

  /**
   * After a failed write the file may hold part of it, and after a failed fsync the system may have
   * forgotten pages that it calls clean (fsync(2), EIO). So the file is closed, and cut to its safe
   * length before anything is written again; here at once if the disk lets us.
   */
  private void retreat(Disk.Handle open, IOException e) {
    file = null;
    try (open) {
      open.truncate(length);
    } catch (IOException second) {
      e.addSuppressed(second);
    }
  }

  private Disk.Handle opened() throws IOException {
    if (length > 0) {
      refuseAnother();
    }
    if (file == null) {
      Disk.Handle fresh = disk.open(path());
      try {
        fresh.truncate(length);
        fresh.force();
      } catch (IOException e) {
        fresh.close();
        throw e;
      }
      file = fresh;
      key = facts().fileKey();
    }
    return file;
  }

  /**
   * A file whose name was taken from it can still be written to, and what is written is gone with
   * the process (unlink(2)); so is what is added to another file that came in its place.
   */
  private void refuseAnother() throws IOException {
    if (!ours()) {
      throw new IOException(
          path() + " was removed or replaced while it was in use; put it back and start again");
    }
  }

  private boolean ours() throws IOException {
    try {
      BasicFileAttributes now = facts();
      return now.size() >= length && (key == null || key.equals(now.fileKey()));
    } catch (NoSuchFileException e) {
      return false;
    }
  }

  private BasicFileAttributes facts() throws IOException {
    return Files.readAttributes(path(), BasicFileAttributes.class);
  }

  /** A file that is left behind must end where its last line ends. */
  private void roll(int now) throws IOException {
    if (now > year) {
      if (year > 0) {
        opened();
      }
      close();
      key = null;
      year = now;
      length = 0;
    }
  }

  Head head() {
    return head;
  }

  private Path path() {
    return file(folder, year);
  }

  /** The file of a year. */
  static Path file(Path folder, int year) {
    return folder.resolve(String.format(Locale.ROOT, "%04d.jsonl", year));
  }

  void close() throws IOException {
    Disk.@Nullable Handle open = file;
    file = null;
    if (open != null) {
      open.close();
    }
  }
}
