package id.jagasitus.capture;

import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** A request as it came in, whoever saw it. Read once, on the thread that holds it. */
interface Incoming {

  String method();

  String scheme();

  String protocol();

  /** Path as sent. */
  String path();

  /** Query as sent; null where there was no question mark. */
  @Nullable String query();

  /** Name of the asked host where no header names it (RFC 9113, 8.3.1), else empty. */
  String authority();

  /** Textual address of the connection's other end. */
  String peer();

  /** Tells name and value of each header, in order, in whatever case they came. */
  void headers(BiConsumer<String, String> each);
}
