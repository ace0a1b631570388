package id.jagasitus.admin.text;

import java.util.Locale;

/** A language of the pages. */
public enum Language {
  /** Indonesian, the first language. */
  ID(Locale.of("id", "ID")),
  /** English. */
  EN(Locale.UK);

  private final Locale locale;

  Language(Locale locale) {
    this.locale = locale;
  }

  public Locale locale() {
    return locale;
  }

  /** Value of the {@code lang} attribute, BCP 47. */
  public String tag() {
    return locale.getLanguage();
  }

  /** The language with that tag; Indonesian for any other text. */
  public static Language of(String tag) {
    return tag.equals("en") ? EN : ID;
  }
}
