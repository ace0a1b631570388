package id.jagasitus.store;

import id.jagasitus.event.RequestEvent;
import id.jagasitus.query.Field;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Runs a {@link Sieve} over a list, event by event. */
final class MemorySifting {

  private MemorySifting() {}

  /**
   * @param events newest first
   */
  static Sifted of(List<RequestEvent> events, EventFilter filter, Sieve sieve) {
    var looked = new ArrayList<Looked>();
    Sieve.Eye eye = sieve.eye();
    for (RequestEvent event : events) {
      if (!sieve.goOn(1)) {
        break;
      }
      looked.add(new Looked(event, marks(event, sieve, eye)));
    }
    var caught = new ArrayList<Sifted.Caught>();
    for (int mark = 0; mark < sieve.marks(); mark++) {
      caught.add(caught(looked, 1L << mark, filter));
    }
    return new Sifted(looked.size(), caught);
  }

  private record Looked(RequestEvent event, long marks) {}

  private static Sifted.Caught caught(List<Looked> looked, long mark, EventFilter filter) {
    List<RequestEvent> hits =
        looked.stream().filter(each -> (each.marks & mark) != 0).map(Looked::event).toList();
    Map<LocalDate, Long> days =
        hits.stream()
            .map(event -> Instant.ofEpochMilli(event.time()).atZone(filter.zone()).toLocalDate())
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    List<RequestEvent> newest =
        hits.stream().limit(Sifted.SAMPLES).map(event -> Masked.of(event, filter.reach())).toList();
    return new Sifted.Caught(hits.size(), days, newest);
  }

  private static long marks(RequestEvent event, Sieve sieve, Sieve.Eye eye) {
    long marks = 0;
    for (Field field : sieve.fields()) {
      for (String text : texts(event, field).toList()) {
        marks |= eye.of(field, text);
      }
    }
    return marks & sieve.allowed(event.method(), event.status());
  }

  private static Stream<String> texts(RequestEvent event, Field field) {
    return switch (field) {
      case PATH -> Stream.of(event.path());
      case QUERY -> Stream.ofNullable(event.query());
      case METHOD -> present(event.method());
      case PROTOCOL -> present(event.protocol());
      case HOST -> present(event.host());
      case REFERER -> present(event.referer());
      case UA -> present(event.userAgent());
      case FORWARDED -> present(event.forwarded());
      case LANG, TYPE, COOKIE, HEADER -> Extras.of(event).texts(field);
      default -> throw new IllegalArgumentException(field + " is no text that a sieve can see");
    };
  }

  private static Stream<String> present(String text) {
    return Stream.of(text).filter(known -> !known.isEmpty());
  }
}
