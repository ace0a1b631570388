package id.jagasitus.fresh;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A path or link text cut to lower-case words joined by hyphens.
 *
 * @param text the words
 * @param bare without digits at the end, as content systems add them
 * @param within the same between hyphens, so that whole words are found in it
 */
record Slug(String text, String bare, String within) {

  private static final Pattern BETWEEN = Pattern.compile("[^a-z0-9]+");
  private static final Pattern ENDS = Pattern.compile("^-|-$");
  private static final Pattern NUMBER = Pattern.compile("-\\d{1,4}$");
  private static final Pattern INDEX = Pattern.compile("(?i)/?(?:index\\.[a-z]+)?$");
  private static final Pattern EXTENSION = Pattern.compile("\\.[A-Za-z]{2,5}$");

  static Slug of(String text) {
    String plain = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
    String joined = ENDS.matcher(BETWEEN.matcher(plain).replaceAll("-")).replaceAll("");
    String bare = NUMBER.matcher(joined).replaceFirst("");
    return new Slug(joined, bare, '-' + bare + '-');
  }

  /** The name of a page within its folder: of an index page, the folder's name. */
  static Slug ofPath(String path) {
    String without = INDEX.matcher(path).replaceFirst("");
    String leaf = without.substring(without.lastIndexOf('/') + 1);
    return of(EXTENSION.matcher(leaf).replaceFirst(""));
  }

  /** How well it fits a keyword: 0 not at all, 4 the same. */
  int fit(Slug keyword) {
    if (bare.equals(keyword.text) || text.equals(keyword.text)) {
      return 4;
    }
    String wanted = keyword.whole();
    return within.startsWith(wanted) ? 3 : within.contains(wanted) ? 2 : 0;
  }

  private String whole() {
    return text.equals(bare) ? within : '-' + text + '-';
  }
}
