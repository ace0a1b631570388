package id.jagasitus.mail;

import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Properties;

/** One message for one recipient, which knows how much of it has left. */
final class Letter extends MimeMessage {
  private static final String UTF_8 = StandardCharsets.UTF_8.name();
  private boolean written;

  private Letter(Session session) {
    super(session);
  }

  private Letter(Session session, InputStream in) throws MessagingException {
    super(session, in);
  }

  static Letter read(Session session, InputStream in) throws MessagingException {
    return new Letter(session, in);
  }

  static Letter of(String id, String to, Mail mail, Instant now) throws MessagingException {
    var letter = new Letter(Session.getInstance(new Properties()));
    letter.setRecipient(Message.RecipientType.TO, address(to));
    letter.setSubject(line(mail.subject()), UTF_8);
    letter.setSentDate(Date.from(now));
    letter.setHeader("Message-ID", "<" + id + "@jagasitus>");
    letter.setHeader("Auto-Submitted", "auto-generated"); // RFC 3834: no out-of-office answers
    if (mail.attachments().isEmpty()) {
      letter.setContent(texts(mail));
    } else {
      letter.setContent(withAttachments(mail));
    }
    letter.saveChanges();
    return letter;
  }

  /**
   * An address that is nothing but one address.
   *
   * @throws IllegalArgumentException for anything else, above all for line breaks
   */
  static InternetAddress address(String text) {
    try {
      if (text.length() <= 254 && text.matches("[!-~]+@[!-~]+") && !text.matches(".*[,;<>].*")) {
        return new InternetAddress(text, true);
      }
    } catch (MessagingException e) {
      throw new IllegalArgumentException("no mail address: " + line(text), e);
    }
    throw new IllegalArgumentException(
        "no mail address: " + line(text) + "; expected one such as admin@pn-contoh.go.id");
  }

  /** A header is one line, whatever a visitor's text holds. */
  static String line(String text) {
    return text.replaceAll("[\\p{Cntrl}\u2028\u2029\u0085]+", " ").strip();
  }

  private static MimeMultipart texts(Mail mail) throws MessagingException {
    var texts = new MimeMultipart("alternative");
    var plain = new MimeBodyPart();
    plain.setText(mail.plain(), UTF_8);
    texts.addBodyPart(plain);
    if (!mail.html().isEmpty()) {
      var html = new MimeBodyPart();
      html.setText(mail.html(), UTF_8, "html");
      texts.addBodyPart(html);
    }
    return texts;
  }

  private static MimeMultipart withAttachments(Mail mail) throws MessagingException {
    var all = new MimeMultipart("mixed");
    var first = new MimeBodyPart();
    first.setContent(texts(mail));
    all.addBodyPart(first);
    for (Attachment attachment : mail.attachments()) {
      var part = new MimeBodyPart();
      var source = new ByteArrayDataSource(attachment.content(), line(attachment.type()));
      part.setDataHandler(new DataHandler(source));
      part.setFileName(line(attachment.name()));
      all.addBodyPart(part);
    }
    return all;
  }

  /** The id stays the same at every try, so that a server can see a repeat. */
  @Override
  protected void updateMessageID() throws MessagingException {
    if (getMessageID() == null) {
      super.updateMessageID();
    }
  }

  /** Whether the last byte was handed over, so that only the server's answer was missing. */
  boolean written() {
    return written;
  }

  @Override
  public void writeTo(OutputStream out, String[] ignored) throws IOException, MessagingException {
    super.writeTo(out, ignored);
    written = true;
  }
}
