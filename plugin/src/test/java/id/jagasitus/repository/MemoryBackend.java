package id.jagasitus.repository;

import java.io.EOFException;
import java.nio.ByteBuffer;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;

/** A repository in memory; files can be taken out, changed and put back by their paths. */
public final class MemoryBackend implements Backend {

  private final Map<String, byte[]> files = new ConcurrentSkipListMap<>();

  /** The live map of paths to contents. */
  public Map<String, byte[]> files() {
    return files;
  }

  @Override
  public String location() {
    return "memory";
  }

  @Override
  public void create() {}

  @Override
  public boolean exists(FileType type, String name) {
    return files.containsKey(type.path(name));
  }

  @Override
  public List<Entry> list(FileType type) {
    var found = new ArrayList<Entry>();
    files.forEach(
        (path, bytes) -> {
          String name = path.substring(path.lastIndexOf('/') + 1);
          if (path.startsWith(type.folder() + '/') && BackendNames.isId(name)) {
            found.add(new Entry(name, bytes.length));
          }
        });
    return found;
  }

  @Override
  public long size(FileType type, String name) throws NoSuchFileException {
    return bytes(type, name).length;
  }

  @Override
  public byte[] read(FileType type, String name, long offset, int length)
      throws NoSuchFileException, EOFException {
    byte[] bytes = bytes(type, name);
    if (offset < 0 || offset + length > bytes.length) {
      throw new EOFException(type.path(name) + " ends before " + (offset + length));
    }
    return Arrays.copyOfRange(bytes, (int) offset, (int) offset + length);
  }

  private byte[] bytes(FileType type, String name) throws NoSuchFileException {
    byte[] bytes = files.get(type.path(name));
    if (bytes == null) {
      throw new NoSuchFileException(type.path(name));
    }
    return bytes;
  }

  @Override
  public void save(FileType type, String name, List<ByteBuffer> parts) {
    int size = parts.stream().mapToInt(ByteBuffer::remaining).sum();
    var bytes = new byte[size];
    var whole = ByteBuffer.wrap(bytes);
    parts.forEach(whole::put);
    files.put(type.path(name), bytes);
  }

  @Override
  public void remove(FileType type, String name) {
    files.remove(type.path(name));
  }

  @Override
  public int sweep(long minAgeMillis, long nowMillis) {
    return 0;
  }

  @Override
  public void close() {}
}
