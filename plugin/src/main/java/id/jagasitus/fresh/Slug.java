package id.jagasitus.fresh;

import java.text.Normalizer;
import java.util.Locale;

/** Paths and link texts cut to lower-case words joined by hyphens. */
final class Slug {

  private Slug() {}

  static String of(String text) {
    String plain = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
    return plain.replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
  }

  /** The name of a page within its folder: of an index page, the folder's name. */
  static String ofPath(String path) {
    String without = path.replaceFirst("(?i)/?(?:index\\.[a-z]+)?$", "");
    String leaf = without.substring(without.lastIndexOf('/') + 1);
    return of(leaf.replaceFirst("\\.[A-Za-z]{2,5}$", ""));
  }

  /**
   * How well a slug fits a keyword: 0 not at all, 4 the same; digits at the end, as content systems
   * add them, do not count.
   */
  static int fit(String slug, String keyword) {
    String bare = slug.replaceFirst("-\\d{1,4}$", "");
    if (bare.equals(keyword) || slug.equals(keyword)) {
      return 4;
    }
    String within = '-' + bare + '-';
    if (within.startsWith('-' + keyword + '-')) {
      return 3;
    }
    return within.contains('-' + keyword + '-') ? 2 : 0;
  }
}
