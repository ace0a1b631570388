package id.jagasitus.store;

import id.jagasitus.event.RequestEvent;
import id.jagasitus.event.Source;
import id.jagasitus.query.Field;
import java.util.Locale;
import org.apache.lucene.util.BytesRef;

/**
 * Where a request was seen, in one value of few kinds: {@code filter|1|https}, its middle the sum
 * of 1 for refused and 2 for our own.
 */
record Seen(Source source, boolean refused, boolean own, String scheme) {

  static Seen of(RequestEvent event) {
    return new Seen(event.source(), event.refused(), event.own(), event.scheme());
  }

  /** By somebody who writes down no more than that. */
  static Seen by(Source source) {
    return new Seen(source, false, false, "");
  }

  BytesRef bytes() {
    return new BytesRef(name() + '|' + ((refused ? 1 : 0) + (own ? 2 : 0)) + '|' + scheme);
  }

  private String name() {
    return source.name().toLowerCase(Locale.ROOT);
  }

  static Seen of(BytesRef bytes) {
    String[] parts = bytes.utf8ToString().split("\\|", 3);
    int marks = parts[1].charAt(0) - '0';
    return new Seen(
        Source.valueOf(parts[0].toUpperCase(Locale.ROOT)),
        (marks & 1) != 0,
        (marks & 2) != 0,
        parts[2]);
  }

  String text(Field field) {
    return switch (field) {
      case SOURCE -> name();
      case REFUSED -> Boolean.toString(refused);
      case OWN -> Boolean.toString(own);
      case SCHEME -> scheme;
      default -> throw new IllegalArgumentException(field + " is not part of the seeing");
    };
  }
}
