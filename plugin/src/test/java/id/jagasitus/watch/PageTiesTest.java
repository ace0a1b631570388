package id.jagasitus.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.jagasitus.watch.PageTies.Answer;
import id.jagasitus.watch.Tie.Kind;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What several visitors of one page are bound to. */
final class PageTiesTest {

  private static final Hosts HOSTS = new Hosts("pn-contoh.go.id", Set.of());
  private static final URI PAGE = URI.create("https://pn-contoh.go.id/berita/a.html");

  private static Answer answer(int status, String location, String body) {
    return new Answer(
        new PageFetch.Fetched(PAGE, status, location, body, true, List.of()), Page.parse(body));
  }

  private static Map<Tie, String> ties(String... bodies) {
    return PageTies.of(Stream.of(bodies).map(body -> answer(200, "", body)).toList(), HOSTS)
        .orElseThrow()
        .ties();
  }

  @Test
  void of_scriptForPhonesOnly_isThere() {
    String phone = "<script src='https://jahat.example/x.js'></script>";
    assertEquals(
        Map.of(new Tie(Kind.SCRIPT, "jahat.example/x.js"), "https://jahat.example/x.js"),
        ties("a", phone, "b", "a"));
  }

  @Test
  void of_scriptThatIsNeverTheSame_isOneChangingScript() {
    String page = "<script>a%s(); f(atob('%s'))</script><script>tetap()</script>";
    Map<Tie, String> found =
        ties(page.formatted("x", "YQ"), page.formatted("y", "Yg"), page.formatted("z", "Yw"));
    assertEquals(2, found.size());
    assertTrue(found.containsKey(new Tie(Kind.INLINE, PageTies.CHANGING)));
    assertTrue(found.containsValue("tetap()"));
  }

  @Test
  void of_addressThatIsNeverTheSame_isOneOfItsHost() {
    String page = "<script src='https://iklan.example/%s?id=%s'></script>";
    assertEquals(
        Set.of(new Tie(Kind.SCRIPT, "iklan.example/*")),
        ties(page.formatted("a", "k"), page.formatted("b", "l"), page.formatted("c", "m"))
            .keySet());
  }

  @Test
  void of_scriptForOneVisitorOnly_keepsItsPrint() {
    Map<Tie, String> found = ties("a", "<script>khusus()</script>", "a");
    assertFalse(found.containsKey(new Tie(Kind.INLINE, PageTies.CHANGING)));
    assertEquals(List.of("khusus()"), List.copyOf(found.values()));
  }

  @Test
  void of_redirectOfOneVisitor_isATie() {
    var answers =
        List.of(
            answer(200, "", "a"), answer(302, "https://jahat.example/", ""), answer(200, "", "a"));
    assertEquals(
        Set.of(new Tie(Kind.REDIRECT, "jahat.example")),
        PageTies.of(answers, HOSTS).orElseThrow().ties().keySet());
  }

  @Test
  void of_faultPage_isNoPageOfTheSite() {
    String fault = "<script src='https://penyedia.example/galat.js'></script>";
    assertEquals(
        Optional.empty(), PageTies.of(List.of(answer(503, "", fault), answer(200, "", "")), HOSTS));
    var answers = List.of(answer(200, "", "a"), answer(403, "", fault), answer(200, "", "a"));
    assertEquals(Map.of(), PageTies.of(answers, HOSTS).orElseThrow().ties());
    assertEquals(
        1, PageTies.of(List.of(answer(404, "", fault)), HOSTS).orElseThrow().ties().size());
  }

  @Test
  void scripts_ofTheSameServer_areNamedWhole() {
    String page =
        "<script src='/js/a.js?v=1'></script><script src=b.js></script><script"
            + " src='http://pn-contoh.go.id/c.js'></script><script"
            + " src='https://sipp.pn-contoh.go.id/d.js'></script><script src='x y.js'></script>";
    assertEquals(
        List.of(
            URI.create("https://pn-contoh.go.id/js/a.js?v=1"),
            URI.create("https://pn-contoh.go.id/berita/b.js"),
            URI.create("https://pn-contoh.go.id/berita/x%20y.js")),
        PageTies.of(List.of(answer(200, "", page)), HOSTS).orElseThrow().scripts());
  }
}
