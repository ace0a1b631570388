package id.jagasitus.webapp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.htmlunit.WebClient;
import org.htmlunit.html.HtmlAnchor;
import org.htmlunit.html.HtmlCheckBoxInput;
import org.htmlunit.html.HtmlForm;
import org.htmlunit.html.HtmlPage;
import org.htmlunit.html.HtmlPasswordInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A page is changed behind the office's back and comes back from the backup, in the browser. */
final class JettySnapshotIT {

  private static final String PASSWORD = "kuda hitam lari pagi";
  private static final String BEFORE = "<!doctype html><title>Beranda</title><h1>Pengadilan</h1>";
  private static final String ANOTHER_RUN = "Pekerjaan berat lain sedang berjalan";
  private static final String AFTER = "<!doctype html><title>Beranda</title><h1>Diretas</h1>";

  @TempDir Path folder;
  private final WebClient client = new WebClient();
  private URI admin = URI.create("http://localhost/");

  @Test
  void changedPage_isSeenRestoredAndTheRestoreUndone() throws Exception {
    Path home = folder.resolve("home");
    Path site = Files.createDirectories(folder.resolve("www/situs"));
    Path page = Files.writeString(site.resolve("index.html"), BEFORE);
    client.getOptions().setCssEnabled(false);
    try (Container container = JettyContainer.start(new Container.Setup(home, true, false), site)) {
      admin = URI.create("http://localhost:" + container.port() + "/admin/");
      claim(Files.readString(home.resolve("setup-code.txt")).strip());
      setUpBackup();
      send(open("cadangan"), "/cadangan/buat");
      waitFor("Buka");

      Files.writeString(page, AFTER);
      restoreChosen();
      assertEquals(BEFORE, Files.readString(page));

      undo();
      assertEquals(AFTER, Files.readString(page));
    } finally {
      client.close();
    }
  }

  private void claim(String code) throws IOException {
    HtmlForm form = form(open("siapkan"), "/siapkan");
    form.getInputByName("kode").setValue(code);
    form.getInputByName("nama").setValue("budi");
    form.getInputByName("sandi").setValue(PASSWORD);
    HtmlPasswordInput again = form.getInputByName("ulangi");
    again.setValue(PASSWORD);
    click(form);
  }

  /** The sheet's words are typed back as a person would. */
  private void setUpBackup() throws IOException {
    HtmlPage sheet = send(open("cadangan/kunci"), "/kunci/siapkan");
    var words = new StringBuilder();
    sheet
        .querySelectorAll(".words li")
        .forEach(word -> words.append(word.getTextContent()).append(' '));
    HtmlForm form = form(open("cadangan/kunci"), "/kunci/cocokkan");
    form.getInputByName("kata").setValue(words.toString().strip());
    assertTrue(click(form).asNormalizedText().contains("sudah dicocokkan"));
  }

  /** A scheduled run may be under way just then; a person reads so and tries again. */
  private void restoreChosen() throws IOException {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (chooseAndRestore().contains(ANOTHER_RUN) && System.nanoTime() < deadline) {
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(500));
    }
    waitFor("1 berkas pilihan");
  }

  private void undo() throws IOException {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    String answer;
    do {
      answer = send(open("cadangan"), "/cadangan/kembalikan").asNormalizedText();
    } while (answer.contains(ANOTHER_RUN) && System.nanoTime() < deadline);
  }

  private String chooseAndRestore() throws IOException {
    HtmlAnchor compare = open("cadangan").getAnchorByText("Bandingkan dan pulihkan");
    HtmlPage difference = compare.click();
    assertTrue(difference.asNormalizedText().contains("isinya dikembalikan"));
    HtmlForm form = form(difference, "/cadangan/pulihkan");
    HtmlCheckBoxInput file = form.getInputByName("berkas");
    assertEquals("/index.html", file.getValueAttribute());
    file.setChecked(true);
    return click(form).asNormalizedText();
  }

  /** What was begun shows up when it is done. */
  private void waitFor(String text) throws IOException {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (!open("cadangan").asNormalizedText().contains(text) && System.nanoTime() < deadline) {
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
    }
    String shown = open("cadangan").asNormalizedText();
    assertTrue(shown.contains(text), shown);
  }

  private HtmlPage open(String path) throws IOException {
    return client.getPage(admin.resolve(path).toURL());
  }

  private static HtmlPage send(HtmlPage page, String action) throws IOException {
    return click(form(page, action));
  }

  private static HtmlForm form(HtmlPage page, String action) {
    return page.getForms().stream()
        .filter(form -> form.getActionAttribute().endsWith(action))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no form to " + action + ": " + page.asXml()));
  }

  private static HtmlPage click(HtmlForm form) throws IOException {
    return form.getElementsByTagName("button").getFirst().click();
  }
}
