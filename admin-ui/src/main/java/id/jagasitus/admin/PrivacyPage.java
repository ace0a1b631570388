package id.jagasitus.admin;

import id.jagasitus.console.OfficeDesk.OfficeSettings;
import id.jagasitus.console.privacy.PrivacyDesk.Overview;
import id.jagasitus.console.privacy.PrivacyDesk.Search;
import id.jagasitus.privacy.Erasure;
import id.jagasitus.privacy.Holding;
import java.util.List;
import java.util.Optional;

/**
 * <em>Privasi</em>.
 *
 * @param search of this session
 * @param visitorDays days that snapshots of the visitor log stay
 */
record PrivacyPage(
    Overview now, Optional<Search> search, OfficeSettings settings, int visitorDays) {

  private static final int WHOLE_V4 = 32;
  private static final int WHOLE_V6 = 128;

  /** What is kept, why and how long: keys of the bundle. */
  static final List<String> KEPT =
      List.of("requests", "blur", "masks", "findings", "cases", "journal", "snapshots", "counts");

  /** How long one of them is kept. */
  String length(Frame f, String kept) {
    return switch (kept) {
      case "requests", "findings" -> f.t("privacy.days", now.keepDays());
      case "blur" ->
          now.blurDays() == 0 ? f.t("privacy.never") : f.t("privacy.days", now.blurDays());
      case "masks" -> f.t("privacy.masks", settings.maskIpv4(), settings.maskIpv6());
      case "snapshots" -> f.t("privacy.days", visitorDays);
      case "counts" -> f.t("privacy.always");
      default -> f.t("privacy.years", 5);
    };
  }

  /** One address without its length; a network with it. */
  static String who(String network) {
    boolean whole =
        network.contains(":") ? network.endsWith("/" + WHOLE_V6) : network.endsWith("/" + WHOLE_V4);
    return whole ? network.substring(0, network.indexOf('/')) : network;
  }

  /** How many, and between when; or why it is not known. */
  static String amount(Frame f, Holding holding) {
    if (!holding.problem().isEmpty()) {
      return f.t("privacy.unread", holding.problem());
    }
    String count =
        f.t("privacy.amount." + holding.place().name(), f.format().number(holding.count()));
    return holding.first().isEmpty() || holding.count() == 0
        ? count
        : count
            + " · "
            + f.t(
                "privacy.between",
                f.format().dateTime(holding.first().get()),
                f.format().dateTime(holding.last().orElseThrow()));
  }

  /** Until when it is held. */
  static String until(Frame f, Holding holding) {
    if (holding.count() == 0) {
      return "–";
    }
    return holding
        .until()
        .map(time -> f.t("privacy.until", f.format().date(time)))
        .orElseGet(() -> f.t("privacy.open." + holding.place().name()));
  }

  /** How it stands with an erasure. */
  static String state(Frame f, Erasure erasure, boolean lost) {
    if (lost) {
      return f.t("privacy.lost");
    }
    return erasure
        .done()
        .map(
            time ->
                f.t(
                    "privacy.done",
                    f.format().dateTime(time),
                    f.format().number(erasure.requests())))
        .orElseGet(() -> f.t("privacy.going"));
  }
}
