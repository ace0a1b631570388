package id.jagasitus.repository;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

/** A repository in a folder of a mounted file system, laid out as restic's local backend does. */
public final class LocalBackend implements Backend {

  /** Large transfers would make the platform keep a large direct buffer for each thread. */
  private static final int PIECE = 256 * 1024;

  private static final String TEMPORARY = "-tmp-";
  private static final FileAttribute<?> PRIVATE_FOLDER =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
  private static final FileAttribute<?> READ_ONLY =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("r--------"));

  private final Path root;
  private final AtomicLong serial = new AtomicLong();

  /** A repository in {@code root}, which need not exist before {@link #create}. */
  public LocalBackend(Path root) {
    this.root = root;
  }

  @Override
  public String location() {
    return root.toString();
  }

  @Override
  public void create() throws IOException {
    for (FileType type : FileType.values()) {
      Files.createDirectories(root.resolve(type.folder()), PRIVATE_FOLDER);
    }
    for (int i = 0; i < 256; i++) {
      String name = String.format(java.util.Locale.ROOT, "%02x", i);
      Files.createDirectories(root.resolve("data").resolve(name), PRIVATE_FOLDER);
    }
  }

  @Override
  public boolean exists(FileType type, String name) throws IOException {
    return Files.isRegularFile(path(type, name));
  }

  @Override
  public List<Entry> list(FileType type) throws IOException {
    var found = new ArrayList<Entry>();
    Path folder = root.resolve(type.folder());
    if (!Files.isDirectory(folder)) { // one that was empty may have been left out of a copy
      requirePresent();
      return found;
    }
    if (type != FileType.PACK) {
      listFolder(folder, found);
      return found;
    }
    try (DirectoryStream<Path> folders = Files.newDirectoryStream(folder)) {
      for (Path each : folders) {
        if (Files.isDirectory(each, LinkOption.NOFOLLOW_LINKS)) {
          listFolder(each, found);
        }
      }
    }
    return found;
  }

  private static void listFolder(Path folder, List<Entry> found) throws IOException {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      for (Path file : files) {
        String name = String.valueOf(file.getFileName());
        if (BackendNames.isId(name)) {
          size(file).ifPresent(size -> found.add(new Entry(name, size)));
        }
      }
    }
  }

  /** None where the file, a lock for example, was removed since it was listed. */
  private static OptionalLong size(Path file) throws IOException {
    try {
      return OptionalLong.of(Files.size(file));
    } catch (NoSuchFileException removedMeanwhile) {
      return OptionalLong.empty();
    }
  }

  @Override
  public long size(FileType type, String name) throws IOException {
    return Files.size(path(type, name));
  }

  @Override
  public byte[] read(FileType type, String name, long offset, int length) throws IOException {
    var bytes = new byte[length];
    readInto(type, name, offset, bytes, length);
    return bytes;
  }

  @Override
  public void readInto(FileType type, String name, long offset, byte[] into, int length)
      throws IOException {
    try (FileChannel file = FileChannel.open(path(type, name), READ)) {
      int done = 0;
      while (done < length) {
        var piece = ByteBuffer.wrap(into, done, Math.min(PIECE, length - done));
        int read = file.read(piece, offset + done);
        if (read < 0) {
          throw new EOFException(
              path(type, name) + " ends at " + (offset + done) + ", before " + (offset + length));
        }
        done += read;
      }
    } catch (NoSuchFileException e) {
      if (!Files.isDirectory(root.resolve(type.folder()))) {
        requirePresent();
      }
      throw e;
    }
  }

  @Override
  public void save(FileType type, String name, List<ByteBuffer> parts) throws IOException {
    Path file = path(type, name);
    Path folder = BackendNames.parent(file);
    Path temporary = temporary(folder, name);
    try {
      write(temporary, parts);
      Files.move(temporary, file, ATOMIC_MOVE, REPLACE_EXISTING);
    } catch (IOException e) {
      Files.deleteIfExists(temporary);
      if (e instanceof NoSuchFileException) {
        requirePresent();
      }
      throw explained(e);
    }
    sync(folder);
  }

  private Path temporary(Path folder, String name) throws IOException {
    if (!Files.isDirectory(folder)) {
      requirePresent();
      Files.createDirectories(folder, PRIVATE_FOLDER);
    }
    long pid = ProcessHandle.current().pid();
    return folder.resolve(name + TEMPORARY + pid + '-' + serial.incrementAndGet());
  }

  /** Where a disk was pulled out, its mount point remains: nothing must be written into that. */
  private void requirePresent() throws FileSystemException {
    if (!Files.isRegularFile(root.resolve("config"))) {
      throw new FileSystemException(
          root.toString(), null, "the repository is gone; check that its disk is plugged in");
    }
  }

  private IOException explained(IOException e) {
    String why = String.valueOf(e.getMessage());
    return why.contains("No space left") || why.contains("quota")
        ? new FileSystemException(
            root.toString(),
            null,
            why + "; free some there, or forget old snapshots and prune; the others are whole")
        : e;
  }

  private static void write(Path file, List<ByteBuffer> parts) throws IOException {
    Set<java.nio.file.StandardOpenOption> how = EnumSet.of(CREATE_NEW, WRITE);
    try (FileChannel out = FileChannel.open(file, how, READ_ONLY)) {
      for (ByteBuffer part : parts) {
        int end = part.limit();
        while (part.position() < end) {
          part.limit(Math.min(end, part.position() + PIECE));
          out.write(part);
        }
      }
      out.force(true);
    }
  }

  /** Makes a rename in a folder survive a power cut; Windows opens no folders and needs none. */
  private static void sync(Path folder) throws IOException {
    if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      try (FileChannel channel = FileChannel.open(folder, READ)) {
        channel.force(true);
      }
    }
  }

  @Override
  public void remove(FileType type, String name) throws IOException {
    if (Files.deleteIfExists(path(type, name))) {
      sync(BackendNames.parent(path(type, name)));
    }
  }

  @Override
  public int sweep(long minAgeMillis, long nowMillis) throws IOException {
    int swept = 0;
    try (var files = Files.find(root, 3, (path, facts) -> facts.isRegularFile())) {
      for (Path file : (Iterable<Path>) files::iterator) {
        boolean leftover = String.valueOf(file.getFileName()).contains(TEMPORARY);
        if (leftover && old(file, minAgeMillis, nowMillis) && Files.deleteIfExists(file)) {
          swept++;
        }
      }
    }
    return swept;
  }

  private static boolean old(Path file, long minAgeMillis, long nowMillis) throws IOException {
    try {
      return nowMillis - Files.getLastModifiedTime(file).toMillis() >= minAgeMillis;
    } catch (NoSuchFileException finishedMeanwhile) {
      return false;
    }
  }

  @Override
  public void close() {}

  private Path path(FileType type, String name) {
    return root.resolve(type.path(name));
  }
}
