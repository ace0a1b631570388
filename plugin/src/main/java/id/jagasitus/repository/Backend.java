package id.jagasitus.repository;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;

/**
 * Where the files of a repository lie. Every implementation passes {@code BackendContract}.
 *
 * <p>A file appears whole or not at all: after {@link #save} returns it is durable under its name,
 * and before that nobody sees it. Files are never changed. Methods may be called by several threads
 * at once. A file that is not there makes {@link #read} and {@link #size} throw {@link
 * java.nio.file.NoSuchFileException}.
 */
public interface Backend extends Closeable {

  /**
   * One stored file.
   *
   * @param name the id in hexadecimal digits
   * @param size bytes
   */
  record Entry(String name, long size) {}

  /** Where this is, for messages; without passwords. */
  String location();

  /** Makes the folders of an empty repository; harmless where they exist. */
  void create() throws IOException;

  /** Whether a file of this name is stored. */
  boolean exists(FileType type, String name) throws IOException;

  /** All files of a type, in no order; names that are no ids are left out. */
  List<Entry> list(FileType type) throws IOException;

  /** Bytes of a stored file. */
  long size(FileType type, String name) throws IOException;

  /**
   * Reads exactly {@code length} bytes from {@code offset} on; a file that ends before that is an
   * {@link java.io.EOFException}.
   */
  byte[] read(FileType type, String name, long offset, int length) throws IOException;

  /** Likewise, into the beginning of an array, for who reads many files. */
  default void readInto(FileType type, String name, long offset, byte[] into, int length)
      throws IOException {
    System.arraycopy(read(type, name, offset, length), 0, into, 0, length);
  }

  /** Reads a whole file. */
  default byte[] read(FileType type, String name) throws IOException {
    return read(type, name, 0, Math.toIntExact(size(type, name)));
  }

  /**
   * Stores a file durably from the parts in turn. The parts are consumed. A file of this name that
   * is there already is replaced by the same content.
   */
  void save(FileType type, String name, List<ByteBuffer> parts) throws IOException;

  /** Removes a file; one that is not there is no error. */
  void remove(FileType type, String name) throws IOException;

  /**
   * Removes what an interrupted {@link #save} left behind.
   *
   * @param minAgeMillis leftovers younger than this stay, since somebody may be writing them
   * @param nowMillis the time now, milliseconds since the epoch
   * @return how many went
   */
  int sweep(long minAgeMillis, long nowMillis) throws IOException;

  @Override
  void close() throws IOException;
}
