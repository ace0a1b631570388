package id.jagasitus.mail;

import java.util.List;

/**
 * What to send. Each recipient gets a message of their own.
 *
 * @param to addresses, at least one
 * @param subject one line; control characters become spaces
 * @param plain for readers without HTML
 * @param html the same, formatted; empty for none
 * @param attachments files
 */
public record Mail(
    List<String> to, String subject, String plain, String html, List<Attachment> attachments) {
  public Mail {
    to = List.copyOf(to);
    attachments = List.copyOf(attachments);
  }
}
