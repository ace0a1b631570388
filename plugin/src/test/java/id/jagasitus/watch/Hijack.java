package id.jagasitus.watch;

import java.util.List;
import java.util.Random;

/**
 * What hijacked pages are made of (domain notes 3.2): vocabulary, hosts, links, and a page of a
 * court to plant them in. The hosts end in {@code .example} or {@code .xyz}; none is called.
 */
abstract class Hijack {

  static final String[] STRONG = {
    "slot gacor hari ini", "scatter hitam", "situs toto", "toto macau", "rtp live",
        "bandar togel terpercaya",
    "mahjong ways 2", "slot qris", "live casino", "sbobet", "bonus new member 100",
        "gates of olympus",
    "akun pro kamboja", "slot deposit pulsa", "prediksi togel", "idn poker", "slot88",
        "keluaran hk",
    "judi bola online", "daftar slot", "link slot gacor maxwin", "agen judi online terpercaya",
  };
  static final String[] BRANDS = {
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
  static final String[] HOSTS = {
    "promo-sehat.example",
    "kursus-bahasa.xyz",
    "blog-resep.example",
    "t-shirt-murah.xyz",
    "cdn-assets.example",
    "wisata-alam.xyz",
  };
  static final String MENU =
      "<nav><a href='/'>Beranda</a> <a href='/putusan'>Putusan</a> <a href='/jadwal'>Jadwal Sidang</a> "
          + "Majelis Hakim Panitera Pengganti Jaksa Penuntut Umum Imbauan</nav>";
  static final String COURT =
      "<h1>Profil Pengadilan</h1><p>Pengadilan Negeri Contoh melayani masyarakat Kabupaten Contoh. Sidang digelar"
          + " Senin sampai Kamis. Pendaftaran perkara lewat e-Court. Panjar dibayar dengan QRIS.</p>";

  private final Random random;

  Hijack(Random random) {
    this.random = random;
  }

  /** One page of every technique. */
  abstract void add(List<InjectedPages.Sample> to);

  final String one(String... of) {
    return of[random.nextInt(of.length)];
  }

  final String link(String anchor) {
    return "<a href='https://"
        + one(HOSTS)
        + "/"
        + one("", "id/", "p?ref=1")
        + "' rel='noopener follow'>"
        + anchor
        + "</a> ";
  }

  final String links(int count, String... anchors) {
    var out = new StringBuilder();
    for (int i = 0; i < count; i++) {
      out.append(link(one(anchors)));
    }
    return out.toString();
  }

  static String page(String head, String body, String after) {
    return "<!doctype html><html lang=id><head><title>Profil - Pengadilan Negeri Contoh</title>"
        + head
        + "</head><body>"
        + MENU
        + COURT
        + body
        + "</body></html>"
        + after;
  }

  final int upTo(int most) {
    return 1 + random.nextInt(most);
  }

  static void add(List<InjectedPages.Sample> to, String technique, String html) {
    to.add(new InjectedPages.Sample(technique, "/profil.html", html));
  }
}
