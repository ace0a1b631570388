package id.jagasitus.repository;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Passes calls on until the n-th call that changes something; from then on all of them fail. */
public final class FaultyBackend implements Backend {

  private final Backend inner;
  private final AtomicInteger left;

  /** Lets so many changes through. */
  public FaultyBackend(Backend inner, int changes) {
    this.inner = inner;
    left = new AtomicInteger(changes);
  }

  /** Whether a call was refused yet. */
  public boolean broken() {
    return left.get() < 0;
  }

  private void change() throws IOException {
    if (left.decrementAndGet() < 0) {
      throw new IOException("No space left on device");
    }
  }

  @Override
  public String location() {
    return inner.location();
  }

  @Override
  public void create() throws IOException {
    inner.create();
  }

  @Override
  public boolean exists(FileType type, String name) throws IOException {
    return inner.exists(type, name);
  }

  @Override
  public List<Entry> list(FileType type) throws IOException {
    return inner.list(type);
  }

  @Override
  public long size(FileType type, String name) throws IOException {
    return inner.size(type, name);
  }

  @Override
  public byte[] read(FileType type, String name, long offset, int length) throws IOException {
    return inner.read(type, name, offset, length);
  }

  @Override
  public void save(FileType type, String name, List<ByteBuffer> parts) throws IOException {
    change();
    inner.save(type, name, parts);
  }

  @Override
  public void remove(FileType type, String name) throws IOException {
    change();
    inner.remove(type, name);
  }

  @Override
  public int sweep(long minAgeMillis, long nowMillis) throws IOException {
    return inner.sweep(minAgeMillis, nowMillis);
  }

  @Override
  public void close() throws IOException {
    inner.close();
  }
}
