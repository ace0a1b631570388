package id.jagasitus.admin;

import id.jagasitus.console.AccountDesk;
import id.jagasitus.console.Outcome;
import id.jagasitus.console.paper.MailDesk;
import id.jagasitus.console.paper.MailDesk.MailSettings;
import id.jagasitus.mail.Notice;
import id.jagasitus.mail.Recipient;
import id.jagasitus.mail.SmtpServer;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;

/** <em>Surel</em>: the mail server, who hears of what, and what waits. */
final class MailHandler implements Handler {

  private static final int MOST = 51;

  private final MailDesk mail;
  private final AccountDesk accounts;

  MailHandler(MailDesk mail, AccountDesk accounts) {
    this.mail = mail;
    this.accounts = accounts;
  }

  @Override
  public Answer handle(Exchange exchange) {
    return show(200, exchange, exchange.frame(Area.MAIL, "mail.title"), mail.settings());
  }

  private Answer show(int status, Exchange exchange, Frame frame, MailSettings settings) {
    var people = accounts.list(exchange.viewer());
    var page = new MailPage(settings, mail.hasPassword(), mail.queue(), people);
    return Answer.html(status, (out, token) -> JtemailGenerated.render(out, token, frame, page));
  }

  Answer change(Exchange exchange) {
    MailSettings wanted = read(exchange);
    Outcome outcome = mail.change(exchange.viewer(), wanted, exchange.raw("sandi"));
    Note note = Note.of(outcome, "settings.saved");
    return note.good()
        ? Answer.redirect("/surel").withNote(note)
        : show(422, exchange, exchange.frame(Area.MAIL, "mail.title").saying(note), wanted);
  }

  private MailSettings read(Exchange exchange) {
    MailSettings now = mail.settings();
    return new MailSettings(
        exchange.text("server"),
        exchange.number("port", 587, 0, 100_000),
        choice(SmtpServer.Security.class, exchange.text("pengaman")),
        exchange.text("pengguna"),
        exchange.text("dari"),
        exchange.text("nama"),
        exchange.raw("sertifikat").strip(),
        exchange.text("alamat").replaceAll("/+$", ""),
        time(exchange, "tenang", now.quiet()),
        time(exchange, "bangun", now.awake()),
        recipients(exchange));
  }

  private static List<Recipient> recipients(Exchange exchange) {
    var recipients = new ArrayList<Recipient>();
    for (int i = 0; i < MOST; i++) {
      String address = exchange.text("penerima" + i);
      if (!address.isEmpty()) {
        var kinds = EnumSet.noneOf(Notice.Kind.class);
        exchange.all("hal" + i).forEach(kind -> kinds.add(choice(Notice.Kind.class, kind)));
        var pace = choice(Recipient.Pace.class, exchange.text("laju" + i));
        recipients.add(new Recipient(address, kinds, pace));
      }
    }
    return recipients;
  }

  private static <E extends Enum<E>> E choice(Class<E> type, String name) {
    try {
      return Enum.valueOf(type, name);
    } catch (IllegalArgumentException e) {
      throw new RefusedRequest(400, "no such choice", e);
    }
  }

  /** A field that was left empty keeps what holds. */
  private static LocalTime time(Exchange exchange, String field, LocalTime now) {
    try {
      String text = exchange.text(field);
      return text.isEmpty() ? now : LocalTime.parse(text);
    } catch (DateTimeException e) {
      throw new RefusedRequest(400, "no time of the day", e);
    }
  }

  Answer test(Exchange exchange) {
    Outcome outcome = mail.test(exchange.viewer(), exchange.text("kepada"));
    return back(outcome, "mail.tested");
  }

  Answer again(Exchange exchange) {
    return back(mail.again(exchange.viewer(), exchange.text("id")), "mail.again");
  }

  Answer drop(Exchange exchange) {
    return back(mail.drop(exchange.viewer(), exchange.text("id")), "mail.dropped");
  }

  private static Answer back(Outcome outcome, String done) {
    return Answer.redirect("/surel").withNote(Note.of(outcome, done));
  }
}
