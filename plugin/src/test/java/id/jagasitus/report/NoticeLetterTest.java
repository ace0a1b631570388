package id.jagasitus.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import id.jagasitus.mail.Mail;
import id.jagasitus.mail.Notice;
import id.jagasitus.mail.Outbox;
import id.jagasitus.mail.Pending;
import id.jagasitus.mail.SmtpServer;
import id.jagasitus.paper.Printer;
import id.jagasitus.paper.TestPapers;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Mails as a real server hands them out again. */
final class NoticeLetterTest {
  private static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");
  private static final String PAGES = "https://www.pn-contoh.go.id/admin";

  private final GreenMail post =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

  @BeforeEach
  void open() {
    post.start();
  }

  @AfterEach
  void close() {
    post.stop();
  }

  private MimeMessage sent(String words) throws Exception {
    var letter = new NoticeLetter(words, PAGES, ZoneId.of("Asia/Jakarta"), new Printer());
    var notice = new Notice(Notice.Kind.STEP, "c1", words, words, "/insiden/lihat?id=1&x=\"", NOW);
    Mail mail = letter.mail(List.of(new Pending("budi@pn-contoh.go.id", notice, NOW, 1)));
    var server =
        new SmtpServer(
            "127.0.0.1",
            post.getSmtp().getPort(),
            SmtpServer.Security.NONE,
            "",
            "",
            "it@pn-contoh.go.id",
            "",
            "",
            Duration.ofSeconds(10));
    Outbox.tryOut(server, mail, NOW);
    return post.getReceivedMessages()[post.getReceivedMessages().length - 1];
  }

  private static String part(MimeMessage mail, int number) throws Exception {
    var parts = (MimeMultipart) mail.getContent();
    return String.valueOf(parts.getBodyPart(number).getContent()).replace("\r\n", "\n");
  }

  @Test
  void mail_ofEveryHostileText_saysItInSubjectTextAndPage() throws Exception {
    for (String words : TestPapers.HOSTILE) {
      MimeMessage mail = sent(words);
      String plain = part(mail, 0);
      String page = part(mail, 1);
      String seen = words.length() > 2_000 ? words.substring(0, 1_999) + "…" : words;
      boolean hides = words.contains("\u202e");
      String wanted = hides ? "nama‹U+202E›gpj.exe‹U+0000›‹U+001B›[31m" : seen;
      assertTrue(mail.getSubject().contains(wanted), mail.getSubject());
      assertTrue(plain.contains(wanted), plain);
      assertTrue(plain.contains(PAGES + "/insiden/lihat?id=1&x=\""), plain);
      assertEquals("it@pn-contoh.go.id", mail.getFrom()[0].toString());
      assertFalse(page.contains("<script>alert"), page);
      assertFalse(page.contains("\u202e"), page);
      assertEquals(hides, !page.contains(escaped(seen)), page);
    }
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }

  @Test
  void mail_ofSeveralLines_isReadableInBothParts() throws Exception {
    var letter = new NoticeLetter("PN Contoh", "", ZoneId.of("Asia/Jakarta"), new Printer());
    var one = new Notice(Notice.Kind.CRITICAL, "1", "Judi", "Lihat.", "/temuan?id=1", NOW);
    var two = new Notice(Notice.Kind.REACH, "2", "Situs mati", "", "", NOW.plusSeconds(60));
    Mail mail =
        letter.mail(
            List.of(
                new Pending("a@b.id", one, NOW.minusSeconds(3600), 12_345),
                new Pending("a@b.id", two, NOW, 1)));
    assertEquals("[PN Contoh] Judi (12.345×) dan 1 pemberitahuan lain", mail.subject());
    assertTrue(mail.plain().contains("Temuan kritis: Judi (12.345×)\n"), mail.plain());
    assertTrue(mail.plain().contains("Akses situs: Situs mati\n"), mail.plain());
    assertFalse(mail.plain().contains("/temuan"), "no link without an address of the pages");
  }

  @Test
  void chat_isOneBoldLineThenWhatAndWhere() {
    var letter = new NoticeLetter("PN Contoh", PAGES, ZoneId.of("Asia/Jakarta"), new Printer());
    var notice = new Notice(Notice.Kind.STEP, "c1", "Judi\n*tebal* \u202e", "Menunggu.", "/x", NOW);
    List<String> lines = letter.chat(notice).lines().toList();
    assertEquals("*Judi tebal*", lines.getFirst());
    assertEquals("PN Contoh", lines.get(1));
    assertEquals(PAGES + "/x", lines.getLast());
  }
}
