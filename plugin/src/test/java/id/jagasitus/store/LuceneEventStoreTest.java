package id.jagasitus.store;

import java.nio.file.Path;
import java.time.InstantSource;
import org.junit.jupiter.api.io.TempDir;

final class LuceneEventStoreTest extends EventStoreContract {

  @TempDir Path home;

  @Override
  EventStore open() {
    return LuceneEventStore.open(
        home.resolve("index"), StoreConfig.DEFAULT, InstantSource.system());
  }
}
