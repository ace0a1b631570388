package id.jagasitus.watch;

import id.jagasitus.watch.InjectedPages.Sample;
import java.util.List;
import java.util.Random;

/** Pages of a court with something planted: hidden, shown or disguised. */
final class PlantedPages extends Hijack {

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

  PlantedPages(Random random) {
    super(random);
  }

  @Override
  void add(List<Sample> to) {
    hidden(to);
    shown(to);
    disguised(to);
  }

  private void hidden(List<Sample> to) {
    for (String hide : HIDES) {
      add(
          to,
          "hidden " + hide,
          page(STYLE, "<div " + hide + ">" + links(upTo(6), STRONG) + "</div>", ""));
      add(
          to,
          "hidden brand " + hide,
          page(STYLE, "<div " + hide + ">" + links(upTo(4), BRANDS) + "</div>", ""));
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
}
