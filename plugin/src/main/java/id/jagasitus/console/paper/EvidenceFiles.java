package id.jagasitus.console.paper;

import id.jagasitus.home.Documents;
import id.jagasitus.office.ActKind;
import id.jagasitus.office.Case;
import id.jagasitus.office.CaseAct;
import id.jagasitus.office.KeptFinding;
import id.jagasitus.paper.Block;
import id.jagasitus.paper.Csv;
import id.jagasitus.report.EvidenceFolder.Content;
import id.jagasitus.report.EvidenceFolder.File;
import id.jagasitus.report.EvidenceFolder.Kind;
import id.jagasitus.report.EvidenceWords;
import id.jagasitus.report.KeptPaper;
import id.jagasitus.report.KeptPapers;
import id.jagasitus.report.PaperTitle;
import id.jagasitus.report.Report;
import id.jagasitus.service.Service;
import id.jagasitus.service.ServiceRegister;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What belongs to the evidence of a month: its report, what was approved or handed in meanwhile,
 * the files and requests of cases, and every table.
 */
final class EvidenceFiles {

  private final Report report;
  private final YearMonth month;
  private final ZoneId zone;
  private final Instant now;
  private final Documents documents;
  private final List<File> files = new ArrayList<>();

  EvidenceFiles(Report report, ZoneId zone, Instant now, Documents documents) {
    this.report = report;
    this.month = report.figures().month();
    this.zone = zone;
    this.now = now;
    this.documents = documents;
  }

  /** All of them, in the order they were added. */
  List<File> all() {
    return List.copyOf(files);
  }

  /** The report: its sealed file, else the draft, and the scans that came back. */
  EvidenceFiles withReport(Content draft) {
    String id = report.id();
    report
        .seal()
        .ifPresentOrElse(
            seal ->
                add(
                    Kind.REPORT,
                    "Laporan-" + id + ".pdf",
                    EvidenceWords.sealed(month),
                    seal.when(),
                    kept(seal.file())),
            () ->
                add(
                    Kind.REPORT,
                    "Rancangan-laporan-" + id + ".pdf",
                    EvidenceWords.draft(month),
                    now,
                    draft));
    for (Report.Scan scan : report.scans()) {
      String about = EvidenceWords.scan(EvidenceWords.sealed(month));
      add(Kind.REPORT, scan.name(), about, scan.when(), kept(scan.file()));
    }
    return this;
  }

  /** The other papers that were approved or came back signed during the month. */
  EvidenceFiles withLetters(KeptPapers papers) {
    for (KeptPaper paper : papers.all()) {
      String about = PaperTitle.of(paper.kind(), paper.about());
      String name = paper.kind().key() + "-" + paper.about();
      for (Report.Seal seal : paper.seals()) {
        addWithin(Kind.LETTER, name + ".pdf", about, seal.when(), kept(seal.file()));
      }
      for (Report.Scan scan : paper.scans()) {
        String scanned = EvidenceWords.scan(about);
        addWithin(Kind.LETTER, name + "-ttd.pdf", scanned, scan.when(), kept(scan.file()));
      }
    }
    return this;
  }

  /** What was handed in for cases during the month, and the requests those opened in it hold. */
  EvidenceFiles withCases(List<Case> cases) {
    for (Case each : cases.reversed()) {
      if (within(each.opened()) && !each.findings().isEmpty()) {
        byte[] csv = csv(requests(each));
        String about = EvidenceWords.requests(number(each));
        var file =
            new File(Kind.CASE, number(each), "Permintaan.csv", about, each.opened(), () -> csv);
        files.add(file);
      }
      handedIn(each);
    }
    return this;
  }

  private static String number(Case about) {
    return about.id() + (about.drill() ? "-LATIHAN" : "");
  }

  /**
   * The papers of the services that cases of the month are about, however long ago they came in:
   * who judges a renewal asks for its contract and its invoice.
   *
   * @param papers of every service, the oldest first
   * @param entries ids of the services that a place is about
   */
  EvidenceFiles withRenewals(
      List<Case> cases,
      List<ServiceRegister.Paper> papers,
      Function<String, List<String>> entries) {
    for (Case each : cases.reversed()) {
      Set<String> about = services(each, entries);
      for (ServiceRegister.Paper paper : papers) {
        if (touched(each) && about.contains(paper.id()) && !after(paper.at())) {
          Service.Document document = paper.document();
          String said = EvidenceWords.service(paper.service(), document.about());
          Content content = kept(document.sha256());
          files.add(new File(Kind.CASE, number(each), document.name(), said, paper.at(), content));
        }
      }
    }
    return this;
  }

  private static Set<String> services(Case about, Function<String, List<String>> entries) {
    return about.places().stream()
        .flatMap(place -> entries.apply(place).stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Whether it was opened or worked at during the month. */
  private boolean touched(Case about) {
    return within(about.opened()) || about.acts().stream().anyMatch(act -> within(act.time()));
  }

  private boolean after(Instant when) {
    return YearMonth.from(when.atZone(zone)).isAfter(month);
  }

  /** Each file came with an act of its own, in the same order. */
  private void handedIn(Case about) {
    Iterator<CaseAct.Attach> attached = about.repair().attachments().iterator();
    for (Case.Done act : about.acts()) {
      if (act.kind() == ActKind.ATTACHED && attached.hasNext()) {
        CaseAct.Attach file = attached.next();
        if (within(act.time())) {
          String said = EvidenceWords.file(number(about), file.about());
          Content content = kept(file.sha256());
          files.add(new File(Kind.CASE, number(about), file.name(), said, act.time(), content));
        }
      }
    }
  }

  private static Block.Table requests(Case about) {
    var rows = new ArrayList<List<String>>();
    for (KeptFinding finding : about.findings()) {
      for (KeptFinding.Request request : finding.evidence()) {
        rows.add(
            List.of(
                Long.toString(finding.id()),
                request.time().toString(),
                request.address(),
                request.method(),
                request.target(),
                Integer.toString(request.status()),
                Long.toString(request.bytes()),
                request.agent()));
      }
    }
    return new Block.Table("", EvidenceWords.requestColumns(), rows);
  }

  /** The tables of the report, for a spreadsheet. */
  EvidenceFiles withTables(List<Block.Table> tables) {
    int number = 0;
    for (Block.Table table : tables) {
      number++;
      byte[] csv = csv(table);
      add(Kind.TABLE, "Lampiran-" + number + ".csv", table.caption(), now, () -> csv);
    }
    return this;
  }

  /** Contracts, invoices and proofs of renewals that came in during the month. */
  EvidenceFiles withServices(List<ServiceRegister.Paper> papers) {
    for (ServiceRegister.Paper paper : papers) {
      Service.Document document = paper.document();
      String about = EvidenceWords.service(paper.service(), document.about());
      addWithin(Kind.SERVICE, document.name(), about, paper.at(), kept(document.sha256()));
    }
    return this;
  }

  private static byte[] csv(Block.Table table) {
    return Csv.of(table).getBytes(StandardCharsets.UTF_8);
  }

  private boolean within(Instant when) {
    return YearMonth.from(when.atZone(zone)).equals(month);
  }

  private void addWithin(Kind kind, String name, String about, Instant when, Content content) {
    if (within(when)) {
      add(kind, name, about, when, content);
    }
  }

  private void add(Kind kind, String name, String about, Instant when, Content content) {
    files.add(new File(kind, "", name, about, when, content));
  }

  private Content kept(String hash) {
    return () ->
        documents.get(hash).orElseThrow(() -> new IOException("dokumen " + hash + " tidak ada"));
  }
}
