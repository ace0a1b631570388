package id.jagasitus.repository;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.ByteBuffer;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class RetryingBackendTest extends BackendContract {

  private static final String NAME = "cd".repeat(32);

  private final MemoryBackend inner = new MemoryBackend();
  private final List<Duration> waits = new ArrayList<>();

  @Override
  Backend open() {
    return new RetryingBackend(inner, 4, waits::add);
  }

  /** Fails so many calls, then works. */
  private Backend failing(int times) {
    var left = new int[] {times};
    return (Backend)
        Proxy.newProxyInstance(
            Backend.class.getClassLoader(),
            new Class<?>[] {Backend.class},
            (proxy, method, arguments) -> {
              if (left[0]-- > 0) {
                throw new IOException("connection reset");
              }
              return method.invoke(inner, arguments);
            });
  }

  @Test
  void save_afterTwoFaults_storesTheWholeContent() throws IOException {
    var retrying = new RetryingBackend(failing(2), 4, waits::add);
    retrying.save(FileType.PACK, NAME, List.of(ByteBuffer.wrap(new byte[77])));
    assertEquals(77, inner.size(FileType.PACK, NAME));
    assertEquals(List.of(Duration.ofSeconds(1), Duration.ofSeconds(2)), waits);
  }

  @Test
  void list_thatNeverWorks_failsInTheEnd() {
    var retrying = new RetryingBackend(failing(99), 4, waits::add);
    assertThrows(IOException.class, () -> retrying.list(FileType.PACK));
    assertEquals(3, waits.size());
  }

  @Test
  void read_ofAbsentFile_isNotTriedAgain() {
    assertThrows(NoSuchFileException.class, () -> backend.read(FileType.PACK, NAME, 0, 1));
    assertEquals(List.of(), waits);
  }
}
