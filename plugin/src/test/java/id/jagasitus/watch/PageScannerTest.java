package id.jagasitus.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class PageScannerTest {

  private static final Hosts COURT = new Hosts("www.pn-contoh.go.id", Set.of());
  private static final String ORDINARY =
      """
      <h1>Profil Pengadilan</h1><p>Pengadilan Negeri Contoh melayani masyarakat di Kabupaten Contoh.
      Pendaftaran perkara perdata melalui e-Court. Pembayaran panjar melalui QRIS atau deposit bank.</p>
      <a href="https://ecourt.mahkamahagung.go.id">e-Court</a>
      """;

  private final PageScanner scanner = new PageScanner();

  @Test
  void scan_ordinaryPage_findsNothing() {
    assertEquals(Verdict.NONE, verdict(page("Profil", ORDINARY, ""), "/profil.html"));
  }

  @Test
  void scan_hiddenFooterLink_isCritical() {
    String footer =
        "<div style='display: none'><a href='https://raja-spin.example/'>slot gacor hari ini</a></div>";
    assertEquals(Verdict.CRITICAL, verdict(page("Profil", ORDINARY + footer, ""), "/profil.html"));
  }

  @Test
  void scan_linksHiddenByStyleSheet_isCritical() {
    String head = "<style>.x1{position:absolute;left:-9999px}</style>";
    String body = ORDINARY + "<div class=x1><a href='https://abc.example/'>hoki88 login</a></div>";
    assertEquals(
        Verdict.CRITICAL,
        verdict("<html><head>" + head + "</head><body>" + body + "</body></html>", "/"));
  }

  @Test
  void scan_linksAfterEndOfDocument_isCritical() {
    String html =
        page("Profil", ORDINARY, "") + "<a href='https://situs.example/x'>scatter hitam</a>";
    assertEquals(Verdict.CRITICAL, verdict(html, "/profil.html"));
  }

  /** A birthday or a device has a number, too; only together with another sign it is a brand. */
  @Test
  void scan_numberedNameInPlainSight_isLookedAtFirst() {
    String link = "<p><a href='https://%s.example/'>%s</a></p>";
    String body = ORDINARY + link.formatted("panitia", "HUT80");
    assertEquals(Verdict.REVIEW, verdict(page("Profil", body, ""), "/profil.html"));
    String hidden = ORDINARY + "<div hidden>" + link.formatted("panitia", "HUT80") + "</div>";
    assertEquals(Verdict.CRITICAL, verdict(page("Profil", hidden, ""), "/profil.html"));
    String known = ORDINARY + link.formatted("cygwin", "Cygwin");
    assertEquals(Verdict.NONE, verdict(page("Profil", known, ""), "/profil.html"));
  }

  @Test
  void scan_disguisedWords_areRead() {
    String body =
        ORDINARY + "<div hidden><a href='//toko.example'>s<b>l</b>0t g4c\u200Bor</a></div>";
    assertEquals(Verdict.CRITICAL, verdict(page("Profil", body, ""), "/"));
  }

  @Test
  void scan_doorwayPage_isCritical() {
    String html =
        """
        <html amp lang=id><head><title>SLOT GACOR 88: Situs Slot Gacor Hari Ini Gampang Maxwin</title>
        <meta name=keywords content="slot gacor, rtp live, slot online, situs slot">
        <link rel=canonical href="https://pusat-hoki.example/"><link rel=amphtml href="https://amp.example/x"></head>
        <body><h1>Slot Gacor Maxwin</h1><p>Daftar sekarang dan raih jackpot, bonus new member, depo 10k.
        Menurut Pasal 303 KUHP terdakwa dan jaksa penuntut umum.</p>
        <a href="https://pusat-hoki.example/daftar">DAFTAR SLOT</a></body></html>
        """;
    assertEquals(Verdict.CRITICAL, verdict(html, "/konten/pafi.html"));
  }

  @Test
  void scan_rulingAboutGambling_staysQuiet() {
    String body =
        """
        <h1>Terdakwa Perkara Judi Slot Online Divonis 8 Bulan Penjara</h1>
        <p>Majelis Hakim Pengadilan Negeri Contoh menjatuhkan pidana penjara selama delapan bulan kepada
        terdakwa dalam perkara Nomor 45/Pid.B/2026/PN Cth. Penuntut Umum mendakwa berdasarkan Pasal 303 bis
        KUHP. Terdakwa bermain slot gacor di situs hoki88 dengan deposit dana sebesar Rp50.000, mengikuti
        bocoran slot dan rtp live. Barang bukti berupa telepon genggam dirampas untuk dimusnahkan.</p>
        """;
    assertEquals(
        Verdict.NONE, verdict(page("Vonis perkara judi slot", body, ""), "/berita/vonis.html"));
  }

  @Test
  void scan_courtWordsThatCollide_stayQuiet() {
    String body =
        """
        <h1>Pengumuman HK.02</h1><p>Saudara Toto Suharto dari Bandar Lampung; PT Maju qq PT Mundur.
        RTP (Rencana Tindak Pengendalian) triwulan III. Slot waktu sidang 09.00. Bandar narkotika dihukum.
        Zeus Naga Hoki, wali dari Dewa. Pembayaran lewat QRIS, deposit, login e-Court, daftar akun.</p>
        """;
    assertEquals(Verdict.NONE, verdict(page("Pengumuman", body, ""), "/pengumuman/1.html"));
  }

  @Test
  void scan_foreignCanonical_needsReview() {
    String html = page("Profil", ORDINARY, "<link rel=canonical href='https://lain.example/'>");
    assertTrue(verdict(html, "/").compareTo(Verdict.REVIEW) >= 0);
  }

  @Test
  void scan_defacedHomePage_isCritical() {
    assertEquals(Verdict.CRITICAL, verdict(page("Hacked by Someone", "<h1>pwned</h1>", ""), "/"));
  }

  @Test
  void scan_scriptThatAsksForGooglebot_isCritical() {
    String script =
        "<script>if(/googlebot/i.test(navigator.userAgent)){fetch('//x.example/a')}"
            + "else if(document.referrer.indexOf('google')>0){location.href='https://x.example/'}</script>";
    assertEquals(Verdict.CRITICAL, verdict(page("Profil", ORDINARY + script, ""), "/"));
  }

  private static String page(String title, String body, String head) {
    return "<!doctype html><html lang=id><head><title>%s</title>%s</head><body>%s</body></html>"
        .formatted(title, head, body);
  }

  private Verdict verdict(String html, String path) {
    List<ScanSignal> signals = scanner.scan(Page.parse(html), path, COURT);
    int score = signals.stream().mapToInt(ScanSignal::points).sum();
    return Verdict.of(score);
  }
}
