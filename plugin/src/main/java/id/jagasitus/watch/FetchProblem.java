package id.jagasitus.watch;

import java.io.EOFException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.nio.channels.UnresolvedAddressException;
import java.util.zip.ZipException;
import javax.net.ssl.SSLException;

/** Why an address gave no page, in words. */
final class FetchProblem {

  private static final int MOST_CAUSES = 10;

  private FetchProblem() {}

  static String words(Throwable problem) {
    Throwable at = problem;
    for (int i = 0; i < MOST_CAUSES && at != null; i++) {
      String known = known(at);
      if (!known.isEmpty()) {
        return known;
      }
      at = at.getCause();
    }
    return problem.getClass().getSimpleName() + said(problem);
  }

  private static String known(Throwable problem) {
    return switch (problem) {
      case SSLException certificate ->
          "its certificate is not accepted (expired, self-signed or of another name)"
              + said(certificate);
      case UnresolvedAddressException unknown -> "its name is not known to DNS";
      case UnknownHostException unknown -> "its name is not known to DNS";
      case ConnectException refused -> "nothing answers there";
      case ZipException damaged -> "its packed answer is damaged" + said(damaged);
      case EOFException cut -> "its answer breaks off" + said(cut);
      default -> "";
    };
  }

  private static String said(Throwable problem) {
    String message = problem.getMessage();
    return message == null || message.isBlank() ? "" : ": " + message;
  }
}
