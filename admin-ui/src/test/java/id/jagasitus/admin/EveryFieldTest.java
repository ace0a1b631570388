package id.jagasitus.admin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.jagasitus.account.Role;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.htmlunit.Page;
import org.htmlunit.html.DomElement;
import org.htmlunit.html.HtmlForm;
import org.htmlunit.html.HtmlInput;
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

  /** They end the session, change who may begin one, or take a case out of the procedure. */
  private static final Set<String> NOT_SENT =
      Set.of(
          "/keluar",
          "/akun-saya/sandi",
          "/akun-saya/sesi",
          "/akun/atur-ulang",
          "/akun/peran",
          "/akun-saya/token/hapus",
          "/aturan/pengecualian/cabut",
          "/insiden/kembalikan",
          "/insiden/tindakan WITHDRAWN",
          "/insiden/tindakan REOPENED");

  /** They take a case to its next step; what else can be done in this one is done before. */
  private static final Set<String> ONWARD =
      Set.of(
          "/insiden/teruskan",
          "/insiden/tindakan DECIDED",
          "/insiden/tindakan BEGUN",
          "/insiden/tindakan PAUSED",
          "/insiden/tindakan SOLVED",
          "/insiden/tindakan BACKED_UP",
          "/insiden/tindakan CLOSED");

  private static final Pattern CELL =
      Pattern.compile("(?:^|,|\n)(\"(?:[^\"]++|\"\")*+\"|[^\",\r\n]*)");

  /** What a field must hold, with room for any text where it is more than a name of something. */
  private static final Map<String, String> FORMS =
      Map.of(
          "/aturan/pengecualian/tambah#aturan", "sqli-union-select",
          "/aturan/pengecualian/tambah#jalur", "/uji/",
          "/aturan/pengecualian/tambah#jaringan", "203.0.113.0/24",
          "/privasi/cari#siapa", "203.0.113.9",
          "/surel#server", "smtp.pn-contoh.go.id",
          "/surel#penerima0", "a@pn-contoh.go.id",
          "/surel#sertifikat", "",
          "/pengaturan/prosedur.libur#isi", "2027-01-01|%s|LIBUR",
          "/pengaturan/prosedur.alternatif#isi", "%1$s|%1$s|%1$s|%1$s|%1$s",
          "/pengaturan/prosedur.dasar#isi", "K|%1$s|BERLAKU|%1$s");

  /** Words typed back are never shown; a file's subject needs the file; a search has one reason. */
  private static final Set<String> NOWHERE =
      Set.of(
          " [/cadangan/kunci/cocokkan#kata]",
          " [/insiden/lampirkan#perihal]",
          " [/layanan/lampirkan#perihal]",
          " [/privasi/cari#alasan]");

  private static final String BEGIN = "2027-11-20T08:00";

  private final Set<String> sentFields = new TreeSet<>();
  private final StringBuilder answers = new StringBuilder();
  private AdminServer server;
  private Browser admin;

  @BeforeEach
  void open() throws Exception {
    var console = new FakeConsole(InstantSource.fixed(Rooms.NOW));
    console.accounts.put("budi", Rooms.PASSWORD, Role.ADMIN, Role.KASUBBAG, Role.SEKRETARIS);
    console.office.people();
    server = new AdminServer(console, InstantSource.fixed(Rooms.NOW), 0);
    admin = Browser.loggedIn(server, "budi");
  }

  @AfterEach
  void close() {
    admin.close();
    server.close();
  }

  private static List<String> paths() {
    var paths = new ArrayList<String>();
    new Routes()
        .all().stream()
            .filter(route -> route.method().equals("GET"))
            .filter(route -> route.access() != Access.PROGRAM)
            .map(Route::path)
            .forEach(paths::add);
    paths.addAll(
        List.of(
            "/insiden/lihat?id=1",
            "/insiden/lapor?insiden=1",
            "/insiden/laporan?id=1",
            "/insiden/lihat?id=1",
            "/insiden/lembar?id=1",
            "/insiden/linimasa?id=1",
            "/laporan/surat/satu?jenis=insiden&tentang=1"));
    return paths;
  }

  /** Fills and sends each form of each page once; answers how many fields there were. */
  private int fill(String text) throws Exception {
    sentFields.clear();
    answers.setLength(0);
    var sent = new TreeSet<String>();
    int fields = 0;
    for (String path : paths()) {
      Optional<HtmlForm> form = unsent(path, sent);
      while (form.isPresent()) {
        fields += fill(form.get(), text);
        Page answer = form.get().getElementsByTagName("button").getFirst().click();
        int status = answer.getWebResponse().getStatusCode();
        assertTrue(status < 500, path + " " + name(form.get()) + ": " + status);
        answers.append(answer instanceof HtmlPage html ? said(html) : "");
        form = unsent(path, sent);
      }
    }
    return fields;
  }

  private Optional<HtmlForm> unsent(String path, Set<String> sent) throws Exception {
    return forms(path).stream()
        .filter(form -> NOT_SENT.stream().noneMatch(name(form)::startsWith))
        .filter(form -> !sent.contains(name(form)))
        .min(Comparator.comparing(form -> ONWARD.contains(name(form))))
        .filter(form -> sent.add(name(form)));
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

  private int fill(HtmlForm form, String text) {
    int fields = sentFields.size();
    for (DomElement each : form.getHtmlElementDescendants()) {
      String mark = mark(form, each.getAttribute("name"));
      String wanted = FORMS.getOrDefault(mark.strip().replaceAll("[\\[\\]]", ""), "%s");
      String own = String.format(Locale.ROOT, wanted, text + mark);
      if (each instanceof HtmlTextInput input && !input.hasAttribute("hidden")) {
        input.setValue(own);
        note(own, mark);
      } else if (each instanceof HtmlTextArea area && !area.hasAttribute("readonly")) {
        area.setText(own);
        note(own, mark);
      } else if (each instanceof HtmlInput input && !input.hasAttribute("hidden")) {
        complete(input);
      }
    }
    return sentFields.size() - fields;
  }

  private void note(String text, String mark) {
    if (text.contains(mark)) {
      sentFields.add(mark);
    }
  }

  /** What is no text gets a value that lets the form through. */
  private static void complete(HtmlInput input) {
    boolean empty = input.getValue().isEmpty();
    switch (input.getTypeAttribute()) {
      case "radio" -> input.setChecked(true);
      case "date" -> input.setValue(empty ? "2027-11-20" : input.getValue());
      case "datetime-local" ->
          input.setValue(input.getNameAttribute().equals("mulai") ? BEGIN : "2027-11-21T08:00");
      case "email" -> input.setValue(empty ? "a@pn-contoh.go.id" : input.getValue());
      case "number" -> input.setValue(empty ? "5" : input.getValue());
      case "password" -> input.setValue("kuda hitam lari pagi");
      default -> {} // keeps what it has
    }
  }

  /** Tells the text of one field from that of another. */
  private static String mark(HtmlForm form, String field) {
    return " [" + name(form).replace(' ', '.') + "#" + field + "]";
  }

  @Test
  void hostileText_inEveryField_comesOutAsTextOnEveryPage() throws Exception {
    int fields = fill(HOSTILE);
    assertTrue(fields >= 80, "filled " + fields);
    var shown = new StringBuilder(answers);
    for (String path : paths()) {
      Page page = admin.client().getPage(server.url(path));
      assertTrue(page.getWebResponse().getStatusCode() < 500, path);
      if (page instanceof HtmlPage html) {
        assertFalse(page.getWebResponse().getContentAsString().contains("<script>alert"), path);
        assertEquals(0, html.getByXPath("//script[contains(.,'alert')]").size(), path);
        shown.append(said(html));
      } else if (path.endsWith("/csv")) {
        assertNoFormula(path, page);
        shown.append(table(page));
      }
    }
    server.console.snapshots.acts.forEach(shown::append);
    assertEquals(NOWHERE, lost(shown.toString()));
  }

  /** Everything a page says, and what its fields hold. */
  private static String said(HtmlPage page) {
    var said = new StringBuilder(page.getBody().getTextContent());
    for (DomElement each : page.getBody().getHtmlElementDescendants()) {
      if (each instanceof HtmlInput input) {
        said.append('\n').append(input.getValue());
      }
    }
    return said.append('\n').toString();
  }

  private static String table(Page page) throws Exception {
    byte[] content = page.getWebResponse().getContentAsStream().readAllBytes();
    return new String(content, StandardCharsets.UTF_8).replace("\"\"", "\"");
  }

  /** Fields whose words came out nowhere as they went in. */
  private Set<String> lost(String shown) {
    var lost = new TreeSet<>(sentFields);
    lost.removeIf(mark -> shown.contains(HOSTILE + mark));
    return lost;
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
