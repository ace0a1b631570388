package id.jagasitus.store;

import id.jagasitus.event.Source;
import id.jagasitus.query.Field;
import java.util.Locale;
import org.apache.lucene.util.BytesRef;

/** Where a request was seen, in one value of few kinds: {@code filter|1|https}. */
record Seen(Source source, boolean refused, String scheme) {

  BytesRef bytes() {
    return new BytesRef(name() + '|' + (refused ? 1 : 0) + '|' + scheme);
  }

  private String name() {
    return source.name().toLowerCase(Locale.ROOT);
  }

  static Seen of(BytesRef bytes) {
    String[] parts = bytes.utf8ToString().split("\\|", 3);
    return new Seen(
        Source.valueOf(parts[0].toUpperCase(Locale.ROOT)), parts[1].equals("1"), parts[2]);
  }

  String text(Field field) {
    return switch (field) {
      case SOURCE -> name();
      case REFUSED -> Boolean.toString(refused);
      case SCHEME -> scheme;
      default -> throw new IllegalArgumentException(field + " is not part of the seeing");
    };
  }
}
