package id.jagasitus.snapshot;

/** Where symbolic links lead. */
final class LinkTargets {

  private LinkTargets() {}

  /**
   * Whether a target is absolute, or climbs above the restored folder at any point on its way.
   *
   * @param depth folders between the restored folder and the link
   */
  static boolean leaves(RawName target, int depth) {
    if (target.length() > 0 && target.at(0) == '/') {
      return true;
    }
    int level = depth;
    for (String part : target.text().split("/")) {
      if (part.equals("..")) {
        level--;
      } else if (!part.isEmpty() && !part.equals(".")) {
        level++;
      }
      if (level < 0) {
        return true;
      }
    }
    return false;
  }
}
