package id.jagasitus.console.paper;

import id.jagasitus.console.OfficeDesk;
import id.jagasitus.console.Outcome;
import id.jagasitus.console.Refusal;
import id.jagasitus.console.Viewer;
import id.jagasitus.home.Home;
import id.jagasitus.home.SecretFile;
import id.jagasitus.journal.Appender;
import id.jagasitus.journal.Entry;
import id.jagasitus.mail.Mail;
import id.jagasitus.mail.Notice;
import id.jagasitus.mail.Notices;
import id.jagasitus.mail.Outbox;
import id.jagasitus.mail.Pending;
import id.jagasitus.mail.Queued;
import id.jagasitus.mail.Recipient;
import id.jagasitus.mail.Rhythm;
import id.jagasitus.mail.SmtpServer;
import id.jagasitus.paper.Printer;
import id.jagasitus.report.NoticeLetter;
import id.jagasitus.report.StepNotice;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;

/** The mail desk over the queue; its settings are folded from the journal. */
public final class MailConsole implements MailDesk {
  private static final String CHANGED = "mail.changed";
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final int MOST_RECIPIENTS = 50;
  private static final int LONGEST = 8_000;

  private final Appender journal;
  private final OfficeDesk office;
  private final Path password;
  private final Printer printer;
  private final InstantSource clock;
  private final Outbox outbox;
  private final Notices notices;
  private volatile MailSettings settings = MailSettings.INITIAL;

  MailConsole(
      Appender journal,
      OfficeDesk office,
      Home home,
      Printer printer,
      InstantSource clock,
      RandomGenerator random)
      throws IOException {
    this.journal = journal;
    this.office = office;
    this.password = home.secrets().resolve("smtp-password");
    this.printer = printer;
    this.clock = clock;
    this.outbox = Outbox.open(home.outbox(), this::server, clock, random);
    this.notices =
        Notices.open(home.outbox().resolve("notices"), this::rhythm, clock, outbox, this::letter);
  }

  /** Takes in an entry of the journal. */
  void fold(Entry entry) {
    if (entry.kind().equals(CHANGED)) {
      settings = entry.data().as(MailSettings.class);
    }
  }

  /** Tells everybody who wants to hear of it. */
  public void tell(Notice notice) {
    notices.notify(notice);
  }

  /**
   * Likewise, for what must not be lost; see {@link Notices#notifySurely}.
   *
   * @param concerned which addresses it is for
   * @return whether it need not be told again
   */
  public boolean tellSurely(Notice notice, Predicate<String> concerned) {
    return notices.notifySurely(notice, concerned);
  }

  /** Makes the mails that are due and sends them. */
  public void runOnce() throws IOException {
    notices.runOnce();
    outbox.runOnce();
  }

  private Optional<SmtpServer> server() {
    return settings.host().isEmpty() ? Optional.empty() : Optional.of(server(settings));
  }

  private SmtpServer server(MailSettings now) {
    try {
      String secret = Files.exists(password) ? Files.readString(password) : "";
      return new SmtpServer(
          now.host(),
          now.port(),
          now.security(),
          now.user(),
          secret,
          now.from(),
          now.fromName(),
          now.certificate(),
          PATIENCE);
    } catch (IOException e) {
      throw new UncheckedIOException("reading " + password, e);
    }
  }

  private Rhythm rhythm() {
    MailSettings now = settings;
    return new Rhythm(now.recipients(), now.quiet(), now.awake(), office.settings().zone());
  }

  private Mail letter(List<Pending> lines) {
    return letters().mail(lines);
  }

  /** Writes mails and texts for chats with the settings in force. */
  public NoticeLetter letters() {
    return new NoticeLetter(
        office.settings().court(), settings.pages(), office.settings().zone(), printer);
  }

  @Override
  public MailSettings settings() {
    return settings;
  }

  @Override
  public boolean hasPassword() {
    return Files.exists(password);
  }

  @Override
  public Outcome change(Viewer viewer, MailSettings wanted, String newPassword) {
    if (!viewer.admin()) {
      return Outcome.refused(Refusal.NOT_ALLOWED);
    }
    Optional<Outcome> problem = problem(wanted);
    return problem.orElseGet(
        () ->
            Writes.outcome(
                () -> {
                  if (!newPassword.isEmpty()) {
                    SecretFile.write(password, newPassword);
                  }
                  return Writes.journal(journal, viewer, CHANGED, wanted);
                }));
  }

  /** Why settings are refused; empty when they are not. */
  public static Optional<Outcome> problem(MailSettings wanted) {
    for (Recipient recipient : wanted.recipients()) {
      if (!Outbox.isAddress(recipient.address())) {
        return Optional.of(Outcome.refused(Refusal.BAD_ADDRESS, recipient.address()));
      }
    }
    if (!wanted.host().isEmpty() && !Outbox.isAddress(wanted.from())) {
      return Optional.of(Outcome.refused(Refusal.BAD_ADDRESS, wanted.from()));
    }
    if (!wanted.certificate().isBlank() && !Outbox.isCertificate(wanted.certificate())) {
      return Optional.of(Outcome.refused(Refusal.BAD_FILE, "PEM"));
    }
    if (wanted.port() < 1 || wanted.port() > 65_535) {
      return Optional.of(Outcome.refused(Refusal.BAD_SETTING, "port", "1", "65535"));
    }
    boolean bounded =
        wanted.recipients().size() <= MOST_RECIPIENTS
            && wanted.certificate().length() <= LONGEST
            && (wanted.pages().isEmpty() || wanted.pages().matches("https?://[!-~]{1,300}"));
    return bounded
        ? Optional.empty()
        : Optional.of(Outcome.refused(Refusal.BAD_SETTING, "surel", "0", MOST_RECIPIENTS + ""));
  }

  @Override
  public Outcome test(Viewer viewer, String address) {
    if (!viewer.admin()) {
      return Outcome.refused(Refusal.NOT_ALLOWED);
    }
    if (!Outbox.isAddress(address)) {
      return Outcome.refused(Refusal.BAD_ADDRESS, address);
    }
    try {
      test(address);
      return Outcome.done();
    } catch (IOException e) {
      return Outcome.refused(Refusal.MAIL_FAILED, String.valueOf(e.getMessage()));
    }
  }

  /**
   * Sends a mail now; for the command line too.
   *
   * @throws IOException why it was not taken
   */
  public void test(String address) throws IOException {
    MailSettings now = settings;
    if (now.host().isEmpty()) {
      throw new IOException("no mail server is set; set one on the page Surel");
    }
    Outbox.tryOut(server(now), letters().test(address, clock.instant()), clock.instant());
  }

  @Override
  public List<QueueLine> queue() {
    return queued().stream().map(this::line).toList();
  }

  private List<Queued> queued() {
    try {
      return outbox.list();
    } catch (IOException e) {
      throw new UncheckedIOException("listing the mail queue", e);
    }
  }

  private QueueLine line(Queued queued) {
    return new QueueLine(
        queued.id(),
        queued.state(),
        queued.tries(),
        queued.next(),
        outbox.recipient(queued),
        outbox.trouble(queued.id()).orElse(""));
  }

  @Override
  public boolean stuck() {
    return queued().stream()
        .anyMatch(
            each ->
                each.state() == Queued.State.FAILED
                    || each.state() == Queued.State.PERHAPS
                    || each.tries() > 0);
  }

  @Override
  public String chat(id.jagasitus.office.Notice turn) {
    return letters().chat(StepNotice.of(turn, office.settings().zone(), clock.instant()));
  }

  @Override
  public Outcome again(Viewer viewer, String id) {
    return stuck(viewer, () -> outbox.again(id));
  }

  @Override
  public Outcome drop(Viewer viewer, String id) {
    return stuck(viewer, () -> outbox.drop(id));
  }

  private interface Handled {
    boolean run() throws IOException;
  }

  private static Outcome stuck(Viewer viewer, Handled act) {
    return viewer.admin()
        ? Writes.outcome(() -> act.run() ? Outcome.done() : Outcome.refused(Refusal.GONE))
        : Outcome.refused(Refusal.NOT_ALLOWED);
  }
}
