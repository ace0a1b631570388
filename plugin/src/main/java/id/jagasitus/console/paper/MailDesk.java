package id.jagasitus.console.paper;

import id.jagasitus.console.Outcome;
import id.jagasitus.console.Viewer;
import id.jagasitus.mail.Notice;
import id.jagasitus.mail.Queued;
import id.jagasitus.mail.Recipient;
import id.jagasitus.mail.SmtpServer;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Mail: the server, who hears of what, and what waits. Its settings are for Admin only. */
public interface MailDesk {
  /** The settings in force. */
  MailSettings settings();

  /** Whether a password is kept; it is never shown. */
  boolean hasPassword();

  /**
   * Changes the settings.
   *
   * @param password a new one; empty keeps the old one
   */
  Outcome change(Viewer viewer, MailSettings wanted, String password);

  /** Sends a mail now, with the settings in force. */
  Outcome test(Viewer viewer, String address);

  /** What surely did not arrive yet, oldest first. */
  List<QueueLine> queue();

  /** Whether messages were tried and did not surely arrive, so that somebody has to carry them. */
  boolean stuck();

  /** Whose turn something is, to be pasted into WhatsApp or Telegram. */
  String chat(id.jagasitus.office.Notice turn);

  /** Tries a stuck message once more. */
  Outcome again(Viewer viewer, String id);

  /** Forgets a message that a person carried. */
  Outcome drop(Viewer viewer, String id);

  /**
   * Settings of the office.
   *
   * @param host empty while there is none, and then nothing is sent
   * @param certificate PEM of the server's own certificate; usually empty
   * @param pages address of these pages, for links in mails
   * @param quiet nothing is sent from this time …
   * @param awake … until this one
   */
  record MailSettings(
      String host,
      int port,
      SmtpServer.Security security,
      String user,
      String from,
      String fromName,
      String certificate,
      String pages,
      LocalTime quiet,
      LocalTime awake,
      List<Recipient> recipients) {
    /** What holds until somebody decides: nothing is sent. */
    public static final MailSettings INITIAL =
        new MailSettings(
            "",
            587,
            SmtpServer.Security.STARTTLS,
            "",
            "",
            "",
            "",
            "",
            LocalTime.of(20, 0),
            LocalTime.of(6, 0),
            List.of());

    /** Parts may be missing in an entry of an older version. */
    public MailSettings {
      recipients = list(recipients);
    }

    private static List<Recipient> list(@Nullable List<Recipient> recipients) {
      return recipients == null ? List.of() : List.copyOf(recipients);
    }
  }

  /** A message that waits or is stuck. */
  record QueueLine(
      String id, Queued.State state, int tries, Instant next, String to, String trouble) {}

  /** What may be chosen. */
  List<Notice.Kind> KINDS = List.of(Notice.Kind.values());
}
