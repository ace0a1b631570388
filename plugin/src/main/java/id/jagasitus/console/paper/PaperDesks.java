package id.jagasitus.console.paper;

import id.jagasitus.account.Accounts;
import id.jagasitus.console.OfficeDesk;
import id.jagasitus.home.Documents;
import id.jagasitus.home.Home;
import id.jagasitus.home.Machine;
import id.jagasitus.journal.Entry;
import id.jagasitus.journal.Journal;
import id.jagasitus.paper.Printer;
import id.jagasitus.report.KeptPapers;
import id.jagasitus.report.Reports;
import java.io.IOException;
import java.util.function.Predicate;

/** The desks of this package over one home. */
public final class PaperDesks {
  private final CourtConsole court;
  private final Reports reports;
  private final KeptPapers kept;
  private final ReportConsole papers;
  private final PaperConsole others;
  private final MailConsole mail;

  /**
   * Opens them; the caller hands every entry of the journal to {@link #fold}.
   *
   * @throws IOException when the mail queue cannot be opened
   */
  public PaperDesks(
      Home home,
      Journal journal,
      Accounts accounts,
      OfficeDesk office,
      PaperSources sources,
      Machine machine)
      throws IOException {
    var documents = new Documents(home.documents());
    documents.sweep();
    var printer = new Printer();
    mail = new MailConsole(journal, office, home, printer, machine.clock(), machine.random());
    court =
        new CourtConsole(
            journal, documents, office, step -> elsewhere(step, accounts, sources.done()));
    reports = new Reports(journal);
    kept = new KeptPapers(journal);
    var numbers = new Numbering(court, reports, kept);
    var officials = new Officials(accounts);
    papers =
        new ReportConsole(
            numbers, officials, documents, sources, journal::head, printer, machine.clock());
    others =
        new PaperConsole(
            kept,
            new CaseTopics(sources.cases(), court),
            new HouseTopics(sources.ledger(), sources.services(), sources.place(), court),
            numbers,
            officials,
            documents,
            journal::head,
            printer,
            machine.clock());
  }

  private boolean elsewhere(
      CourtDesk.Step step, Accounts accounts, Predicate<CourtDesk.Step> done) {
    return switch (step) {
      case PEOPLE -> accounts.all().size() > 1;
      case MAIL -> !mail.settings().recipients().isEmpty();
      default -> done.test(step);
    };
  }

  /** Takes in an entry of the journal. */
  public void fold(Entry entry) {
    court.fold(entry);
    reports.fold(entry);
    kept.fold(entry);
    mail.fold(entry);
  }

  public CourtConsole court() {
    return court;
  }

  public ReportConsole reports() {
    return papers;
  }

  /** Papers about one thing. */
  public PaperDesk papers() {
    return others;
  }

  public MailConsole mail() {
    return mail;
  }
}
