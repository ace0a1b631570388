package id.jagasitus.store;

import static id.jagasitus.event.TestEvents.MONDAY;
import static id.jagasitus.event.TestEvents.page;
import static org.junit.jupiter.api.Assertions.assertEquals;

import id.jagasitus.query.QueryException;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

final class MemoryEventStoreTest {

  private static EventStore memory() {
    return new MemoryEventStore(InstantSource.system());
  }

  @Nested
  final class Keeping extends KeepingContract {
    @Override
    EventStore open() {
      return memory();
    }

    @Test
    void shrink_tooMany_dropsTheOldest() throws QueryException {
      given(page().path("/new").time(MONDAY + 1), page().path("/old"));
      assertEquals(1, store.shrink(1000));
      assertEquals(List.of("/new"), paths(""));
    }
  }

  @Nested
  final class Searching extends SearchContract {
    @Override
    EventStore open() {
      return memory();
    }
  }

  @Nested
  final class Counting extends PanelsContract {
    @Override
    EventStore open() {
      return memory();
    }
  }
}
