package id.jagasitus.mail;

import java.time.Duration;

/**
 * Where mails are handed over, as the office set it.
 *
 * @param host name or address
 * @param port usually 587 with STARTTLS, 465 with TLS
 * @param security how the connection is protected; the certificate must fit the host
 * @param user for log-in; empty for none
 * @param password for log-in
 * @param from address of the sender
 * @param fromName shown before the address; may be empty
 * @param certificate PEM of the server's own certificate or authority, where no public one vouches
 *     for it; empty for none
 * @param timeout for connecting, and for each answer
 */
public record SmtpServer(
    String host,
    int port,
    Security security,
    String user,
    String password,
    String from,
    String fromName,
    String certificate,
    Duration timeout) {

  /** How the connection is protected. */
  public enum Security {
    /** Not at all: for a server on the same machine. */
    NONE,
    /** Begun in clear and then protected, or not used. */
    STARTTLS,
    /** From the first byte. */
    TLS
  }

  /** The password stays out of every message. */
  @Override
  public String toString() {
    return host + ":" + port + " " + security + " as " + (user.isEmpty() ? "nobody" : user);
  }
}
