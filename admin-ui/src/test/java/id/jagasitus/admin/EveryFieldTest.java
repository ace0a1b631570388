package id.jagasitus.admin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.jagasitus.account.Role;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.htmlunit.Page;
import org.htmlunit.html.DomElement;
import org.htmlunit.html.HtmlForm;
import org.htmlunit.html.HtmlPage;
import org.htmlunit.html.HtmlTextArea;
import org.htmlunit.html.HtmlTextInput;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every text field of every form, filled with what breaks programs. */
final class EveryFieldTest {

  private static final String HOSTILE =
      "=1+1 <script>alert(1)</script> \"kutip\" ' & ꦗꦮ مرحبا 👩‍⚖️";

  /** They end the session, or change who may begin one. */
  private static final Set<String> NOT_SENT =
      Set.of("/keluar", "/akun-saya/sandi", "/akun-saya/sesi", "/akun/atur-ulang", "/akun/peran");

  private static final Pattern CELL =
      Pattern.compile("(?:^|,|\n)(\"(?:[^\"]|\"\")*\"|[^\",\r\n]*)");

  private AdminServer server;
  private Browser admin;

  @BeforeEach
  void open() throws Exception {
    var console = new FakeConsole(InstantSource.fixed(Rooms.NOW));
    console.accounts.put("budi", Rooms.PASSWORD, Role.ADMIN, Role.KASUBBAG, Role.SEKRETARIS);
    console.office.people();
    server = new AdminServer(console, InstantSource.fixed(Rooms.NOW), 0);
    admin = new Browser(server, false);
    admin.logIn("budi", Rooms.PASSWORD);
  }

  @AfterEach
  void close() {
    admin.close();
    server.close();
  }

  private static List<String> paths() {
    var paths = new ArrayList<>(List.of("/insiden/lihat?id=1", "/insiden/laporan?id=1"));
    new Routes()
        .all().stream()
            .filter(route -> route.method().equals("GET"))
            .filter(route -> route.access() != Access.PROGRAM)
            .map(Route::path)
            .forEach(paths::add);
    return paths;
  }

  /** Fills and sends each form of each page once; answers how many fields there were. */
  private int fill(String text) throws Exception {
    var sent = new TreeSet<String>();
    int fields = 0;
    for (String path : paths()) {
      Optional<HtmlForm> form = unsent(path, sent);
      while (form.isPresent()) {
        fields += fill(form.get(), text);
        Page answer = form.get().getElementsByTagName("button").getFirst().click();
        int status = answer.getWebResponse().getStatusCode();
        assertTrue(status < 500, path + " " + name(form.get()) + ": " + status);
        form = unsent(path, sent);
      }
    }
    return fields;
  }

  private Optional<HtmlForm> unsent(String path, Set<String> sent) throws Exception {
    return forms(path).stream()
        .filter(form -> NOT_SENT.stream().noneMatch(name(form)::startsWith))
        .filter(form -> sent.add(name(form)))
        .findFirst();
  }

  private List<HtmlForm> forms(String path) throws Exception {
    Page page = admin.client().getPage(server.url(path));
    return page instanceof HtmlPage html
        ? html.getForms().stream().filter(form -> form.getMethodAttribute().equals("post")).toList()
        : List.of();
  }

  private static String name(HtmlForm form) {
    String action = form.getActionAttribute();
    String act =
        form.getElementsByAttribute("input", "name", "aksi").stream()
            .map(input -> " " + input.getAttribute("value"))
            .findFirst()
            .orElse("");
    return action.substring(action.indexOf(AdminServer.PATH) + AdminServer.PATH.length()) + act;
  }

  private static int fill(HtmlForm form, String text) {
    int fields = 0;
    for (DomElement each : form.getHtmlElementDescendants()) {
      if (each instanceof HtmlTextInput input) {
        input.setValue(text);
        fields++;
      } else if (each instanceof HtmlTextArea area) {
        area.setText(text);
        fields++;
      }
    }
    return fields;
  }

  @Test
  void hostileText_inEveryField_comesOutAsTextOnEveryPage() throws Exception {
    int fields = fill(HOSTILE);
    assertTrue(fields >= 60, "filled " + fields);
    int shown = 0;
    for (String path : paths()) {
      Page page = admin.client().getPage(server.url(path));
      assertTrue(page.getWebResponse().getStatusCode() < 500, path);
      if (page instanceof HtmlPage html) {
        assertFalse(page.getWebResponse().getContentAsString().contains("<script>alert"), path);
        assertEquals(0, html.getByXPath("//script[contains(.,'alert')]").size(), path);
        shown += html.getBody().getTextContent().contains(HOSTILE) ? 1 : 0;
      } else if (path.endsWith("/csv")) {
        assertNoFormula(path, page);
      }
    }
    assertTrue(shown >= 5, "shown on " + shown + " pages");
  }

  private static void assertNoFormula(String path, Page page) throws Exception {
    byte[] content = page.getWebResponse().getContentAsStream().readAllBytes();
    CELL.matcher(new String(content, StandardCharsets.UTF_8))
        .results()
        .forEach(cell -> assertFalse(cell.group(1).matches("\"?=.*"), path + cell.group()));
  }

  @Test
  void tenThousandCharacters_inEveryField_areTakenOrRefusedInWords() throws Exception {
    int fields = fill("ꦗ".repeat(10_000));
    assertTrue(fields >= 60, "filled " + fields);
    for (String path : paths()) {
      Page page = admin.client().getPage(server.url(path));
      assertTrue(page.getWebResponse().getStatusCode() < 500, path);
    }
  }
}
