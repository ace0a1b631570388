package id.jagasitus.watch;

import java.util.List;

/**
 * As whom a page is asked for: cloaking shows in the difference between visitors.
 *
 * @param name short name of the probe
 * @param agent User-Agent header
 * @param referer Referer header, or empty
 * @param language Accept-Language header, or empty
 * @param searching whether it passes for a search engine or for somebody sent by one
 */
public record Visitor(
    String name, String agent, String referer, String language, boolean searching) {

  private static final String DESKTOP =
      "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko)"
          + " Chrome/142.0.0.0 Safari/537.36";

  private static final String PHONE =
      "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko)"
          + " Chrome/142.0.0.0 Mobile Safari/537.36";

  private static final String GOOGLEBOT =
      "Mozilla/5.0 (Linux; Android 6.0.1; Nexus 5X Build/MMB29P) AppleWebKit/537.36 (KHTML, like"
          + " Gecko) Chrome/142.0.0.0 Mobile Safari/537.36 (compatible; Googlebot/2.1;"
          + " +http://www.google.com/bot.html)";

  private static final String INDONESIAN = "id-ID,id;q=0.9";

  /** Whom the ordinary checks name themselves as; left out of the statistics. */
  public static final String OWN_NAME = "Jagasitus-Pantau/1.0";

  /** The plain check, under its own name. */
  public static final Visitor SELF = new Visitor("self", OWN_NAME, "", INDONESIAN, false);

  /** An ordinary visitor, which the others are compared with. */
  public static final Visitor BROWSER = new Visitor("browser", DESKTOP, "", INDONESIAN, false);

  /** The others of the probe matrix. */
  public static final List<Visitor> OTHERS =
      List.of(
          new Visitor("mobile", PHONE, "", INDONESIAN, false),
          new Visitor("from_google", DESKTOP, "https://www.google.co.id/", INDONESIAN, true),
          new Visitor("from_google_m", PHONE, "https://www.google.com/", INDONESIAN, true),
          new Visitor("from_bing", DESKTOP, "https://www.bing.com/", INDONESIAN, true),
          new Visitor("googlebot", GOOGLEBOT, "", "", true),
          new Visitor(
              "googlebot_desktop",
              "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)",
              "",
              "",
              true),
          new Visitor(
              "inspection", "Mozilla/5.0 (compatible; Google-InspectionTool/1.0;)", "", "", true),
          new Visitor(
              "verification",
              "Mozilla/5.0 (compatible; Google-Site-Verification/1.0)",
              "",
              "",
              true),
          new Visitor("adsbot", "AdsBot-Google (+http://www.google.com/adsbot.html)", "", "", true),
          new Visitor(
              "bingbot",
              "Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; bingbot/2.0;"
                  + " +http://www.bing.com/bingbot.htm) Chrome/142.0.0.0 Safari/537.36",
              "",
              "",
              true),
          new Visitor("foreign", DESKTOP, "", "en-US,en;q=0.9", false));
}
