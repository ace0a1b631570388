package id.jagasitus.admin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.jagasitus.event.Network;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What holds for every line of the route table. */
final class RoutesTest {

  private final HttpClient client = HttpClient.newHttpClient();
  private AdminServer server;
  private String admin;
  private String reader;

  @BeforeEach
  void open() throws Exception {
    server = Rooms.with(Rooms.visits());
    admin = server.console.accounts.session("budi");
    reader = server.console.accounts.session("ketua");
  }

  @AfterEach
  void close() throws Exception {
    server.close();
  }

  @Test
  void routes_areUnique() {
    var seen = new HashSet<String>();
    new Routes().all().forEach(r -> assertTrue(seen.add(r.method() + r.path()), r.path()));
  }

  @Test
  void everyRouteBehindTheDoor_withoutSession_leadsToLogIn() throws Exception {
    for (Route route : new Routes().all()) {
      if (behindTheDoor(route)) {
        HttpResponse<String> answer = send(route.method(), route.path(), "", "");
        assertEquals(303, answer.statusCode(), route.path());
        String to = answer.headers().firstValue("Location").orElseThrow();
        assertTrue(to.contains("/masuk"), to);
        assertEquals("", answer.body());
      }
    }
  }

  private static boolean behindTheDoor(Route route) {
    return route.access() != Access.ANYONE && route.access() != Access.PROGRAM;
  }

  @Test
  void everyRouteForPrograms_withASessionInsteadOfAToken_isRefused() throws Exception {
    for (Route route : new Routes().all()) {
      if (route.access() == Access.PROGRAM) {
        String form = FormToken.FIELD + "=" + FormToken.of(admin).value();
        HttpResponse<String> answer = send(route.method(), route.path(), admin, form);
        assertEquals(401, answer.statusCode(), route.path());
      }
    }
  }

  @Test
  void everyAdminRoute_forAReader_isRefused() throws Exception {
    for (Route route : new Routes().all()) {
      if (route.access() == Access.ADMIN) {
        String form = FormToken.FIELD + "=" + FormToken.of(reader).value();
        assertEquals(
            403, send(route.method(), route.path(), reader, form).statusCode(), route.path());
      }
    }
  }

  @Test
  void everyPost_withoutItsToken_isRefused() throws Exception {
    for (Route route : new Routes().all()) {
      if (route.method().equals("POST") && route.access() != Access.PROGRAM) {
        assertEquals(403, send("POST", route.path(), admin, "").statusCode(), route.path());
        String foreign = FormToken.FIELD + "=" + FormToken.of(reader).value();
        assertEquals(403, send("POST", route.path(), admin, foreign).statusCode(), route.path());
      }
    }
    assertEquals(2, server.console.accounts.accounts.size());
  }

  @Test
  void post_fromAnotherSite_isRefusedEvenWithTheToken() throws Exception {
    String form = FormToken.FIELD + "=" + FormToken.of(admin).value();
    assertEquals(
        403, send("POST", "/keluar", admin, form, "Sec-Fetch-Site", "cross-site").statusCode());
    assertEquals(
        403, send("POST", "/keluar", admin, form, "Origin", "https://jahat.example").statusCode());
    assertEquals(303, send("POST", "/keluar", admin, form).statusCode());
  }

  @Test
  void everyGet_ofAnAdmin_answersWithTheStrictHeaders() throws Exception {
    for (Route route : new Routes().all()) {
      if (route.method().equals("GET")) {
        HttpResponse<String> answer = send("GET", route.path(), admin, "");
        boolean needsMore =
            Set.of(
                        "/alamat",
                        "/temuan/satu",
                        CleanupPage.PAGE,
                        CleanupPage.EVIDENCE,
                        "/pantauan/laporan",
                        "/pantauan/cek",
                        "/aturan/satu",
                        "/kop/logo",
                        "/layanan/berkas",
                        ExerciseHandler.RESULT,
                        CaseLinks.ONE,
                        CaseLinks.SHEET,
                        CaseLinks.TIMELINE,
                        CaseLinks.REPORT,
                        BackupApi.PATH,
                        CaseLinks.FILE,
                        TablesHandler.TIMELINE,
                        TablesHandler.MONTH)
                    .contains(route.path())
                || route.path().startsWith("/laporan/");
        assertTrue(answer.statusCode() < 400 || needsMore, route.path() + answer.body());
        var headers = answer.headers();
        assertEquals(Headers.POLICY, headers.firstValue("Content-Security-Policy").orElse(""));
        assertEquals("no-store", headers.firstValue("Cache-Control").orElse(""));
        assertEquals("noindex, nofollow", headers.firstValue("X-Robots-Tag").orElse(""));
        assertEquals("nosniff", headers.firstValue("X-Content-Type-Options").orElse(""));
        assertEquals("no-referrer", headers.firstValue("Referrer-Policy").orElse(""));
      }
    }
  }

  @Test
  void noPage_carriesInlineScriptOrStyleOrAHardPath() throws Exception {
    for (Route route : new Routes().all()) {
      if (route.method().equals("GET") && !route.path().endsWith("/csv")) {
        String page = send("GET", route.path(), admin, "").body();
        assertFalse(page.matches("(?s).*<[^>]+ (style|onclick|onload)=.*"), route.path());
        assertFalse(page.contains("<style"), route.path());
        assertFalse(page.matches("(?s).*<script(?! src=).*"), route.path());
        assertFalse(page.contains("=\"/admin"), route.path());
      }
    }
  }

  @Test
  void unknownPath_isAWordedNotFound() throws Exception {
    HttpResponse<String> answer = send("GET", "/tidak/ada", admin, "");
    assertEquals(404, answer.statusCode());
    assertTrue(answer.body().contains("Tidak ditemukan"));
  }

  @Test
  void wrongMethod_namesTheRightOnes() throws Exception {
    HttpResponse<String> answer = send("DELETE", "/pengaturan", admin, "");
    assertEquals(405, answer.statusCode());
    assertEquals("GET, HEAD, POST", answer.headers().firstValue("Allow").orElse(""));
  }

  @Test
  void brokenParameters_areAWordedBadRequest() throws Exception {
    assertEquals(400, send("GET", "/pengunjung?q=%ff%fe", admin, "").statusCode());
    assertEquals(400, send("GET", "/pengunjung?q=" + "(".repeat(5_000), admin, "").statusCode());
  }

  @Test
  void longForm_isTooLarge() throws Exception {
    String form = "nama=" + "x".repeat(195_000);
    assertEquals(413, send("POST", "/akun/tambah", admin, form).statusCode());
  }

  @Test
  void failure_isWordedAndTellsNothing() throws Exception {
    server.console.failing = true;
    HttpResponse<String> answer = send("GET", "/", admin, "");
    assertEquals(500, answer.statusCode());
    assertTrue(answer.body().contains("Terjadi kesalahan"));
    assertFalse(answer.body().contains("rahasia/index"));
  }

  @Test
  void head_hasNoBody() throws Exception {
    HttpResponse<String> answer = send("HEAD", "/kesehatan", admin, "");
    assertEquals(200, answer.statusCode());
    assertEquals("", answer.body());
  }

  @Test
  void pathWithoutSlash_leadsToTheFirstPage() throws Exception {
    HttpResponse<String> answer = send("GET", "", admin, "");
    assertEquals("/situs" + AdminServer.PATH + "/", location(answer));
  }

  @Test
  void allowList_showsStrangersNothing() throws Exception {
    var console = server.console;
    try (var closed =
        new AdminServer(
            console, InstantSource.fixed(Rooms.NOW), 0, Network.parse("203.0.113.0/24"))) {
      for (String path : new String[] {"/", "/masuk", css()}) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(closed.url(path))).build();
        HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
        assertEquals(404, answer.statusCode());
        assertFalse(answer.body().contains("Jagasitus"));
        assertTrue(answer.headers().firstValue("Content-Security-Policy").isEmpty());
      }
    }
  }

  @Test
  void staticFile_isKeptForGoodAndRevalidates() throws Exception {
    String path = css();
    HttpResponse<String> answer = send("GET", path, "", "");
    assertEquals(200, answer.statusCode());
    String cache = answer.headers().firstValue("Cache-Control").orElse("");
    assertEquals("public, max-age=31536000, immutable", cache);
    String tag = answer.headers().firstValue("ETag").orElseThrow();
    assertEquals(304, send("GET", path, "", "", "If-None-Match", tag).statusCode());
  }

  private static String css() {
    return Assets.load().path("pages.css");
  }

  private static String location(HttpResponse<String> answer) {
    return answer.headers().firstValue("Location").orElse("");
  }

  private HttpResponse<String> send(
      String method, String path, String session, String form, String... headers) throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create(server.url(path)))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .method(method, HttpRequest.BodyPublishers.ofString(form));
    if (!session.isEmpty()) {
      request.header("Cookie", Cookies.SESSION + "=" + session);
    }
    if (headers.length > 0) {
      request.headers(headers);
    }
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }
}
