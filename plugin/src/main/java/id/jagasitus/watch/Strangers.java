package id.jagasitus.watch;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How much it says that a page loads from a host nobody knows. Most such hosts are widgets that a
 * person should look at once; some have the marks of hosts that are bought for a few weeks.
 */
final class Strangers {

  /** Endings that are nearly given away, and that no maker of widgets for offices uses. */
  private static final Set<String> CHEAP =
      Set.of(
          "autos", "bar", "beauty", "best", "bet", "bid", "boats", "bond", "buzz", "cam", "casa",
          "casino", "cf", "cfd", "click", "club", "cyou", "date", "fit", "fun", "ga", "gq", "hair",
          "homes", "icu", "ink", "lat", "life", "live", "lol", "loan", "men", "ml", "mom",
          "monster", "one", "online", "party", "pics", "poker", "press", "pw", "quest", "racing",
          "rest", "ru", "sbs", "shop", "site", "skin", "space", "store", "stream", "su", "surf",
          "tk", "today", "top", "trade", "uno", "vip", "wang", "webcam", "website", "win", "work",
          "world", "xyz", "yachts", "zone");

  /** Cheap endings under which small offices and shops of the country are found as well. */
  private static final Set<String> SHARED =
      Set.of(
          "best", "cam", "club", "date", "fit", "fun", "ink", "life", "live", "men", "one",
          "online", "press", "ru", "shop", "site", "space", "store", "stream", "today", "top",
          "trade", "website", "work", "world", "xyz", "zone");

  private static final Pattern NUMBERS = Pattern.compile("\\d{1,3}(?:\\.\\d{1,3}){3}");

  /** Numbers of machines within an office. */
  private static final Pattern OFFICE =
      Pattern.compile("^(?:10|127|192\\.168|172\\.(?:1[6-9]|2\\d|3[01]))\\.");

  /** Names that nobody could say aloud. */
  private static final Pattern RANDOM =
      Pattern.compile("[bcdfghjklmnpqrstvwxz]{5}|[a-z]\\d[a-z]\\d[a-z]");

  /** How networks of pushed and popping advertisements name their scripts. */
  private static final Pattern PUSHED =
      Pattern.compile(
          "(?i)/pfe/|/tag\\.min\\.js|[?&](?:z|zoneid|zone)=\\d{5,}|/ntfc\\.php|/apu\\.php|/[a-z]{2}\\d{4,6}\\.js");

  /** Names of well-known libraries and services, under which nobody else keeps scripts. */
  private static final Pattern BORROWED =
      Pattern.compile(
          "jquery|jsdelivr|cdnjs|googleta|google-?analyt|googleapi|gstatic|fontawesome|cloudflare|unpkg");

  private static final int HARM = 60;
  private static final int LOOK = 30;

  private Strangers() {}

  /** Points of a script, frame or form of an unknown host. */
  static int points(Page.Source source) {
    boolean thrownAway = thrownAway(source.host());
    return switch (source.kind()) {
      case "script" ->
          thrownAway
                  || BORROWED.matcher(source.host()).find()
                  || PUSHED.matcher(source.address()).find()
              ? HARM
              : LOOK;
      case "password" -> HARM;
      default -> thrownAway ? HARM : 0;
    };
  }

  /** Whether hardly anybody but a seller of games is found under the ending of a host. */
  static boolean bought(String host) {
    String ending = host.substring(host.lastIndexOf('.') + 1);
    return CHEAP.contains(ending) && !SHARED.contains(ending);
  }

  /** Whether a host has the marks of one that is bought for a few weeks. */
  static boolean thrownAway(String host) {
    String name = host.toLowerCase(Locale.ROOT);
    if (NUMBERS.matcher(name).matches()) {
      return !OFFICE.matcher(name).find();
    }
    int dot = name.lastIndexOf('.');
    if (dot < 0) {
      return false;
    }
    String before = name.substring(0, dot);
    String registered = before.substring(before.lastIndexOf('.') + 1);
    return CHEAP.contains(name.substring(dot + 1)) || RANDOM.matcher(registered).find();
  }
}
