package id.jagasitus.repository;

import java.io.EOFException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.ByteBuffer;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import java.util.List;

/**
 * Tries again what may work the next time, as a network comes and goes: after one second, two, four
 * … up to a given number of attempts. A file that is not there, or ends early, is an answer and not
 * a fault.
 */
public final class RetryingBackend implements Backend {

  /** Waits between attempts. */
  public interface Pause {
    void rest(Duration time) throws InterruptedException;
  }

  private interface Call<T> {
    T run() throws IOException;
  }

  private static final Duration FIRST = Duration.ofSeconds(1);

  private final Backend inner;
  private final int attempts;
  private final Pause pause;

  public RetryingBackend(Backend inner, int attempts, Pause pause) {
    this.inner = inner;
    this.attempts = attempts;
    this.pause = pause;
  }

  private <T> T retry(Call<T> call) throws IOException {
    Duration wait = FIRST;
    for (int left = attempts; ; left--) {
      try {
        return call.run();
      } catch (NoSuchFileException | EOFException | InterruptedIOException answer) {
        throw answer;
      } catch (IOException e) {
        if (left <= 1 || e instanceof FileSystemException) {
          throw e;
        }
        rest(wait, e);
        wait = wait.multipliedBy(2);
      }
    }
  }

  private void rest(Duration wait, IOException why) throws IOException {
    try {
      pause.rest(wait);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      why.addSuppressed(e);
      throw why;
    }
  }

  @Override
  public String location() {
    return inner.location();
  }

  @Override
  public void create() throws IOException {
    retry(
        () -> {
          inner.create();
          return true;
        });
  }

  @Override
  public boolean exists(FileType type, String name) throws IOException {
    return retry(() -> inner.exists(type, name));
  }

  @Override
  public List<Entry> list(FileType type) throws IOException {
    return retry(() -> inner.list(type));
  }

  @Override
  public long size(FileType type, String name) throws IOException {
    return retry(() -> inner.size(type, name));
  }

  @Override
  public byte[] read(FileType type, String name, long offset, int length) throws IOException {
    return retry(() -> inner.read(type, name, offset, length));
  }

  @Override
  public void readInto(FileType type, String name, long offset, byte[] into, int length)
      throws IOException {
    retry(
        () -> {
          inner.readInto(type, name, offset, into, length);
          return true;
        });
  }

  /** Each attempt is given the parts from their beginning. */
  @Override
  public void save(FileType type, String name, List<ByteBuffer> parts) throws IOException {
    retry(
        () -> {
          inner.save(type, name, parts.stream().map(ByteBuffer::duplicate).toList());
          return true;
        });
  }

  @Override
  public void remove(FileType type, String name) throws IOException {
    retry(
        () -> {
          inner.remove(type, name);
          return true;
        });
  }

  @Override
  public int sweep(long minAgeMillis, long nowMillis) throws IOException {
    return retry(() -> inner.sweep(minAgeMillis, nowMillis));
  }

  @Override
  public void close() throws IOException {
    inner.close();
  }
}
