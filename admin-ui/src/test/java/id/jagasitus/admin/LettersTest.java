package id.jagasitus.admin;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.jagasitus.account.Role;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.htmlunit.Page;
import org.htmlunit.html.HtmlFileInput;
import org.htmlunit.html.HtmlForm;
import org.htmlunit.html.HtmlPage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Papers about a case, and files that belong to it, in a browser. */
final class LettersTest {
  private static final String HOSTILE = "<script>alert(1)</script> \" & ' \u0627 \uA9A7 🙂";
  private static final String PAPER = "?jenis=insiden&tentang=1";

  @TempDir Path folder;
  private AdminServer server;
  private Browser admin;

  @BeforeEach
  void open() throws Exception {
    var console = new FakeConsole(InstantSource.fixed(Rooms.NOW));
    console.accounts.put("budi", Rooms.PASSWORD, Role.ADMIN);
    console.accounts.put("ketua", Rooms.PASSWORD, Role.VIEWER);
    console.office.people();
    server = new AdminServer(console, InstantSource.fixed(Rooms.NOW), 0);
    admin = Browser.loggedIn(server, "budi");
    HtmlForm form = Browser.sent(admin.get("/insiden/baru"), "/insiden/baru");
    form.getInputByName("judul").setValue(HOSTILE);
    form.getTextAreaByName("uraian").setText(HOSTILE);
    Browser.submit(form);
  }

  @AfterEach
  void close() {
    admin.close();
    server.close();
  }

  private byte[] bytes(String path) throws Exception {
    Page page = admin.client().getPage(server.url(path));
    return page.getWebResponse().getContentAsStream().readAllBytes();
  }

  private static boolean pdf(byte[] file) {
    return new String(file, 0, 5, StandardCharsets.US_ASCII).equals("%PDF-");
  }

  @Test
  void list_namesWhatCanBeWritten_andEachOpens() throws Exception {
    String list = Browser.main(admin.get("/laporan/surat"));
    assertTrue(list.contains("Laporan insiden 1"), list);
    assertTrue(list.contains("Surat kepada MA-CSIRT, insiden 1"), list);
    assertFalse(list.contains("Pemberitahuan data pribadi, insiden 1"), list);
    for (String kind : new String[] {"insiden", "keputusan", "csirt"}) {
      String query = "?jenis=" + kind + "&tentang=1";
      HtmlPage page = admin.get("/laporan/surat/satu" + query);
      assertTrue(Browser.main(page).contains(HOSTILE), Browser.main(page));
      assertTrue(pdf(bytes("/laporan/surat/pdf" + query)), kind);
    }
    assertEquals(
        404, Browser.status(admin.get("/laporan/surat/satu?jenis=data-pribadi&tentang=1")));
    assertEquals(400, Browser.status(admin.get("/laporan/surat/satu?jenis=lain&tentang=1")));
  }

  @Test
  void sealed_keepsItsFile_andTellsWhoComesSecond() throws Exception {
    HtmlPage page = admin.get("/laporan/surat/satu" + PAPER);
    HtmlForm late = Browser.sent(admin.get("/laporan/surat/satu" + PAPER), "/surat/segel");
    HtmlPage done = Browser.submit(Browser.sent(page, "/surat/segel"));
    assertTrue(Browser.main(done).contains("Surat disetujui"), Browser.main(done));
    byte[] kept = bytes("/laporan/surat/pdf" + PAPER);
    assertArrayEquals(kept, bytes("/laporan/surat/pdf" + PAPER));
    String told = Browser.main(Browser.submit(late));
    assertTrue(told.contains("Orang lain sudah mengubahnya"), told);
    String verified = Browser.main(upload("/verifikasi", "/verifikasi", "a.pdf", kept));
    assertTrue(verified.contains("Asli: insiden 1 versi 1, disetujui budi"), verified);
    HtmlPage signed = upload("/laporan/surat/satu" + PAPER, "/surat/ttd", "ttd.pdf", kept);
    assertTrue(Browser.main(signed).contains("ttd.pdf"), Browser.main(signed));
  }

  private HtmlPage upload(String path, String action, String name, byte[] content)
      throws Exception {
    Path file = Files.write(folder.resolve(name), content);
    HtmlForm form = Browser.sent(admin.get(path), action);
    HtmlFileInput input = form.getInputByName("berkas");
    input.setFiles(file.toFile());
    return Browser.submit(form);
  }

  @Test
  void attached_file_belongsToTheCase_andNoProgramDoes() throws Exception {
    String path = "/insiden/lihat?id=1";
    byte[] program = "MZ program".getBytes(StandardCharsets.UTF_8);
    String refused = Browser.main(upload(path, "/insiden/lampirkan", "nota.pdf", program));
    assertTrue(refused.contains("Berkas tidak diterima"), refused);
    byte[] scan = "%PDF-1.4 pindaian".getBytes(StandardCharsets.UTF_8);
    HtmlPage page = upload(path, "/insiden/lampirkan", "nota & cap.pdf", scan);
    assertTrue(Browser.main(page).contains("nota & cap.pdf"), Browser.main(page));
    String link = page.getAnchorByText("nota & cap.pdf").getHrefAttribute();
    assertArrayEquals(scan, bytes(link.substring(link.indexOf("/insiden"))));
    String other = "/insiden/berkas?id=2&" + link.substring(link.indexOf("berkas="));
    assertEquals(404, Browser.status(admin.get(other)));
  }

  @Test
  void evidence_ofAMonth_holdsTheFilesOfItsCases() throws Exception {
    byte[] scan = "%PDF-1.4 nota".getBytes(StandardCharsets.UTF_8);
    upload("/insiden/lihat?id=1", "/insiden/lampirkan", "nota.pdf", scan);
    HtmlForm form = Browser.sent(admin.get("/laporan"), "/laporan/buat");
    form.getInputByName("bulan").setValue("2026-11");
    Browser.submit(form);
    Map<String, byte[]> files = evidence("2026-11");
    assertArrayEquals(scan, files.get("3-Insiden/Insiden-1/01-nota.pdf"));
    assertTrue(pdf(requireNonNull(files.get("1-Laporan/01-Rancangan-laporan-2026-11.pdf"))));
    String index = new String(requireNonNull(files.get("INDEKS.csv")), StandardCharsets.UTF_8);
    assertTrue(index.contains(",nota.pdf,"), index);
    form = Browser.sent(admin.get("/laporan"), "/laporan/buat");
    form.getInputByName("bulan").setValue("2026-10");
    Browser.submit(form);
    assertFalse(evidence("2026-10").containsKey("3-Insiden/Insiden-1/01-nota.pdf"));
  }

  private Map<String, byte[]> evidence(String month) throws Exception {
    var files = new HashMap<String, byte[]>();
    byte[] zip = bytes("/laporan/eviden?id=" + month);
    try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        files.put(entry.getName().replaceFirst("Eviden/[^/]*/[^/]*/", ""), in.readAllBytes());
      }
    }
    return files;
  }

  private String csv(String path) throws Exception {
    return new String(bytes(path), StandardCharsets.UTF_8);
  }

  @Test
  void tables_comeAsCsv_hostileTextsAndAll() throws Exception {
    String cases = csv("/insiden/csv");
    assertTrue(cases.startsWith("\ufeff#,Judul,Keadaan,"), cases);
    assertTrue(cases.contains('"' + HOSTILE.replace("\"", "\"\"") + '"'), cases);
    String journal = csv("/jejak/csv?jenis=case.");
    assertTrue(journal.contains(",budi,Insiden dibuka,"), journal);
    assertTrue(journal.contains("membuka insiden 1: " + HOSTILE.substring(0, 6)), journal);
    assertFalse(journal.contains(",account.added,"), journal);
    assertTrue(csv("/jejak/csv?mesin=ya").contains(",account.added,"));
    String month = csv("/hari-ini/catatan/csv?bulan=2026-11");
    assertEquals(31, month.lines().count());
    assertTrue(csv("/layanan/csv").startsWith("\ufeffNama,Jenis,Penyedia,"));
    assertEquals(400, Browser.status(admin.get("/hari-ini/catatan/csv?bulan=x")));
  }

  @Test
  void viewer_readsPapersAndMayNotApprove() throws Exception {
    try (Browser ketua = Browser.loggedIn(server, "ketua")) {
      HtmlPage page = ketua.get("/laporan/surat/satu" + PAPER);
      assertTrue(Browser.main(page).contains("LAPORAN INSIDEN"), Browser.main(page));
      assertFalse(page.asXml().contains("/surat/segel"), page.asXml());
    }
  }
}
