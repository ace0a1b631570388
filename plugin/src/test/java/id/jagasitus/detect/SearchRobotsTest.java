package id.jagasitus.detect;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.jagasitus.detect.SearchRobots.Claim;
import org.junit.jupiter.api.Test;

final class SearchRobotsTest {

  private static final String GOOGLE =
      "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)";

  private final SearchRobots robots = SearchRobots.published();

  @Test
  void claim_fromAPublishedNetwork_isGenuine() {
    assertEquals(Claim.GENUINE, robots.claim(GOOGLE, "66.249.66.1"));
    assertEquals(Claim.GENUINE, robots.claim(GOOGLE, "2001:4860:4801:10::5"));
  }

  @Test
  void claim_fromElsewhere_isFalse() {
    assertEquals(Claim.FALSE, robots.claim(GOOGLE, "203.0.113.9"));
    assertEquals(Claim.FALSE, robots.claim("Mozilla/5.0 (compatible; bingbot/2.0)", "66.249.66.1"));
  }

  @Test
  void claim_fromAnInnerAddress_isNotJudged() {
    assertEquals(Claim.NONE, robots.claim(GOOGLE, "192.168.1.4"));
    assertEquals(Claim.NONE, robots.claim(GOOGLE, "::1"));
  }

  @Test
  void claim_ofABrowser_orARobotNothingIsPublishedAbout_isNone() {
    assertEquals(Claim.NONE, robots.claim("Mozilla/5.0 (X11; Linux) Firefox/120", "203.0.113.9"));
    assertEquals(Claim.NONE, robots.claim("MJ12bot/v1.4.8", "203.0.113.9"));
  }
}
