package id.jagasitus.detect;

import java.util.Optional;

/**
 * Tells bytes that are no HTTP at all: a browser that says {@code https} to the port for {@code
 * http}, a scanner that tries the languages of other services. Servers refuse them, so what else
 * looks like an attack in such bytes is chance.
 */
final class WireTalk {

  /** How the values of rules that look at the protocol begin then. */
  private static final String NAME = "http is not spoken: ";

  private WireTalk() {}

  /** What is spoken instead, for rules that look at the protocol; empty where it is HTTP. */
  static Optional<String> of(SentRequest request) {
    boolean answered = request.status() > 0 && request.status() < 400;
    String first = control(request.method()) ? request.method() : request.path();
    return answered || !control(first) ? Optional.empty() : Optional.of(NAME + language(first));
  }

  private static boolean control(String text) {
    return !text.isEmpty() && text.charAt(0) < ' ';
  }

  /** First bytes as the specifications have them: RFC 8446 5.1, RFC 1928 3, MS-RDPBCGR 2.2.1.1. */
  private static String language(String bytes) {
    if (bytes.startsWith("\u0016\u0003")) {
      return "tls";
    }
    if (bytes.startsWith("\u0003\0")) {
      return "remote desktop";
    }
    if (bytes.startsWith("\u0004\u0001") || bytes.startsWith("\u0005\u0001")) {
      return "socks";
    }
    return bytes.contains("SMB") ? "file sharing" : "unknown bytes";
  }
}
