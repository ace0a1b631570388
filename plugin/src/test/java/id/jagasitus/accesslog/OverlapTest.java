package id.jagasitus.accesslog;

import static id.jagasitus.event.TestEvents.MONDAY;
import static id.jagasitus.event.TestEvents.page;
import static org.junit.jupiter.api.Assertions.assertEquals;

import id.jagasitus.event.RequestEvent;
import id.jagasitus.event.Source;
import java.util.List;
import org.junit.jupiter.api.Test;

final class OverlapTest {

  private final Overlap overlap = new Overlap();

  private static RequestEvent tailed(String path, long time) {
    return page().path(path).time(time).source(Source.TAIL).build();
  }

  @Test
  void sameRequestSeenTwice_isCountedOnce() {
    overlap.recorded(List.of(page().path("/a").time(MONDAY + 400).build()));
    RequestEvent line = tailed("/a", MONDAY);
    assertEquals(List.of(), overlap.unseen(List.of(line, line), MONDAY + 500));
    assertEquals(List.of(line), overlap.unseen(List.of(), MONDAY + 1500));
    assertEquals(1, overlap.repeats());
  }

  @Test
  void recordedAfterTheLineWasRead_isStillARepeat() {
    assertEquals(List.of(), overlap.unseen(List.of(tailed("/a", MONDAY)), MONDAY));
    overlap.recorded(List.of(page().path("/a").build()));
    assertEquals(List.of(), overlap.unseen(List.of(), MONDAY + 1000));
    assertEquals(1, overlap.repeats());
  }

  @Test
  void answeredByTheOtherServerAlone_isCounted() {
    overlap.recorded(
        List.of(page().path("/a").build(), page().path("/c").time(MONDAY + 60_000).build()));
    List<RequestEvent> lines = List.of(tailed("/b", MONDAY), tailed("/c", MONDAY));
    overlap.unseen(lines, MONDAY);
    assertEquals(lines, overlap.unseen(List.of(), MONDAY + 1000));
  }
}
