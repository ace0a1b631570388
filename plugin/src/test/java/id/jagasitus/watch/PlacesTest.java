package id.jagasitus.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * One page for each place that planted words, links and programs were found in late: forwarders,
 * bought hosts, frames that carry their page, titles at odds with their pages. Beside them pages of
 * courts that were taken for such.
 */
final class PlacesTest {

  private static final String INNER =
      Base64.getEncoder()
          .encodeToString(
              "<h1>slot gacor</h1><a href='https://kue.example.org/'>togel</a>"
                  .getBytes(StandardCharsets.UTF_8));

  private static final List<String> PLANTED =
      List.of(
          "<link rel=canonical href='https://linktr.ee/pintulangit'>",
          "<link rel=amphtml href='https://s.id/pintulangit'>",
          "<link rel=canonical href='https://pintulangit.click/'>",
          "<iframe src='https://linktr.ee/pintulangit' width=0 height=0></iframe>",
          "<iframe src='https://kue.example.org/' style='position:fixed;inset:0'></iframe>",
          "<iframe src='data:text/html;base64," + INNER + "'></iframe>",
          "<p><a href='https://pintulangit.vip/'>kakek merah</a> dan <a href='https://kapallayar.sbs/'>cuan</a></p>",
          "<p><a href='https://pintulangit.click/?ref=7'>info kegiatan</a></p>",
          "<p><a href='https://kue.example.org/a'>MASUK</a> <a href='https://kue.example.org/b'>DAFTAR</a></p>",
          "<span style='display:none'><a href='https://pintulangit.click/'>x</a></span>",
          "<p><bdo dir=rtl>niwxam gnokgnoh legot</bdo></p>",
          "<style>.q::before{content:'scatter hitam'}</style><a class=q href='https://kue.example.org/'></a>",
          "<script>document.onclick=function(){window.open('https://s.id/siluman303')}</script>",
          "<script>eval(atob('bG9jYXRpb24uaHJlZj0iaHR0cHM6Ly9zLmlkL2tvaW51c2FudGFyYSI='))</script>",
          "<div id=q></div><script>fetch('https://raw.githubusercontent.com/x/lp/main/a.html').then(a=>a.text())"
              + ".then(a=>{document.getElementById('q').innerHTML=a})</script>",
          "<script>" + "[](![]+!![])+".repeat(20) + "</script>",
          "<script src='http://104.21.75.86/app.min.js'></script>",
          "<script src='https://cdn-jquery.example.org/main.js'></script>",
          "<object data='data:image/svg+xml;base64,"
              + Base64.getEncoder()
                  .encodeToString(
                      "<svg><script>top.location='https://kue.example.org'</script></svg>"
                          .getBytes(StandardCharsets.UTF_8))
              + "' width=1 height=1></object>",
          "<script>document.body.innerHTML='<body bgcolor=black><h1>Di sini ada Kembang</h1>'</script>",
          "<p>Seorang petani membawa pulang uang bermodal 20 ribu di permainan Mahjong, polanya 10 putaran.</p>"
              + "<p>Penasaran? <a href='https://roda.example.com'>Coba di sini</a></p>",
          "<p>Pilihan lain adalah <a href='https://bola-emas.example.com'>Bola Emas</a>, tempat bermain dengan peluang"
              + " menang tinggi setiap hari.</p>",
          "<div style='position:fixed;inset:0;background:#000;color:red'><h2>Touched by Kucing</h2></div>",
          "<p>All files have been encrypted. Send 0.4 BTC to bc1q3f5a8c2d7e9b1a4c6d8e0f2a4b6c8d0.</p>");

  private static final List<String> TITLES =
      List.of(
          "KUDA168 Tempat Main Paling Seru",
          "[+] Hacked by Kucing Terbang [+]",
          "s l o t g a c o r",
          "SlotGacor Malam Ini");

  private static final List<String> ORDINARY =
      List.of(
          "<p>Bahwa keuntungan diperoleh dari deposit pemain Rp10.000 melalui QRIS; pemain memperoleh bonus new member dan"
              + " cashback slot online.</p><p>Perbuatan terdakwa diancam pidana dalam putusan.</p>",
          "<h1>Glosarium Siber</h1><p>Defacement: mengubah tampilan, misalnya menulis 'hacked by'. Korban dapat"
              + " melapor.</p>",
          "<p>Tim tenis menang, pemain mendapat bonus.</p><p><a href='https://klub.example.org'>Klub</a></p>",
          "<h1>关于法院</h1><p>" + "本法院依法审理刑事民事案件包括赌博盗窃案件".repeat(3) + "</p>",
          "<h1>Keterangan Ahli Perkara 12/Pid.B/2026/PN Cth</h1><p>Percakapan: \"daftar di sini depo 50 bonus 50,"
              + " slot gacor, wd kilat, maxwin\".</p><p>Riwayat: rajawali4d.xyz, ombakslot.vip, nagatoto.com.</p>",
          "<h1>Selebgram Endorse Slot Nagatoto Dihukum 5 Bulan</h1><p>Majelis hakim menjatuhkan vonis. Terdakwa memasang"
              + " kalimat \"slot gacor maxwin\". Penuntut umum pikir-pikir.</p>",
          "<p>Baca: <a href='https://www.kompas.com/tren/read/judi-slot-gacor'>Kompas: Judi Slot</a></p>",
          "<h1>Tinjauan Kriminologis Judi Slot Online</h1><p>Putusan memuat modus pelaku; terdakwa menawarkan situs"
              + " slot gacor dan link alternatif.</p>",
          "<p>Laporkan situs ke <a href='https://aduankonten.id'>aduankonten.id</a>, daftar aduan di sini.</p>",
          "<div style='position:fixed;inset:0;background:#fff'>Memuat, mohon tunggu</div>",
          "<p><a href='https://survei-kami.online/'>Isi survei</a></p>",
          "<script>fetch('https://data.bmkg.go.id/cuaca').then(r=>r.json()).then(d=>{c.innerHTML=d.suhu})</script>");

  private final CleanScanner scanner = new CleanScanner(Programs.EXPECTED);

  @Test
  void scan_everyPlace_isCritical() {
    PLANTED.forEach(body -> expect(Verdict.CRITICAL, scan("Jam Pelayanan", body), body));
  }

  @Test
  void scan_titleAtOddsWithItsPage_isCritical() {
    TITLES.forEach(title -> expect(Verdict.CRITICAL, scan(title, "<h1>Agenda Sidang</h1>"), title));
  }

  @Test
  void scan_titleThatItsPageSaysNothingOf_isCritical() {
    String said = "<p>" + "Kegiatan dihadiri para hakim dan panitera pengadilan. ".repeat(10);
    String title = "Cahaya Putar: Link Masuk Terbaru Hari Ini Online";
    expect(Verdict.CRITICAL, scan(title, said), title);
    expect(Verdict.NONE, scan("Kegiatan Hakim dan Panitera Online Terbaru", said), said);
  }

  @Test
  void scan_purseAsksForItsPhrase_isCritical() {
    String page =
        "<title>Airdrop</title><p>Connect your wallet and enter your 12-word recovery phrase.</p>";
    var hosts = new Hosts("", Set.of());
    var told = scanner.scanPage("/a.html", page, "/a.html", hosts, LocalDate.of(2026, 11, 22));
    expect(Verdict.CRITICAL, told, page);
  }

  @Test
  void guess_ofAPageThatWritesItsMail_isItsOffice() {
    var own = new OwnHost();
    own.hear(
        Page.parse(
            "<link rel=canonical href='https://bola-emas.example.com/'><p>Surel: info@pn-contoh.go.id"));
    assertEquals("pn-contoh.go.id", own.guess());
  }

  @Test
  void scan_courtsOwnPages_stayQuiet() {
    ORDINARY.forEach(body -> expect(Verdict.NONE, scan("Jam Pelayanan", body), body));
  }

  @Test
  void scan_ownAddressThatRepeatsTheTitle_isJudgedLikeIt() {
    String title = "Siaran Pers: Daftar Situs Judi Online yang Diblokir";
    String own = "https://pn-contoh.go.id/siaran-pers-daftar-situs-judi-online-ya";
    var told = scan(title, "<link rel=canonical href='" + own + "'><p>Komdigi memblokir.</p>");
    expect(Verdict.NONE, told, own);
  }

  private static void expect(Verdict verdict, ScanResult result, String of) {
    assertEquals(verdict, result.verdict(), () -> of + result);
  }

  private ScanResult scan(String title, String body) {
    String html =
        "<html><head><title>"
            + title
            + "</title></head><body><nav><a href='/'>Beranda</a><a href='/sejarah'>Sejarah</a>"
            + "<a href='/kontak'>Kontak</a></nav><p>Pelayanan buka setiap hari kerja.</p>"
            + body
            + "</body></html>";
    var hosts = new Hosts("pn-contoh.go.id", Set.of());
    return scanner.scanPage("/jam.html", html, "/jam.html", hosts, LocalDate.of(2026, 11, 22));
  }
}
