package id.jagasitus.admin;

/** Where the pages of cases are. */
final class CaseLinks {

  static final String LIST = "/insiden";
  static final String NEW = "/insiden/baru";
  static final String ONE = "/insiden/lihat";
  static final String ACT = "/insiden/tindakan";
  static final String SHEET = "/insiden/lembar";
  static final String TIMELINE = "/insiden/linimasa";
  static final String SUBMIT = "/insiden/lapor";
  static final String REPORT = "/insiden/laporan";
  static final String FORWARD = "/insiden/teruskan";
  static final String ATTACH = "/insiden/lampirkan";
  static final String FILE = "/insiden/berkas";
  static final String RETURN = "/insiden/kembalikan";

  private CaseLinks() {}

  /** The page of a case. */
  static String of(long id) {
    return ONE + "?id=" + id;
  }

  /** The decision sheet of a case. */
  static String sheet(long id) {
    return SHEET + "?id=" + id;
  }

  /** The timeline of a case. */
  static String timeline(long id) {
    return TIMELINE + "?id=" + id;
  }

  /** A report on its way. */
  static String report(long id) {
    return REPORT + "?id=" + id;
  }
}
