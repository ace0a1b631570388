package id.jagasitus.webapp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.htmlunit.WebClient;
import org.htmlunit.html.HtmlForm;
import org.htmlunit.html.HtmlInput;
import org.htmlunit.html.HtmlPage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What really happens to court sites, on a copy of the sample site, in the browser. */
final class JettyWatchIT {

  private static final String PASSWORD = "kuda hitam lari pagi";
  private static final String TRIAL = "berita/2026-11-18-putusan-perkara-perjudian-daring.html";
  private static final String FOOTER =
      "<div style=\"display:none\"><a href=\"https://promo.example/\">slot gacor hari"
          + " ini</a></div>";

  @TempDir Path folder;
  private final WebClient client = new WebClient();
  private Path site;
  private Container container;
  private Optional<HttpServer> cloaking = Optional.empty();

  @BeforeEach
  void open() throws Exception {
    Path home = folder.resolve("home");
    site = copy(Path.of("src/main/webapp"), folder.resolve("situs"));
    container = JettyContainer.start(new Container.Setup(home, true, false), site);
    client.getOptions().setCssEnabled(false);
    claim(Files.readString(home.resolve("setup-code.txt")).strip());
    send(page("pantauan"), "/pantauan/periksa");
  }

  @AfterEach
  void close() {
    cloaking.ifPresent(server -> server.stop(0));
    client.close();
    container.close();
  }

  private static Path copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = to.resolve(from.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
    return to;
  }

  @Test
  void sampleSite_withItsPageAboutAGamblingTrial_isQuiet() throws Exception {
    assertTrue(Files.exists(site.resolve(TRIAL)));
    String text = text("pantauan");
    assertTrue(text.contains("Tidak ditemukan tanda sisipan"), text);
    assertFalse(text("temuan").contains("Isi sisipan di situs"));
  }

  @Test
  void threeAttacks_areFindingsAndEachIsUndoneByOneClick() throws Exception {
    String home = read("index.html");
    String profile = read("profil/sejarah.html");
    Files.writeString(site.resolve("index.html"), "<title>x</title><h1>Hacked by X</h1>");
    Files.writeString(
        site.resolve("profil/sejarah.html"), profile.replace("</body>", FOOTER + "</body>"));
    Files.writeString(site.resolve("gambar/shell.php"), "<?php @eval($_POST['x']);");
    send(page("pantauan"), "/pantauan/periksa");

    String findings = text("temuan");
    for (String place : List.of("/index.html", "/profil/sejarah.html", "/gambar/shell.php")) {
      assertTrue(findings.contains(place), place + findings);
    }
    assertTrue(findings.contains("Isi sisipan di situs"), findings);
    assertFalse(findings.contains(TRIAL), findings);

    undo("index.html");
    undo("profil/sejarah.html");
    undo("gambar/shell.php");
    assertEquals(home, read("index.html"));
    assertEquals(profile, read("profil/sejarah.html"));
    assertFalse(Files.exists(site.resolve("gambar/shell.php")));
    assertTrue(text("perubahan").contains("Tidak ada perbedaan dengan acuan."));
  }

  @Test
  void gamblingForGooglebotOnly_isAFindingOfTheSite() throws Exception {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    cloaking = Optional.of(server);
    server.createContext("/", JettyWatchIT::cloak);
    server.start();
    String address = "http://127.0.0.1:" + server.getAddress().getPort() + "/";
    HtmlForm form = form(page("pantauan/pengaturan"), "/pantauan/pengaturan");
    form.getInputByName("situs").setValue(address);
    click(form);
    String findings = shown("temuan", "Isi lain untuk mesin pencari");
    assertTrue(findings.contains(address), findings);
    String panel = shown("pantauan", "Hanya terlihat oleh");
    assertTrue(panel.contains("Googlebot"), panel);
    assertTrue(panel.contains("promo.example"), panel);
  }

  private static void cloak(HttpExchange exchange) throws IOException {
    boolean robot = exchange.getRequestHeaders().getFirst("User-Agent").contains("Googlebot");
    String page =
        robot
            ? "<title>Slot Gacor</title><h1>Slot gacor maxwin</h1><a"
                + " href='https://promo.example/'>Daftar</a>"
            : "<title>Pengadilan</title><h1>Pengadilan</h1><p>Melayani pencari keadilan.</p>";
    byte[] body = page.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(200, body.length);
    try (var out = exchange.getResponseBody()) {
      out.write(body);
    }
  }

  private void claim(String code) throws IOException {
    HtmlForm form = form(page("siapkan"), "/siapkan");
    form.getInputByName("kode").setValue(code);
    form.getInputByName("nama").setValue("budi");
    form.getInputByName("sandi").setValue(PASSWORD);
    HtmlInput again = form.getInputByName("ulangi");
    again.setValue(PASSWORD);
    click(form);
  }

  private void undo(String path) throws IOException {
    send(page("perubahan/rinci?berkas=" + path.replace("/", "%2F")), "/perubahan/pulihkan");
  }

  private String read(String path) throws IOException {
    return Files.readString(site.resolve(path));
  }

  /** What is looked at in the background shows up when it is done. */
  private String shown(String path, String wanted) throws IOException {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(50);
    while (!text(path).contains(wanted) && System.nanoTime() < deadline) {
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(500));
    }
    String text = text(path);
    assertTrue(text.contains(wanted), text);
    return text;
  }

  private String text(String path) throws IOException {
    return page(path).asNormalizedText();
  }

  private HtmlPage page(String path) throws IOException {
    URI admin = URI.create("http://localhost:" + container.port() + "/admin/");
    return client.getPage(admin.resolve(path).toURL());
  }

  private static void send(HtmlPage page, String action) throws IOException {
    click(form(page, action));
  }

  private static HtmlForm form(HtmlPage page, String action) {
    return page.getForms().stream()
        .filter(form -> form.getActionAttribute().endsWith(action))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no form to " + action + ": " + page.asXml()));
  }

  private static void click(HtmlForm form) throws IOException {
    form.getElementsByTagName("button").getFirst().click();
  }
}
