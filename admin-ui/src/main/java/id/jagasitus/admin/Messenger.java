package id.jagasitus.admin;

import id.jagasitus.console.paper.MailDesk;
import id.jagasitus.office.Notice;
import java.util.Optional;

/**
 * How whoever has the next turn gets to know of it.
 *
 * @param chat text for WhatsApp or Telegram; empty where it is nobody's turn
 * @param stuck whether mails do not leave, so that somebody must carry the paper
 */
record Messenger(String chat, boolean stuck) {

  static Messenger of(MailDesk mail, Optional<Notice> turn) {
    return new Messenger(turn.map(mail::chat).orElse(""), mail.stuck());
  }
}
