package id.jagasitus.store;

import java.nio.file.Path;
import java.time.InstantSource;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.io.TempDir;

final class LuceneEventStoreTest {

  private static EventStore lucene(Path home) {
    return LuceneEventStore.open(
        home.resolve("index"), StoreConfig.DEFAULT, InstantSource.system());
  }

  @Nested
  final class Keeping extends KeepingContract {
    @TempDir Path home;

    @Override
    EventStore open() {
      return lucene(home);
    }
  }

  @Nested
  final class Searching extends SearchContract {
    @TempDir Path home;

    @Override
    EventStore open() {
      return lucene(home);
    }
  }

  @Nested
  final class Counting extends PanelsContract {
    @TempDir Path home;

    @Override
    EventStore open() {
      return lucene(home);
    }
  }
}
