package id.jagasitus.launcher.kill;

import id.jagasitus.launcher.kill.Work.Item;
import java.io.IOException;
import java.util.List;
import java.util.Queue;

/** The steps of a case, as the three people do them through its pages. */
final class CaseActs {

  private static final String CASE = "/insiden/lihat?id=";
  private static final String REPORT = "/insiden/laporan?id=";
  private static final String ACT = "/insiden/tindakan";

  /** More open drafts only make pages longer. */
  private static final int MOST_DRAFTS = 3;

  private final Desk desk;
  private final Browser browser;
  private final Ledger ledger;
  private final Work work;

  CaseActs(Desk desk, Work work) {
    this.desk = desk;
    this.browser = desk.browser();
    this.ledger = desk.ledger();
    this.work = work;
  }

  List<Person.Task> admin() {
    return List.of(
        this::open, this::submit, this::begin, this::handOver, this::takeBack, this::solve);
  }

  List<Person.Task> kasubbag() {
    return List.of(this::forward);
  }

  List<Person.Task> sekretaris() {
    return List.of(this::decide);
  }

  private boolean open() throws IOException, InterruptedException {
    if (work.drafts().size() >= MOST_DRAFTS) {
      return false;
    }
    String mark = ledger.mark();
    Form form =
        browser
            .form("/insiden/baru", "/insiden/baru", "")
            .with("judul", "Uji " + mark)
            .with("uraian", "Halaman depan lambat")
            .with("alt1", "Muat ulang server")
            .with("alt2", "Minta penyedia memeriksa");
    long id = desk.make(new Act("case.opened", mark, ""), form, CASE);
    work.drafts().add(new Item(id, 0));
    return true;
  }

  private boolean submit() throws IOException, InterruptedException {
    Item item = work.drafts().poll();
    if (item == null) {
      return false;
    }
    String mark = ledger.mark();
    Form form =
        browser
            .form("/insiden/lapor?insiden=" + item.caseId(), "/insiden/lapor", "")
            .with("insiden", Long.toString(item.caseId()))
            .with("situasi", "Situasi " + mark);
    long report = desk.make(new Act("report.submitted", mark, ""), form, REPORT);
    work.submitted().add(new Item(item.caseId(), report));
    return true;
  }

  private boolean forward() throws IOException, InterruptedException {
    Item item = work.submitted().poll();
    if (item == null) {
      return false;
    }
    String page = REPORT + item.report();
    String mark = ledger.mark();
    Form form = browser.form(page, "/insiden/teruskan", "").with("catatan", "Catatan " + mark);
    boolean done = desk.act(new Act("report.forwarded", mark, page), form);
    (done ? work.forwarded() : work.submitted()).add(item);
    return true;
  }

  private boolean decide() throws IOException, InterruptedException {
    return step(
        work.forwarded(), "DECIDED", "case.decided", work.decided(), "keputusan", "pilihan");
  }

  /** Has no text of its own: known by the case's number. */
  private boolean begin() throws IOException, InterruptedException {
    Item item = work.decided().poll();
    if (item == null) {
      return false;
    }
    Form form = browser.form(CASE + item.caseId(), ACT, "BEGUN");
    boolean done = desk.act(new Act("case.begun", "{\"id\":" + item.caseId() + ",", ""), form);
    (done ? work.begun() : work.decided()).add(item);
    return true;
  }

  private boolean handOver() throws IOException, InterruptedException {
    return step(
        work.begun(), "HANDED_OVER", "case.handed-over", work.handedOver(), "tugas", "pihak");
  }

  private boolean takeBack() throws IOException, InterruptedException {
    return step(
        work.handedOver(), "TAKEN_BACK", "case.taken-back", work.answered(), "jawaban", "biaya");
  }

  private boolean solve() throws IOException, InterruptedException {
    Item item = work.answered().poll();
    if (item == null) {
      return false;
    }
    String page = CASE + item.caseId();
    String mark = ledger.mark();
    Form form =
        browser
            .form(page, ACT, "SOLVED")
            .with("sebab", "Sebab " + mark)
            .with("solusi", "Diperbaiki");
    if (!desk.act(new Act("case.solved", mark, page), form)) {
      work.answered().add(item);
    }
    return true;
  }

  /** An act with a text that is marked, and one more field that must not be empty. */
  private boolean step(
      Queue<Item> from, String act, String kind, Queue<Item> to, String marked, String more)
      throws IOException, InterruptedException {
    Item item = from.poll();
    if (item == null) {
      return false;
    }
    String page = CASE + item.caseId();
    String mark = ledger.mark();
    Form form = browser.form(page, ACT, act).with(marked, "Teks " + mark).with(more, "1");
    boolean done = desk.act(new Act(kind, mark, page), form);
    (done ? to : from).add(item);
    return true;
  }
}
