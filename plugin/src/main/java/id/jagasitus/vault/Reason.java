package id.jagasitus.vault;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Why a snapshot was taken. */
public enum Reason {
  SCHEDULE("terjadwal"),
  /** The site changed and then rested. */
  CHANGE("perubahan"),
  BUTTON("tombol"),
  /** The state before and after the office updated the site. */
  PUBLISHING("penerbitan"),
  /** The state before a restore, so that it can be undone. */
  RESTORE("sebelum-pulih"),
  /** After a case was solved. */
  CASE("insiden"),
  COMMAND("perintah");

  private final String tag;

  Reason(String tag) {
    this.tag = tag;
  }

  /** The tag a snapshot carries for it. */
  public String tag() {
    return tag;
  }

  /** What the tags of a snapshot say. */
  static Optional<Reason> of(List<String> tags) {
    return Arrays.stream(values()).filter(each -> tags.contains(each.tag)).findFirst();
  }
}
