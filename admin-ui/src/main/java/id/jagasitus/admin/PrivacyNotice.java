package id.jagasitus.admin;

import id.jagasitus.admin.text.Language;
import id.jagasitus.admin.text.Texts;
import id.jagasitus.console.OfficeDesk.OfficeSettings;
import java.util.ArrayList;
import java.util.List;

/**
 * What the public site tells its visitors about their data (UU 27/2022 Art. 5).
 *
 * @param versions one for each language
 */
record PrivacyNotice(List<Version> versions) {

  static final int PARAGRAPHS = 7;

  /**
   * The text in one language.
   *
   * @param tag of the language
   * @param paragraphs the first is the heading
   */
  record Version(String tag, List<String> paragraphs) {

    /** For copying: paragraphs with empty lines between. */
    String text() {
      return String.join("\n\n", paragraphs);
    }
  }

  static PrivacyNotice of(OfficeSettings settings) {
    int days = settings.keepDays();
    return new PrivacyNotice(
        List.of(
            version(Language.of("id"), settings.court(), days),
            version(Language.of("en"), settings.court(), days)));
  }

  private static Version version(Language language, String court, int days) {
    Texts texts = Texts.in(language);
    String name = court.isEmpty() ? texts.get("notice.court") : court;
    var paragraphs = new ArrayList<String>();
    for (int i = 0; i < PARAGRAPHS; i++) {
      paragraphs.add(texts.get("notice." + i, name, days));
    }
    return new Version(language.tag(), paragraphs);
  }
}
