package id.jagasitus.webapp;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.jagasitus.event.Source;
import org.junit.jupiter.api.Test;

final class TomcatRecordedIT extends RecordedContract {

  @Override
  Container start(Container.Setup setup) throws Exception {
    return TomcatContainer.start(setup);
  }

  @Override
  boolean reports() {
    return false;
  }

  @Test
  void event_isSeenByTheFilter() throws Exception {
    assertEquals(Source.FILTER, recorded("/").getFirst().source());
  }
}
