package id.jagasitus.admin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.jagasitus.account.ApiToken;
import id.jagasitus.account.Role;
import id.jagasitus.console.Caller;
import id.jagasitus.console.Viewer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a program can do with a token, and what not. */
final class BackupApiTest {

  private final HttpClient client = HttpClient.newHttpClient();
  private AdminServer server;
  private FakeSnapshots desk;

  @BeforeEach
  void open() throws Exception {
    server = Rooms.with(Rooms.visits());
    desk = server.console.snapshots;
  }

  @AfterEach
  void close() {
    client.close();
    server.close();
  }

  private String token(ApiToken.Scope scope) {
    var caller = new Caller("192.0.2.9", true, "uji");
    var budi = new Viewer("budi", Set.of(Role.ADMIN), "s1", false, caller);
    return server.console.accounts.addToken(budi, "penerbit berita", scope).orElseThrow();
  }

  private HttpResponse<String> send(String method, String authorization) throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create(server.url(BackupApi.PATH)))
            .method(method, HttpRequest.BodyPublishers.noBody());
    if (!authorization.isEmpty()) {
      request.header("Authorization", authorization);
    }
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  @Test
  void post_withItsToken_beginsASnapshot() throws Exception {
    HttpResponse<String> answer = send("POST", "Bearer " + token(ApiToken.Scope.SNAPSHOT));
    assertEquals(202, answer.statusCode(), answer.body());
    assertEquals("{\"state\":\"running\"}\n", answer.body());
    assertEquals(List.of("take"), desk.acts);
  }

  @Test
  void post_whileSomethingRuns_waitsItsTurn() throws Exception {
    desk.running = true;
    HttpResponse<String> answer = send("POST", "Bearer " + token(ApiToken.Scope.SNAPSHOT));
    assertEquals("{\"state\":\"waiting\"}\n", answer.body());
  }

  @Test
  void get_withItsToken_tellsHowTheBackupIs() throws Exception {
    HttpResponse<String> answer = send("GET", "Bearer " + token(ApiToken.Scope.SNAPSHOT));
    assertEquals(200, answer.statusCode());
    assertTrue(answer.body().startsWith("{\"ready\":true,\"newest\":\"20"), answer.body());
    assertTrue(answer.body().endsWith("\"running\":null,\"waiting\":0}\n"), answer.body());
    assertEquals(
        "application/json;charset=utf-8",
        answer.headers().firstValue("Content-Type").orElseThrow().replace(" ", ""));
  }

  @Test
  void post_withoutTheRightToken_isRefused() throws Exception {
    String reading = token(ApiToken.Scope.READ);
    for (String header :
        List.of("", "Bearer ", "Bearer jgs_salah", "Basic YTpi", "Bearer " + reading)) {
      HttpResponse<String> answer = send("POST", header);
      assertEquals(401, answer.statusCode(), header);
      assertEquals("Bearer", answer.headers().firstValue("WWW-Authenticate").orElseThrow());
    }
    assertEquals(List.of(), desk.acts);
  }

  @Test
  void others_areNotAllowed() throws Exception {
    assertEquals(405, send("DELETE", "Bearer " + token(ApiToken.Scope.SNAPSHOT)).statusCode());
  }
}
