package id.jagasitus.store;

import static id.jagasitus.event.TestEvents.MONDAY;
import static id.jagasitus.event.TestEvents.page;
import static org.junit.jupiter.api.Assertions.assertEquals;

import id.jagasitus.query.QueryException;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;

final class MemoryEventStoreTest extends EventStoreContract {

  @Override
  EventStore open() {
    return new MemoryEventStore(InstantSource.system());
  }

  @Test
  void shrink_tooMany_dropsTheOldest() throws QueryException {
    given(page().path("/new").time(MONDAY + 1), page().path("/old"));
    assertEquals(1, store.shrink(1000));
    assertEquals(List.of("/new"), paths(""));
  }
}
