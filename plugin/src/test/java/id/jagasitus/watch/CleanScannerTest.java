package id.jagasitus.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CleanScannerTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  private static final Hosts COURT = new Hosts("pn-contoh.go.id", Set.of());

  @TempDir Path folder;
  private final CleanScanner beside = new CleanScanner(Programs.EXPECTED);
  private final CleanScanner staticSite = new CleanScanner(Programs.PLANTED);

  @Test
  void scanFile_webShell_isCritical() throws IOException {
    assertEquals(
        Verdict.CRITICAL, scan(beside, "shell.php", "<?php @eval($_POST['x']); ?>").verdict());
  }

  @Test
  void scanFile_anyProgramOnStaticSite_isCritical() throws IOException {
    assertEquals(Verdict.CRITICAL, scan(staticSite, "info.php", "<?php echo 1;").verdict());
    assertEquals(Verdict.NONE, scan(beside, "info.php", "<?php echo 1;").verdict());
  }

  @Test
  void scanFile_cloakingConfiguration_isCritical() throws IOException {
    String text =
        "RewriteEngine On\nRewriteCond %{HTTP_USER_AGENT} (Googlebot|bingbot) [NC]\nRewriteRule ^ https://x.example/ [R=301]\n";
    assertEquals(Verdict.CRITICAL, scan(beside, ".htaccess", text).verdict());
  }

  @Test
  void scanFile_programInPicture_isCritical() throws IOException {
    assertEquals(
        Verdict.CRITICAL,
        scan(beside, "logo.jpg", "\u00ff\u00d8JFIF <?php system('id');").verdict());
  }

  @Test
  void scanFile_injectedSitemap_isCritical() throws IOException {
    String xml =
        "<urlset><url><loc>https://pn-contoh.go.id/?pafi=slot-gacor-hari-ini</loc></url></urlset>";
    assertEquals(Verdict.CRITICAL, scan(staticSite, "sitemap.xml", xml).verdict());
  }

  @Test
  void scanFile_searchVerification_needsReview() throws IOException {
    String text = "google-site-verification: google1a2b3c4d5e6f7a8b.html";
    assertEquals(Verdict.REVIEW, scan(staticSite, "google1a2b3c4d5e6f7a8b.html", text).verdict());
  }

  @Test
  void scanFile_longFile_saysThatItWasCut() throws IOException {
    ScanResult result = scan(staticSite, "a.txt", "x".repeat(FileText.MOST_BYTES + 1));
    assertTrue(
        result.signals().stream().anyMatch(signal -> signal.id().equals("longer-than-read")));
  }

  @Test
  void decode_declaredCharset_isUsed() {
    byte[] page = "<meta charset=\"windows-1252\">\u00e9".getBytes(StandardCharsets.ISO_8859_1);
    assertTrue(FileText.decode(page).endsWith("\u00e9"));
  }

  @Test
  void guess_canonicalOfGovernmentName_wins() {
    var own = new OwnHost();
    own.hear(
        Page.parse(
            "<link rel=canonical href='https://www.pn-contoh.go.id/a'>"
                + "<a href='https://sipp.pn-contoh.go.id'>SIPP</a><a href='https://siwas.mahkamahagung.go.id'>S</a>"));
    own.hear(Page.parse("<link rel=canonical href='https://pusat-slot88.example/'>"));
    assertEquals("pn-contoh.go.id", own.guess());
  }

  @Test
  void guess_pageThatLeadsToItself_isNotTheHackedSiteItLeadsTo() {
    var own = new OwnHost();
    own.hear(
        Page.parse(
            "<link rel=amphtml href='https://dinas-lain.go.id/amp'><img src='https://www.pn-contoh.go.id/a.png'>"
                + "<a href='https://sipp.pn-contoh.go.id/'>SIPP</a><a href='https://dinas-lain.go.id/slot-gacor/'>slot</a>"
                + "<a href='https://dinas-lain.go.id/a'>slot gacor</a>"));
    assertEquals("pn-contoh.go.id", own.guess());
  }

  @Test
  void guess_pageThatABrowserSaved_isWhereItWasSavedFrom() {
    var own = new OwnHost();
    own.hear(Page.parse("<!-- saved from url=(0029)https://contoh-hukum.or.id/p -->\n<p>a</p>"));
    assertEquals("contoh-hukum.or.id", own.guess());
  }

  private ScanResult scan(CleanScanner scanner, String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.writeString(file, text);
    return scanner.scanFile(file, "/" + name, COURT, TODAY);
  }
}
