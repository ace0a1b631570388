package id.jagasitus.vault;

import java.util.Arrays;
import java.util.List;

/** What is known of a saved site: never "clean", only whether a scan found a sign. */
public enum Verdict {
  /** Scanned, no sign found. */
  CHECKED("diperiksa"),
  /** Not scanned, or not to the end. */
  UNCHECKED("belum-diperiksa"),
  /** Scanned, and there are signs of injected content. */
  SUSPICIOUS("mencurigakan");

  private final String tag;

  Verdict(String tag) {
    this.tag = tag;
  }

  /** The tag a snapshot carries for it. */
  public String tag() {
    return tag;
  }

  /** What the tags of a snapshot say; snapshots of others say nothing. */
  static Verdict of(List<String> tags) {
    return Arrays.stream(values())
        .filter(each -> tags.contains(each.tag))
        .reduce((one, other) -> SUSPICIOUS)
        .orElse(UNCHECKED);
  }
}
