package id.jagasitus.expiry;

import java.io.IOException;
import java.net.URI;

/** How a server's certificate is read. */
@FunctionalInterface
public interface Certificates {

  /**
   * Reads what a server shows, whether it may be trusted or not.
   *
   * @param address an https address
   * @throws IOException in a sentence: no answer, no TLS, not allowed
   */
  CertificateFacts read(URI address) throws IOException;
}
