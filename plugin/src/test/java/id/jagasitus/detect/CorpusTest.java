package id.jagasitus.detect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.jagasitus.rule.Rule;
import id.jagasitus.rule.RulePack;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Our own small corpora: floors of what is found and of what is spared. */
final class CorpusTest {

  private static final String BROWSER =
      "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/126.0 Safari/537.36";

  /** Smallest share of attacks to be found, percent. */
  private static final int FOUND = 97;

  /** Largest share of hard requests to be taken for attacks, percent. */
  private static final int MOST_ACCUSED = 8;

  private final RequestJudge judge = new RequestJudge(RulePack.load());

  @Test
  void attacks_areFound() throws IOException {
    List<String> lines = lines("serangan.txt");
    List<String> missed = lines.stream().filter(line -> !suspicious(line)).toList();

    int found = 100 * (lines.size() - missed.size()) / lines.size();
    assertTrue(found >= FOUND, () -> found + " % found; missed " + missed);
  }

  @Test
  void ordinaryRequests_areSpared() throws IOException {
    assertEquals(List.of(), lines("biasa.txt").stream().filter(this::suspicious).toList());
  }

  /** Texts that hold attacks word by word are among them, so a few are taken for attacks. */
  @Test
  void hardRequests_areMostlySpared() throws IOException {
    List<String> lines = lines("biasa-sulit.txt");
    List<String> accused = lines.stream().filter(this::suspicious).toList();

    assertTrue(100 * accused.size() <= MOST_ACCUSED * lines.size(), () -> "accused " + accused);
  }

  /** Sums with a quotation mark, a lone bracket and the like are among them. */
  @Test
  void wordsOfManyLanguages_areMostlySpared() throws IOException {
    assertSpared(lines("kata.txt").stream().map(CorpusTest::searched).toList(), 5);
  }

  /** Whole programs and commands are among them, with nothing around that tells of a question. */
  @Test
  void questionsAboutCode_areOftenSpared() throws IOException {
    assertSpared(lines("tanya.txt").stream().map(CorpusTest::searched).toList(), 31);
  }

  @Test
  void requestsOfMachines_areMostlySpared() throws IOException {
    assertSpared(lines("mesin.txt").stream().map(CorpusTest::request).toList(), 5);
  }

  private void assertSpared(List<SentRequest> requests, int most) {
    List<String> accused =
        requests.stream()
            .filter(request -> judge.judge(request, Rule.Site.ANY).suspicious())
            .map(request -> request.path() + '?' + request.query())
            .toList();
    assertTrue(100 * accused.size() <= most * requests.size(), () -> "accused " + accused);
  }

  private static SentRequest searched(String text) {
    String value = URLEncoder.encode(text, StandardCharsets.UTF_8);
    return with("/cari?q=" + value, Map.of("User-Agent", BROWSER));
  }

  private boolean suspicious(String line) {
    return judge.judge(request(line), Rule.Site.ANY).suspicious();
  }

  private static SentRequest request(String line) {
    if (line.startsWith("/")) {
      return with(line, Map.of("User-Agent", BROWSER));
    }
    if (line.startsWith("asal: ")) {
      return with("/", Map.of("User-Agent", BROWSER, "Referer", line.substring(6)));
    }
    if (line.startsWith("agen: ")) {
      return with("/", Map.of("User-Agent", line.substring(6)));
    }
    if (line.startsWith("kepala: ")) {
      int colon = line.indexOf(": ", 8);
      return with("/", Map.of(line.substring(8, colon), line.substring(colon + 2)));
    }
    boolean encoded = line.matches(".*%[0-9a-fA-F]{2}.*");
    String value =
        encoded ? line.replace(" ", "%20") : URLEncoder.encode(line, StandardCharsets.UTF_8);
    return with("/cari?q=" + value, Map.of("User-Agent", BROWSER));
  }

  private static SentRequest with(String target, Map<String, String> headers) {
    return SentRequest.of("GET", target, List.copyOf(headers.entrySet()), -1);
  }

  private static List<String> lines(String name) throws IOException {
    try (InputStream in = Objects.requireNonNull(CorpusTest.class.getResourceAsStream(name))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("# "))
          .toList();
    }
  }
}
