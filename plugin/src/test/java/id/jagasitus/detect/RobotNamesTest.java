package id.jagasitus.detect;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.jagasitus.detect.RobotNames.Answer;
import id.jagasitus.detect.SearchRobots.Claim;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class RobotNamesTest {

  private static final String GOOGLE = "Googlebot/2.1 (+http://www.google.com/bot.html)";
  private static final List<String> ENDINGS = List.of(".googlebot.com", ".google.com");

  private final List<Runnable> work = new ArrayList<>();
  private final List<String> asked = new ArrayList<>();
  private boolean silent;
  private long now;

  /** Names by address; a name's addresses are those it was given for, but one that lies. */
  private final RobotNames.NameService service =
      new RobotNames.NameService() {
        private final Map<String, String> names =
            Map.of(
                "203.0.113.5", "crawl-5.googlebot.com",
                "203.0.113.6", "crawl-6.googlebot.com",
                "203.0.113.7", "googlebot.com.penipu.example");

        @Override
        public List<String> namesOf(String address) throws IOException {
          asked.add(address);
          if (silent) {
            throw new IOException("nobody answers");
          }
          return Optional.ofNullable(names.get(address)).stream().toList();
        }

        @Override
        public List<String> addressesOf(String name) {
          return name.equals("crawl-5.googlebot.com") ? List.of("203.0.113.5") : List.of();
        }
      };

  private final RobotNames names = new RobotNames(service, work::add, () -> now);

  private Answer after(String address) {
    names.of(address, ENDINGS);
    work.forEach(Runnable::run);
    work.clear();
    return names.of(address, ENDINGS);
  }

  @Test
  void of_beforeTheAnswer_isOpen_andAsksOnce() {
    assertEquals(Answer.OPEN, names.of("203.0.113.5", ENDINGS));
    assertEquals(Answer.OPEN, names.of("203.0.113.5", ENDINGS));
    assertEquals(1, work.size());
  }

  @Test
  void of_nameThatFitsBothWays_isTrue() {
    assertEquals(Answer.TRUE, after("203.0.113.5"));
  }

  @Test
  void of_nameWithoutTheAddress_orOfAnother_orNone_isFalse() {
    assertEquals(Answer.FALSE, after("203.0.113.6"));
    assertEquals(Answer.FALSE, after("203.0.113.7"));
    assertEquals(Answer.FALSE, after("203.0.113.8"));
  }

  @Test
  void of_whileNobodyAnswers_isOpen_andAsksAgainLater() {
    silent = true;
    assertEquals(Answer.OPEN, after("203.0.113.8"));
    assertEquals(0, work.size());
    silent = false;
    now = Duration.ofMinutes(11).toNanos();

    assertEquals(Answer.FALSE, after("203.0.113.8"));
    assertEquals(List.of("203.0.113.8", "203.0.113.8"), asked);
  }

  @Test
  void of_manyAtOnce_areNotAllAsked() {
    for (int i = 0; i < 200; i++) {
      names.of("198.51.100." + i, ENDINGS);
    }

    assertEquals(64, work.size());
  }

  @Test
  void claim_asking_waitsForTheAnswer_andAsksNothingAboutPublishedNetworks() {
    SearchRobots robots = SearchRobots.published().asking(names);

    assertEquals(Claim.GENUINE, robots.claim(GOOGLE, "66.249.66.1"));
    assertEquals(Claim.NONE, robots.claim(GOOGLE, "203.0.113.5"));
    assertEquals(Claim.NONE, robots.claim(GOOGLE, "203.0.113.8"));
    work.forEach(Runnable::run);
    assertEquals(Claim.GENUINE, robots.claim(GOOGLE, "203.0.113.5"));
    assertEquals(Claim.FALSE, robots.claim(GOOGLE, "203.0.113.8"));
    assertEquals(List.of("203.0.113.5", "203.0.113.8"), asked);
  }
}
