package id.jagasitus.query;

/** Wildcards without backtracking further than the last star: length times length at worst. */
final class Globs {

  static boolean matches(String glob, String text) {
    int g = 0;
    int t = 0;
    int star = -1;
    int retry = 0;
    while (t < text.length()) {
      char want = g < glob.length() ? glob.charAt(g) : 0;
      if (want == '*') {
        star = g++;
        retry = t;
      } else if (g < glob.length() && (want == '?' || want == text.charAt(t))) {
        g++;
        t++;
      } else if (star >= 0) {
        g = star + 1;
        t = ++retry;
      } else {
        return false;
      }
    }
    while (g < glob.length() && glob.charAt(g) == '*') {
      g++;
    }
    return g == glob.length();
  }

  private Globs() {}
}
