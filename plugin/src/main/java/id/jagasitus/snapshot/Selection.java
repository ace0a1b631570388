package id.jagasitus.snapshot;

import java.util.ArrayList;
import java.util.List;

/** The chosen paths below a folder, narrowed step by step on the way down. */
record Selection(boolean all, List<List<RawName>> rests) {

  Selection {
    rests = List.copyOf(rests);
  }

  static Selection of(List<String> paths) {
    var rests = new ArrayList<List<RawName>>();
    for (String path : paths) {
      rests.add(split(path));
    }
    return new Selection(paths.isEmpty() || rests.contains(List.<RawName>of()), rests);
  }

  /** The names of a path; refuses names that lead elsewhere. */
  static List<RawName> split(String path) {
    var names = new ArrayList<RawName>();
    for (String part : path.split("/")) {
      if (!part.isEmpty()) {
        RawName name = RawName.of(part);
        if (!name.safe()) {
          throw new IllegalArgumentException("\"" + part + "\" is not allowed in a path: " + path);
        }
        names.add(name);
      }
    }
    return names;
  }

  /** What is chosen of an entry; {@link #nothing} when it is not chosen at all. */
  Selection into(RawName name) {
    if (all) {
      return this;
    }
    var below = new ArrayList<List<RawName>>();
    for (List<RawName> rest : rests) {
      if (!rest.isEmpty() && rest.getFirst().equals(name)) {
        below.add(rest.subList(1, rest.size()));
      }
    }
    return new Selection(below.contains(List.<RawName>of()), below);
  }

  boolean nothing() {
    return !all && rests.isEmpty();
  }
}
