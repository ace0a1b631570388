package id.jagasitus.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.jagasitus.watch.Tie.Kind;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Where pages of a court lead and what they run. */
final class TiesTest {

  private static final Hosts HOSTS = new Hosts("pn-contoh.go.id", Set.of("203.0.113.1"));

  private static Map<Tie, String> ties(String body) {
    return Ties.of(Page.parse("<html><head></head><body>" + body + "</body></html>"), HOSTS);
  }

  private static void assertTies(String body, Tie... expected) {
    assertEquals(List.of(expected), List.copyOf(ties(body).keySet()));
  }

  private static String inline(String code) {
    return ties("<script>" + code + "</script>").keySet().iterator().next().to();
  }

  @Test
  void of_eachKind_namesTheHost() {
    assertTies(
        "<iframe src='https://www.youtube.com/embed/x'></iframe>",
        new Tie(Kind.FRAME, "www.youtube.com"));
    assertTies(
        "<form action='https://lain.example/kirim'><input></form>",
        new Tie(Kind.FORM, "lain.example"));
    assertTies(
        "<form><button formaction='//lain.example/'>x</button></form>",
        new Tie(Kind.FORM, "lain.example"));
    assertTies(
        "<meta http-equiv=refresh content='0; url=https://lain.example/'>",
        new Tie(Kind.REDIRECT, "lain.example"));
    assertTies(
        "<link rel=canonical href='https://lain.example/a'>", new Tie(Kind.ALIAS, "lain.example"));
    assertTies(
        "<link rel=stylesheet href='https://cdn.example/a.css'><img src='//foto.example/b.png'>",
        new Tie(Kind.LOAD, "cdn.example"),
        new Tie(Kind.LOAD, "foto.example"));
    assertTies("<a href='https://Lain.Example/x?y'>x</a>", new Tie(Kind.LINK, "lain.example"));
  }

  @Test
  void of_theSiteItself_isNoTie() {
    assertTies(
        "<a href='/b'>b</a><a href='https://www.pn-contoh.go.id/'>c</a><img"
            + " src='http://203.0.113.1/x.png'><a href='https://sipp.pn-contoh.go.id/'>d</a><script"
            + " src='/js/a.js'></script><link rel=canonical href='https://pn-contoh.go.id/'>");
  }

  @Test
  void script_address_isKeptWithoutItsVersion() {
    Map<String, String> kept =
        Map.of(
            "https://cdn.example/a.js?ver=6.4.2", "cdn.example/a.js",
            "//cdn.example/a.js?v=1&id=G-1", "cdn.example/a.js?id=G-1",
            "https://cdn.example/static/app.3f9ac1d2.js#x", "cdn.example/static/app.*.js",
            "https://cdn.example/gh/orang/deadbeef.js", "cdn.example/gh/orang/deadbeef.js",
            "https://cdn.example/a.js?20261122", "cdn.example/a.js",
            "https://cdn.example", "cdn.example",
            "https:\\\\cdn.example\\a.js", "cdn.example/a.js",
            "/\\cdn.example/a.js", "cdn.example/a.js",
            "ht\ntps:cdn.example/a.js", "cdn.example/a.js");
    kept.forEach(
        (written, to) ->
            assertTies("<script src=\"" + written + "\"></script>", new Tie(Kind.SCRIPT, to)));
  }

  @Test
  void ownScripts_areThoseOfTheSite() {
    Page page =
        Page.parse(
            "<script src='/js/a.js?v=1'></script><script src=b.js></script><script"
                + " src='https://cdn.example/c.js'></script><script"
                + " src='https://pn-contoh.go.id/d.js'></script>");
    assertEquals(
        List.of("/js/a.js?v=1", "b.js", "https://pn-contoh.go.id/d.js"),
        Ties.ownScripts(page, HOSTS));
  }

  @Test
  void inline_dataAndTemplates_areNoScripts() {
    assertTies(
        "<script type='application/ld+json'>{\"a\":1}</script><script"
            + " type='text/template'><b></b></script><script type=speculationrules>{}</script>"
            + "<script src='/a.js'></script>");
  }

  @Test
  void inline_everyScript_hasItsOwnPrint() {
    Map<Tie, String> found =
        ties("<p onclick='x()'>x</p><script>mulai()</script><script>selesai()</script>");
    assertEquals(List.of("mulai()", "selesai()", "onclick=x()"), List.copyOf(found.values()));
    assertEquals(inline("mulai()"), found.keySet().iterator().next().to());
  }

  @Test
  void inline_onlyChangingParts_hasTheSamePrint() {
    Map<String, String> pairs =
        Map.of(
            "var wp={\"nonce\":\"a1b2c3d4e5\"}", "var wp={\"nonce\":\"99ffee0011\"}",
            "dibuka(1763776800)", "dibuka(1763780400)",
            "judul('Upacara bendera')", "judul('Jam layanan 2026')",
            "url='https://pn-contoh.go.id/a'", "url='https://pn-contoh.go.id/b?c=1'",
            "mulai(  )", "mulai( )",
            "a('it\\'s')", "a('dan')");
    pairs.forEach((one, other) -> assertEquals(inline(one), inline(other), one));
  }

  @Test
  void inline_whatTells_hasAnotherPrint() {
    Map<String, String> pairs =
        Map.of(
            "muat('https://cdn.example/a.js')", "muat('https://jahat.example/a.js')",
            "muat('https:\\/\\/cdn.example\\/')", "muat('https:\\/\\/jahat.example\\/')",
            "muat('cdn.example')", "muat('jahat.example')",
            "f(\"<b>x</b>\")", "f(\"<i>x</i>\")",
            "f(String.fromCharCode(104))", "f(String.fromCharCode(105))",
            "f(atob('aGFsbw=='))", "f(atob('amFoYXQ='))",
            "f('\\x68')", "f('\\x69')",
            "mulai()", "berhenti()");
    pairs.forEach((one, other) -> assertNotEquals(inline(one), inline(other), one));
  }

  @Test
  void of_thousandsOfLinks_keepsTheScript() {
    var body = new StringBuilder();
    for (int i = 0; i < 5_000; i++) {
      body.append("<a href='https://h").append(i).append(".example/'>x</a>");
    }
    Map<Tie, String> found = ties(body + "<script src='https://jahat.example/x.js'></script>");
    assertEquals(151, found.size());
    assertTrue(found.containsKey(new Tie(Kind.SCRIPT, "jahat.example/x.js")));
  }

  @Test
  void inline_hostileQuotes_areReadInOneGo() {
    for (String piece : List.of("\\\"", "\"'", "'", "\"\\", "1'", "\n'x")) {
      assertEquals(32, inline("x" + piece.repeat(200_000)).length(), piece);
    }
  }

  @Test
  void study_scriptFile_hasTheTieOfWhoRunsIt() {
    assertEquals(
        Ties.file("mulai( 1 );", HOSTS), Ties.file("mulai( 2 );\n", HOSTS), "figures change");
    assertEquals(Kind.FILE, Ties.file("mulai();", HOSTS).kind());
  }

  @Test
  void of_codeInAttributes_isAScriptOfThePage() {
    for (String body :
        List.of(
            "<body onload=\"kirim(document.cookie)\">",
            "<p onclick='kirim(document.cookie)'>x</p>",
            "<a href=' jAva\tscript:kirim(document.cookie)'>x</a>",
            "<button formaction='javascript:kirim(1)'>x</button>",
            "<iframe srcdoc='<script>kirim(1)</script>'></iframe>",
            "<svg><animate onbegin=kirim(1) /></svg>")) {
      Set<Tie> found = ties(body).keySet();
      assertTrue(found.stream().anyMatch(tie -> tie.kind() == Kind.INLINE), body + found);
    }
  }

  @Test
  void of_codeInAttributes_hasThePrintOfWhatItDoes() {
    String known = "<p onclick=\"buka('berita', 12)\">x</p>";
    assertEquals(ties(known).keySet(), ties(known.replace("12", "13")).keySet());
    assertNotEquals(ties(known).keySet(), ties(known.replace("buka", "kirim")).keySet());
    assertNotEquals(ties(known).keySet(), ties(known.replace("onclick", "onload")).keySet());
  }

  @Test
  void of_whatStylesAndSetsLoad_namesTheHost() {
    for (String body :
        List.of(
            "<style>@import 'https://lain.example/a.css';</style>",
            "<style>@import url(//lain.example/a.css);</style>",
            "<style>p{background:url( \"https://lain.example/a.png\" )}</style>",
            "<p style=\"background:url('https://lain.example/a.png')\">x</p>",
            "<img srcset='/a.png 1x, https://lain.example/b.png 2x'>",
            "<video poster='https://lain.example/a.png'></video>",
            "<input type=image src='https://lain.example/a.png'>",
            "<link rel=preconnect href='https://lain.example'>",
            "<link rel=dns-prefetch href='//lain.example'>",
            "<link rel=preload as=script href='https://lain.example/a.js'>")) {
      assertTies(body, new Tie(Kind.LOAD, "lain.example"));
    }
  }

  @Test
  void of_whatLeadsAwayByItself_namesTheHost() {
    for (String content : List.of("0;https://lain.example/", "5, URL = 'https://lain.example/'")) {
      assertTies(
          "<meta http-equiv=Refresh content=\"" + content + "\">",
          new Tie(Kind.REDIRECT, "lain.example"));
    }
    assertTies("<base href='https://lain.example/'>", new Tie(Kind.ALIAS, "lain.example"));
    assertTies(
        "<button form=a formaction='https://lain.example/'>x</button>",
        new Tie(Kind.FORM, "lain.example"));
    assertTies(
        "<object data='https://lain.example/x'></object>", new Tie(Kind.FRAME, "lain.example"));
    assertTies(
        "<svg><script xlink:href='https://lain.example/x.js'></script></svg>",
        new Tie(Kind.SCRIPT, "lain.example/x.js"));
  }

  @Test
  void of_plainAttributes_areNoTies() {
    assertTies(
        "<meta http-equiv=refresh content=300><p style='color:red' onclick=''>x</p>"
            + "<img src='data:image/png;base64,AAAA' srcset='/a.png 2x'><a href='#'>x</a>"
            + "<style>p{background:url(data:image/png;base64,AAAA)}</style>");
  }
}
