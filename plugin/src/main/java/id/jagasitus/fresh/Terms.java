package id.jagasitus.fresh;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What a person can decide about a section.
 *
 * @param nameId Indonesian name
 * @param nameEn English name
 * @param keywords what its slug, link text or target host looks like, best first
 * @param ask how much it is asked for
 * @param reason why less is asked than the delivered register does, or empty
 * @param kind what counts as being there
 * @param fresh rhythm promised, as {@link Rhythm#parse} reads it
 * @param yearBefore whether a yearly document tells of the year before it is due
 * @param maxAge days after which it counts as stale; 0 for never
 * @param place path or address set by hand, or empty to search for it
 * @param owner who looks after it, or empty
 */
public record Terms(
    String nameId,
    String nameEn,
    List<String> keywords,
    Ask ask,
    String reason,
    Section.Kind kind,
    String fresh,
    boolean yearBefore,
    int maxAge,
    String place,
    String owner) {

  public static final int MOST_DAYS = 3_650;
  public static final int LONGEST_NAME = 100;
  public static final int LONGEST_PLACE = 500;
  public static final int MOST_KEYWORDS = 20;
  public static final int LONGEST_KEYWORD = 80;
  public static final int LONGEST_REASON = 300;

  /** The front page is found by its address alone. */
  private static final String FRONT = "/";

  public Terms {
    keywords = List.copyOf(keywords);
  }

  /** What is said of a section, part by part. */
  public enum Part {
    NAME,
    KEYWORDS,
    ASK,
    KIND,
    RHYTHM,
    MAX_AGE,
    PLACE,
    OWNER
  }

  /** What is wrong with what was decided. */
  public enum Flaw {
    /** No name, or one that is too long. */
    NAME(Part.NAME),
    /** No keyword and no place: nothing to find it by. */
    NOTHING_TO_FIND(Part.KEYWORDS),
    TOO_MANY_KEYWORDS(Part.KEYWORDS),
    LONG_KEYWORD(Part.KEYWORDS),
    /** A keyword without a letter or digit. */
    WORDLESS_KEYWORD(Part.KEYWORDS),
    /** An address, which belongs into the place. */
    ADDRESS_AS_KEYWORD(Part.KEYWORDS),
    /** Less is asked than the delivered register does, and nobody said why. */
    NO_REASON(Part.ASK),
    LONG_REASON(Part.ASK),
    RHYTHM(Part.RHYTHM),
    MAX_AGE(Part.MAX_AGE),
    /** Neither a path with a leading slash nor an address of the web. */
    PLACE(Part.PLACE),
    OWNER(Part.OWNER);

    private final Part part;

    Flaw(Part part) {
      this.part = part;
    }

    /** What it is a flaw of. */
    public Part part() {
      return part;
    }
  }

  /**
   * Everything that is wrong; empty when nothing is.
   *
   * @param expected how much is asked for as delivered; of an own section {@link Ask#RECOMMENDED}
   */
  public Set<Flaw> flaws(Ask expected) {
    var flaws = EnumSet.noneOf(Flaw.class);
    note(flaws, nameId.isBlank() || nameId.length() > LONGEST_NAME, Flaw.NAME);
    note(flaws, nameEn.length() > LONGEST_NAME, Flaw.NAME);
    note(flaws, keywords.isEmpty() && place.isEmpty(), Flaw.NOTHING_TO_FIND);
    note(flaws, keywords.size() > MOST_KEYWORDS, Flaw.TOO_MANY_KEYWORDS);
    keywords.forEach(keyword -> keyword(keyword, flaws));
    note(flaws, ask.weakerThan(expected) && reason.isBlank(), Flaw.NO_REASON);
    note(flaws, reason.length() > LONGEST_REASON, Flaw.LONG_REASON);
    note(flaws, Rhythm.parse(fresh).isEmpty(), Flaw.RHYTHM);
    note(flaws, maxAge < 0 || maxAge > MOST_DAYS, Flaw.MAX_AGE);
    note(flaws, !place.isEmpty() && !placed(), Flaw.PLACE);
    note(flaws, owner.length() > LONGEST_NAME, Flaw.OWNER);
    return flaws;
  }

  private static void note(Set<Flaw> flaws, boolean wrong, Flaw flaw) {
    if (wrong) {
      flaws.add(flaw);
    }
  }

  private static void keyword(String keyword, Set<Flaw> flaws) {
    note(flaws, keyword.length() > LONGEST_KEYWORD, Flaw.LONG_KEYWORD);
    if (!keyword.equals(FRONT)) {
      note(flaws, keyword.contains("/"), Flaw.ADDRESS_AS_KEYWORD);
      note(flaws, Slug.of(keyword).text().isEmpty(), Flaw.WORDLESS_KEYWORD);
    }
  }

  private boolean placed() {
    return place.length() <= LONGEST_PLACE
        && place.matches("/[^\\s]*(?: [^\\s]+)*|(?i:https?)://[^\\s/]+(?:/[^\\s]*)?");
  }

  /** Where it differs from other terms. */
  public List<Part> apart(Terms other) {
    var parts = new ArrayList<Part>();
    differ(parts, Part.NAME, List.of(nameId, nameEn), List.of(other.nameId, other.nameEn));
    differ(parts, Part.KEYWORDS, keywords, other.keywords);
    differ(parts, Part.ASK, List.of(ask, reason), List.of(other.ask, other.reason));
    differ(parts, Part.KIND, kind, other.kind);
    differ(parts, Part.RHYTHM, List.of(fresh, yearBefore), List.of(other.fresh, other.yearBefore));
    differ(parts, Part.MAX_AGE, maxAge, other.maxAge);
    differ(parts, Part.PLACE, place, other.place);
    differ(parts, Part.OWNER, owner, other.owner);
    return parts;
  }

  private static void differ(List<Part> parts, Part part, Object mine, Object theirs) {
    if (!mine.equals(theirs)) {
      parts.add(part);
    }
  }

  /** With the four parts that older journals speak of. */
  Terms with(String otherPlace, String otherOwner, Ask otherAsk, int otherMaxAge) {
    return new Terms(
        nameId,
        nameEn,
        keywords,
        otherAsk,
        reason,
        kind,
        fresh,
        yearBefore,
        otherMaxAge,
        otherPlace,
        otherOwner);
  }
}
