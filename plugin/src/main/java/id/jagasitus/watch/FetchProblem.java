package id.jagasitus.watch;

import java.io.EOFException;
import java.net.ConnectException;
import java.net.ProtocolException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.nio.channels.UnresolvedAddressException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.regex.Pattern;
import java.util.zip.ZipException;
import javax.net.ssl.SSLException;

/** Why an address gave no page, in words. */
final class FetchProblem {

  private static final int MOST_CAUSES = 10;

  /** How Java says that no name of a certificate is the host's. */
  private static final Pattern NAME =
      Pattern.compile("^No (?:subject alternative|name matching)", Pattern.CASE_INSENSITIVE);

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
      case SSLException refused -> secured(refused);
      case UnresolvedAddressException unknown -> "its name is not known to DNS";
      case UnknownHostException unknown -> "its name is not known to DNS";
      case ConnectException refused -> "nothing answers there";
      case ZipException damaged -> "its packed answer is damaged" + said(damaged);
      case EOFException cut -> "its answer breaks off" + said(cut);
      case ProtocolException other -> "its answer is no proper HTTP" + said(other);
      case SocketException broken -> "its answer breaks off" + said(broken);
      default -> "";
    };
  }

  /** What browsers would warn of; the innermost cause knows it. */
  private static String secured(SSLException refused) {
    String why = "";
    Throwable at = refused;
    for (int i = 0; i < MOST_CAUSES && at != null; i++) {
      String found = certificate(at);
      why = found.isEmpty() ? why : found;
      at = at.getCause();
    }
    return why.isEmpty() ? "no secure connection comes about" + said(refused) : why;
  }

  private static String certificate(Throwable problem) {
    String message = String.valueOf(problem.getMessage());
    return switch (problem) {
      case CertificateExpiredException over -> "its certificate has expired" + said(over);
      case CertificateNotYetValidException early ->
          "its certificate is not valid yet" + said(early);
      case CertPathBuilderException unknown ->
          "its certificate is from nobody known (self-signed, or the one between is missing)";
      case CertificateException other ->
          (NAME.matcher(message).find()
                  ? "its certificate is for another name"
                  : "its certificate is not accepted")
              + said(other);
      default -> "";
    };
  }

  private static String said(Throwable problem) {
    String message = problem.getMessage();
    return message == null || message.isBlank() ? "" : ": " + message;
  }
}
