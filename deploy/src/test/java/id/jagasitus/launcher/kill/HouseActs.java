package id.jagasitus.launcher.kill;

import id.jagasitus.launcher.kill.Browser.Answer;
import id.jagasitus.launcher.kill.Work.Item;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** What the Admin does besides the steps of a case. */
final class HouseActs {

  private static final String CASE = "/insiden/lihat?id=";
  private static final Pattern FINDING = Pattern.compile("/temuan/satu\\?no=([0-9]+)");
  private static final byte[] PNG = HexFormat.of().parseHex("89504e470d0a1a0a");
  private static final int POLL_MS = 20;

  private final Desk desk;
  private final Browser browser;
  private final Ledger ledger;
  private final Work work;
  private final Facts facts;

  /**
   * What must be true outside the journal, once an act was acknowledged.
   *
   * @param files SHA-256 of files that were handed in
   * @param erased addresses that were to vanish
   * @param kept addresses of visitors that nobody erased
   * @param findings that a case was made of
   */
  record Facts(Set<String> files, Set<String> erased, Set<String> kept, Set<Long> findings) {
    Facts() {
      this(
          ConcurrentHashMap.newKeySet(),
          ConcurrentHashMap.newKeySet(),
          ConcurrentHashMap.newKeySet(),
          ConcurrentHashMap.newKeySet());
    }
  }

  HouseActs(Desk desk, Work work, Facts facts) {
    this.desk = desk;
    this.browser = desk.browser();
    this.ledger = desk.ledger();
    this.work = work;
    this.facts = facts;
  }

  List<Person.Task> all() {
    return List.of(
        this::sign, this::attach, this::service, this::erase, this::attacked, this::caseOfFinding);
  }

  /** Each check is signed once a day. */
  private boolean sign() throws IOException, InterruptedException {
    Optional<Form> form = Form.find(browser.get("/hari-ini").body(), "/hari-ini/periksa", "");
    if (form.isEmpty()) {
      return false;
    }
    String mark = ledger.mark();
    desk.act(new Act("day.signed", mark, "/hari-ini"), form.get().with("catatan", mark));
    return true;
  }

  private boolean attach() throws IOException, InterruptedException {
    Item item = work.answered().poll();
    if (item == null) {
      return false;
    }
    String mark = ledger.mark();
    var act = new Act("case.attached", mark, CASE + item.caseId());
    byte[] picture =
        (new String(PNG, StandardCharsets.ISO_8859_1) + mark).getBytes(StandardCharsets.ISO_8859_1);
    Form form = browser.form(act.page(), "/insiden/lampirkan", "").with("perihal", mark);
    ledger.tried(act);
    if (desk.done(act, browser.send(form, "berkas", "foto.png", picture))) {
      facts.files().add(hash(picture));
    }
    work.answered().add(item);
    return true;
  }

  private static String hash(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private boolean service() throws IOException, InterruptedException {
    String mark = ledger.mark();
    Form form =
        browser
            .form("/layanan", "/layanan/simpan", "")
            .with("nama", mark)
            .with("berakhir", "2031-01-31");
    desk.act(new Act("service.saved", mark, "/layanan"), form);
    return true;
  }

  /** A visitor comes, asks to be forgotten, and is. */
  private boolean erase() throws IOException, InterruptedException {
    String address = work.visitor();
    browser.visit("/?pengunjung", address);
    String mark = ledger.mark();
    Form search =
        browser.form("/privasi", "/privasi/cari", "").with("siapa", address).with("alasan", "cari");
    desk.act(new Act("privacy.searched", "cari" + mark, ""), search.with("alasan", "cari" + mark));
    Form form = found().with("siapa", address).with("alasan", mark);
    if (desk.act(new Act("privacy.erasure.begun", mark, "/privasi"), form)) {
      facts.erased().add(address);
    }
    return true;
  }

  /** The second step's form, once the search is over. */
  private Form found() throws IOException, InterruptedException {
    while (true) {
      Answer page = browser.get("/privasi/hapus");
      if (page.status() == 200) {
        return Form.find(page.body(), "/privasi/hapus", "")
            .orElseThrow(() -> new Unexpected("nothing to erase"));
      }
      Thread.sleep(POLL_MS);
    }
  }

  /** Each attacker is a finding of their own. */
  private boolean attacked() throws IOException, InterruptedException {
    String address = work.visitor();
    for (String column : List.of("nik", "sandi")) {
      browser.visit("/?id=1%27%20UNION%20SELECT%20" + column + ",nama--%20", address);
    }
    facts.kept().add(address);
    return true;
  }

  private boolean caseOfFinding() throws IOException, InterruptedException {
    var numbers = new TreeSet<Long>();
    FINDING
        .matcher(browser.get("/temuan").body())
        .results()
        .forEach(found -> numbers.add(Long.valueOf(found.group(1))));
    numbers.removeAll(facts.findings());
    if (numbers.isEmpty()) {
      return false;
    }
    long finding = numbers.first();
    facts.findings().add(finding);
    String mark = ledger.mark();
    Form form =
        browser
            .form("/insiden/baru?temuan=" + finding, "/insiden/baru", "")
            .with("judul", "Temuan " + mark)
            .with("alt1", "Saring parameter")
            .with("alt2", "Tutup halaman");
    long id = desk.make(new Act("case.opened", mark, ""), form, CASE);
    ledger.answered(new Act("finding.verdict", "\"#" + id + "\"", ""), true);
    work.drafts().add(new Item(id, 0));
    return true;
  }
}
