package id.jagasitus.admin;

import id.jagasitus.chart.Caption;
import id.jagasitus.chart.QrCode;
import java.util.List;

/**
 * The recovery sheet, to be printed and locked away.
 *
 * @param words the password, joined by hyphens
 * @param location where the repository lies
 */
record SnapshotSheetPage(String words, String location) {

  List<String> numbered() {
    return List.of(words.split("-"));
  }

  String qr(Frame frame) {
    var caption = new Caption("qr", frame.t("backup.sheet.qr"), "");
    return new QrCode(caption, words).svg();
  }

  /** Never shown by accident. */
  @Override
  public String toString() {
    return "SnapshotSheetPage[" + location + "]";
  }
}
