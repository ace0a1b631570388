package id.jagasitus.fresh;

import java.util.List;

/** Terms of a section, with the one part changed that a test is about. */
public final class TestTerms {

  private String name;
  private List<String> keywords;
  private Ask ask;
  private String reason;
  private Section.Kind kind;
  private String fresh;
  private int maxAge;
  private String place;
  private String owner;
  private final Terms before;

  private TestTerms(Terms before) {
    this.before = before;
    name = before.nameId();
    keywords = before.keywords();
    ask = before.ask();
    reason = before.reason();
    kind = before.kind();
    fresh = before.fresh();
    maxAge = before.maxAge();
    place = before.place();
    owner = before.owner();
  }

  /** Those of a section of the register. */
  public static TestTerms of(SectionRegister register, String id) {
    return new TestTerms(register.find(id).orElseThrow().terms());
  }

  /** A page of the court's own that is found by its name. */
  public static TestTerms own(String name, String... keywords) {
    return new TestTerms(
        new Terms(
            name,
            "",
            List.of(keywords),
            Ask.REQUIRED,
            "",
            Section.Kind.PAGE,
            "on_change",
            false,
            365,
            "",
            ""));
  }

  public TestTerms name(String wanted) {
    name = wanted;
    return this;
  }

  public TestTerms keywords(String... wanted) {
    keywords = List.of(wanted);
    return this;
  }

  public TestTerms ask(Ask wanted, String why) {
    ask = wanted;
    reason = why;
    return this;
  }

  public TestTerms kind(Section.Kind wanted) {
    kind = wanted;
    return this;
  }

  public TestTerms fresh(String wanted) {
    fresh = wanted;
    return this;
  }

  public TestTerms maxAge(int wanted) {
    maxAge = wanted;
    return this;
  }

  public TestTerms place(String wanted) {
    place = wanted;
    return this;
  }

  public TestTerms owner(String wanted) {
    owner = wanted;
    return this;
  }

  public Terms build() {
    return new Terms(
        name,
        before.nameEn(),
        keywords,
        ask,
        reason,
        kind,
        fresh,
        before.yearBefore(),
        maxAge,
        place,
        owner);
  }
}
