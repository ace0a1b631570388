package id.jagasitus.capture;

import java.util.Enumeration;
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

  /** Name of the asked host as sent, port included; empty when the client named none. */
  String host();

  /** Textual address of the connection's other end. */
  String peer();

  /** Names of the headers, each once, in any case. */
  Enumeration<String> headerNames();

  /** Values of all headers of this name, joined by {@code ", "}; null when there is none. */
  @Nullable String header(String name);
}
