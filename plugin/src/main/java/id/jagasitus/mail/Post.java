package id.jagasitus.mail;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import java.io.InputStream;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;

/** One connection to a server (RFC 5321). */
final class Post implements AutoCloseable {
  private final SmtpServer server;
  private final Session session;
  private final Transport transport;

  private Post(SmtpServer server, Session session, Transport transport) {
    this.server = server;
    this.session = session;
    this.transport = transport;
  }

  static Post connect(SmtpServer server) throws MessagingException {
    Letter.address(server.from()); // a wrong setting must show before a message is touched
    Session session = Session.getInstance(properties(server));
    Transport transport = session.getTransport("smtp");
    boolean named = !server.user().isEmpty();
    transport.connect(
        server.host(),
        server.port(),
        named ? server.user() : null,
        named ? server.password() : null);
    return new Post(server, session, transport);
  }

  private static Properties properties(SmtpServer server) throws MessagingException {
    var properties = new Properties();
    String timeout = Long.toString(server.timeout().toMillis());
    boolean tls = server.security() == SmtpServer.Security.TLS;
    boolean startTls = server.security() == SmtpServer.Security.STARTTLS;
    properties.put("mail.smtp.connectiontimeout", timeout);
    properties.put("mail.smtp.timeout", timeout);
    properties.put("mail.smtp.writetimeout", timeout);
    properties.put("mail.smtp.auth", Boolean.toString(!server.user().isEmpty()));
    properties.put("mail.smtp.ssl.enable", Boolean.toString(tls));
    properties.put("mail.smtp.starttls.enable", Boolean.toString(startTls));
    properties.put("mail.smtp.starttls.required", Boolean.toString(startTls));
    properties.put("mail.smtp.ssl.checkserveridentity", "true");
    if (!server.certificate().isBlank()) {
      properties.put("mail.smtp.ssl.socketFactory", Trust.only(server.certificate()));
    }
    properties.put("mail.smtp.localhost", server.from().replaceAll(".*@", ""));
    return properties;
  }

  Letter read(InputStream in) throws MessagingException {
    return Letter.read(session, in);
  }

  void send(Letter letter) throws MessagingException {
    letter.setFrom(from());
    Address[] to = letter.getAllRecipients();
    transport.sendMessage(letter, to);
  }

  private InternetAddress from() throws MessagingException {
    try {
      InternetAddress from = Letter.address(server.from());
      if (!server.fromName().isBlank()) {
        from.setPersonal(Letter.line(server.fromName()), StandardCharsets.UTF_8.name());
      }
      return from;
    } catch (UnsupportedEncodingException e) {
      throw new IllegalStateException("every Java platform has UTF-8", e);
    }
  }

  /** The server's answer to the message or its recipient, or −1 when it gave none. */
  static int code(MessagingException e) {
    int code = -1;
    for (Exception each = e; each != null; each = next(each)) {
      code = Math.max(code, ownCode(each));
    }
    return code;
  }

  private static int ownCode(Exception e) {
    return switch (e) {
      case SMTPAddressFailedException refused -> refused.getReturnCode();
      case SMTPSenderFailedException refused -> refused.getReturnCode();
      case SMTPSendFailedException refused -> refused.getReturnCode();
      default -> -1;
    };
  }

  private static @Nullable Exception next(Exception e) {
    return e instanceof MessagingException chained ? chained.getNextException() : null;
  }

  @Override
  public void close() throws MessagingException {
    transport.close();
  }
}
