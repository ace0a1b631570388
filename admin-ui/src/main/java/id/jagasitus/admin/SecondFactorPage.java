package id.jagasitus.admin;

import id.jagasitus.chart.Caption;
import id.jagasitus.chart.Colours;
import id.jagasitus.chart.QrCode;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The secret of an authenticator app, to be scanned.
 *
 * @param link {@code otpauth:} link
 */
record SecondFactorPage(String link) {

  private static final Pattern SECRET = Pattern.compile("[?&]secret=([A-Z2-7]+)");

  /** The key for typing, in groups of four. */
  String key() {
    Matcher secret = SECRET.matcher(link);
    return Optional.of(secret)
        .filter(Matcher::find)
        .map(found -> found.group(1).replaceAll("(.{4})(?!$)", "$1 "))
        .orElse("");
  }

  /** The link as a picture (SVG). */
  String picture(String title) {
    return new QrCode(new Caption("kode-qr", title, ""), link).svg(Colours.PAPER);
  }
}
