package id.jagasitus.report;

import id.jagasitus.mail.Mail;
import id.jagasitus.mail.Notice;
import id.jagasitus.mail.Pending;
import id.jagasitus.paper.Block;
import id.jagasitus.paper.Legible;
import id.jagasitus.paper.Paper;
import id.jagasitus.paper.Printer;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Makes mails, and texts to copy into a chat, of notices.
 *
 * @param court name of the court, in front of the subject
 * @param pages address of the pages, for example {@code https://www.pn-contoh.go.id/admin}; empty
 *     for mails without links
 */
public record NoticeLetter(String court, String pages, ZoneId zone, Printer printer) {

  /** One mail of all that waits for one recipient; at least one. */
  public Mail mail(List<Pending> lines) {
    return new Mail(
        List.of(lines.getFirst().to()), subject(lines), plain(lines), html(lines), List.of());
  }

  /** The mail that tries out the settings. */
  public Mail test(String to, java.time.Instant now) {
    var notice =
        new Notice(
            Notice.Kind.HEALTH,
            "",
            Words.get("notice.test.title"),
            Words.get("notice.test.text"),
            "/surel",
            now);
    return mail(List.of(new Pending(to, notice, now, 1)));
  }

  private String subject(List<Pending> lines) {
    Pending first = lines.getFirst();
    String title = first.newest().title() + times(first);
    String more = lines.size() == 1 ? "" : Words.get("notice.more", lines.size() - 1);
    return Legible.text("[" + (court.isEmpty() ? "Jagasitus" : court) + "] " + title + more);
  }

  private static String times(Pending line) {
    return line.count() == 1 ? "" : " (" + Indonesian.number(line.count()) + "×)";
  }

  private String plain(List<Pending> lines) {
    var text = new StringBuilder();
    for (Pending line : lines) {
      text.append(Words.get("notice." + line.newest().kind())).append(": ");
      text.append(line.newest().title()).append(times(line)).append('\n');
      text.append(when(line)).append('\n');
      append(text, line.newest().text());
      append(text, link(line.newest()));
      text.append('\n');
    }
    return Legible.text(text.append(Words.get("notice.foot")).append('\n').toString());
  }

  private static void append(StringBuilder text, String line) {
    if (!line.isEmpty()) {
      text.append(line).append('\n');
    }
  }

  private String when(Pending line) {
    return line.count() == 1
        ? Indonesian.moment(line.first(), zone)
        : Words.get(
            "notice.between",
            Indonesian.moment(line.first(), zone),
            Indonesian.moment(line.newest().when(), zone));
  }

  private String link(Notice notice) {
    return pages.isEmpty() || notice.link().isEmpty() ? "" : pages + notice.link();
  }

  private String html(List<Pending> lines) {
    var blocks = new ArrayList<Block>();
    for (Pending line : lines) {
      String kind = Words.get("notice." + line.newest().kind());
      blocks.add(new Block.Heading(1, kind + ": " + line.newest().title() + times(line)));
      blocks.add(new Block.Text(when(line)));
      if (!line.newest().text().isEmpty()) {
        blocks.add(new Block.Text(line.newest().text()));
      }
      if (!link(line.newest()).isEmpty()) {
        blocks.add(new Block.Link(Words.get("notice.open"), link(line.newest())));
      }
    }
    var paper =
        new Paper(
            "id",
            subject(lines),
            Optional.empty(),
            blocks,
            Words.get("notice.foot"),
            new Paper.PageOf("", ""));
    return "<!DOCTYPE html><html lang=\"id\"><head><meta charset=\"utf-8\"></head><body>"
        + printer.page(paper, "")
        + "</body></html>";
  }

  /** The same for a chat: WhatsApp and Telegram show text between stars in bold. */
  public String chat(Notice notice) {
    var text = new StringBuilder("*" + line(notice.title()).replace("*", "") + "*\n");
    append(text, court);
    append(text, Indonesian.moment(notice.when(), zone));
    append(text, line(notice.text()));
    append(text, link(notice));
    return text.toString().strip();
  }

  /** In one line, without marks that turn the direction of what follows. */
  private static String line(String text) {
    return text.replaceAll("[\\p{Cc}\\p{Cf}&&[^\\u200c\\u200d]]+", " ").strip();
  }
}
