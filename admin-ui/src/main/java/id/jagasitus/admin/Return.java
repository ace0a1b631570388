package id.jagasitus.admin;

/** Where a reader comes back to; only pages of ours, so that no link can lead elsewhere. */
final class Return {

  private Return() {}

  /** The wanted path and query if its path is a page, else the first page. */
  static String to(String wanted) {
    int query = wanted.indexOf('?');
    String path = query < 0 ? wanted : wanted.substring(0, query);
    boolean plain = wanted.chars().allMatch(c -> c > 0x20 && c < 0x7F && c != '\\');
    return plain && new Routes().find("GET", path).isPresent() ? wanted : Routes.HOME;
  }
}
