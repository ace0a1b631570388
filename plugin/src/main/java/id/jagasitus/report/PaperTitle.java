package id.jagasitus.report;

/** What papers are called in lists. */
public final class PaperTitle {
  private PaperTitle() {}

  /** The name of a paper about something that is called so. */
  public static String of(PaperKind kind, String about) {
    return Words.get("paper." + kind.name(), about);
  }
}
