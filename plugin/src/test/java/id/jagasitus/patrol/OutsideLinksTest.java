package id.jagasitus.patrol;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.jagasitus.watch.Hosts;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class OutsideLinksTest {

  private static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");
  private static final Hosts HOSTS = new Hosts("pn-contoh.go.id", Set.of());
  private static final String GONE = "https://lain.example/hilang";

  @TempDir Path folder;
  private final List<URI> asked = new ArrayList<>();
  private TestSite site;
  private OutsideLinks links;
  private String answer = "HTTP 404";

  @BeforeEach
  void open() throws Exception {
    site = new TestSite(folder);
    site.write(
        "tautan.html",
        "Tautan",
        "<a href='https://lain.example/hilang#atas'>a</a><a"
            + " href='https://www.pn-contoh.go.id/'>b</a><a href='mailto:a@b.id'>c</a><a"
            + " href='http://x y/'>d</a><a href='javascript:x()'>e</a>");
    site.patrol.look(false);
    links = OutsideLinks.open(folder.resolve("links"));
    links.learn(site.patrol.view().studies(), HOSTS);
  }

  @AfterEach
  void close() throws IOException {
    site.close();
  }

  private void look(Instant at) throws Exception {
    asked.clear();
    links.look(
        address -> {
          asked.add(address);
          return address.toString().equals(GONE) ? answer : "";
        },
        at);
  }

  @Test
  void learn_otherHostsOnly_withoutFragments() throws Exception {
    assertEquals(List.of("lain.example", "sipp.pn-contoh.go.id"), links.hosts());
    look(NOW);
    assertEquals(List.of(URI.create(GONE), URI.create("https://sipp.pn-contoh.go.id/")), asked);
  }

  @Test
  void look_failedTwice_isDeadUntilItAnswers() throws Exception {
    look(NOW);
    assertEquals(List.of(), links.dead());
    look(NOW.plus(Duration.ofHours(1)));
    assertEquals(List.of(), asked);
    look(NOW.plus(Duration.ofHours(12)));
    assertEquals(List.of(URI.create(GONE)), asked);
    OutsideLinks.Dead dead = links.dead().getFirst();
    assertEquals("/tautan.html", dead.page());
    assertEquals("HTTP 404", dead.problem());
    answer = "";
    look(NOW.plus(Duration.ofDays(8)));
    assertEquals(List.of(), links.dead());
  }

  @Test
  void open_afterRestart_knowsWhatWasAsked() throws Exception {
    look(NOW);
    Path file = folder.resolve("links");
    Files.writeString(file, Files.readString(file) + "x\tbesok\tx\t\n\0\n");
    links = OutsideLinks.open(file);
    links.learn(site.patrol.view().studies(), HOSTS);
    look(NOW.plus(Duration.ofHours(1)));
    assertEquals(List.of(), asked);
  }

  @Test
  void look_manyLinks_asksForAFewARound() throws Exception {
    var body = new StringBuilder();
    for (int i = 0; i < 90; i++) {
      body.append("<a href='https://lain.example/").append(i).append("'>x</a>");
    }
    site.write("banyak.html", "Banyak", body.toString());
    site.patrol.look(false);
    links.learn(site.patrol.view().studies(), HOSTS);
    look(NOW);
    assertEquals(20, asked.size());
    List<URI> first = List.copyOf(asked);
    look(NOW.plusSeconds(900));
    assertEquals(20, asked.size());
    assertEquals(0, asked.stream().filter(first::contains).count());
  }
}
