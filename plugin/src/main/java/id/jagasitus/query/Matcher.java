package id.jagasitus.query;

import id.jagasitus.event.Address;
import id.jagasitus.event.RequestEvent;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Judges one event against a search: what an index must agree with, and the test of a live tail.
 */
public final class Matcher {

  /** Whether {@code event} is what {@code expr} looks for. */
  public static boolean matches(Expr expr, RequestEvent event) {
    return switch (expr) {
      case Expr.Everything all -> true;
      case Expr.And and -> and.parts().stream().allMatch(part -> matches(part, event));
      case Expr.Or or -> or.parts().stream().anyMatch(part -> matches(part, event));
      case Expr.Not not -> !matches(not.part(), event);
      case Expr.Phrase phrase -> phrase(phrase, event);
      case Expr.Text text -> texts(text.field(), event).anyMatch(text.pattern()::matches);
      case Expr.Between range -> between(range, number(range.field(), event));
      case Expr.Within within -> within(within, event);
    };
  }

  private static boolean phrase(Expr.Phrase phrase, RequestEvent event) {
    List<String> words = Words.of(texts(phrase.field(), event).collect(Collectors.joining(" ")));
    return Collections.indexOfSubList(words, phrase.words()) >= 0;
  }

  private static boolean between(Expr.Between range, long value) {
    return value >= 0 && value >= range.min() && value <= range.max();
  }

  private static boolean within(Expr.Within within, RequestEvent event) {
    Optional<Address> address =
        Address.parse(within.field() == Field.PEER ? event.peer() : event.client());
    return address
        .filter(a -> a.compareTo(within.first()) >= 0 && a.compareTo(within.last()) <= 0)
        .isPresent();
  }

  private static Stream<String> texts(Field field, RequestEvent event) {
    return switch (field) {
      case PATH -> Stream.of(event.path());
      case QUERY -> Stream.ofNullable(event.query()).filter(query -> !query.isEmpty());
      case FORWARDED -> present(event.forwarded());
      case HOST -> present(event.host());
      case REFERER -> present(event.referer());
      case UA -> present(event.userAgent());
      case LANG -> present(event.acceptLanguage());
      case TYPE -> present(event.contentType());
      case COOKIE -> event.cookieNames().stream();
      case HEADER -> event.headers().entrySet().stream().map(e -> e.getKey() + ": " + e.getValue());
      case PROTOCOL -> present(event.protocol());
      case METHOD -> present(event.method());
      case SCHEME -> present(event.scheme());
      case SOURCE -> Stream.of(event.source().name().toLowerCase(Locale.ROOT));
      case REFUSED -> Stream.of(Boolean.toString(event.refused()));
      case OWN -> Stream.of(Boolean.toString(event.own()));
      default -> throw new IllegalArgumentException(field + " is no text");
    };
  }

  private static Stream<String> present(String text) {
    return text.isEmpty() ? Stream.empty() : Stream.of(text);
  }

  private static long number(Field field, RequestEvent event) {
    return switch (field) {
      case STATUS -> event.status();
      case BYTES -> event.bytes();
      case DURATION -> event.durationMicros();
      case LENGTH -> event.contentLength();
      case TIME -> event.time();
      default -> throw new IllegalArgumentException(field + " is no number");
    };
  }

  private Matcher() {}
}
