package id.jagasitus.office;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The court as its papers name it. Every part may be empty; nothing of a court is built in.
 *
 * @param lines names above the address, from the highest, for example <em>Mahkamah Agung RI</em>
 * @param court the court's own name
 * @param address street and town
 * @param contact telephone and fax
 * @param web site and e-mail
 * @param city where letters are dated
 * @param unit unit code of letter numbers, for example {@code W8.U6}
 * @param numberForm letter number with {@code {seq} {seq3} {unit} {signer} {class} {month} {month2}
 *     {month_roman} {year}}; empty when the general affairs office gives numbers
 * @param classCode class of the letters
 * @param signer prefix of the signer in numbers
 * @param logo content hash of the logo among the documents; empty for none
 * @param sopNumber number of the procedure's own paper
 */
public record Letterhead(
    List<String> lines,
    String court,
    String address,
    String contact,
    String web,
    String city,
    String unit,
    String numberForm,
    String classCode,
    String signer,
    String logo,
    String sopNumber)
    implements Setting {

  private static final int MOST_LINES = 6;
  private static final int LONGEST = 300;

  /** Nothing entered. */
  public static final Letterhead EMPTY =
      new Letterhead(List.of(), "", "", "", "", "", "", "", "HM.02.3", "", "", "");

  public Letterhead {
    lines = lines.stream().map(Letterhead::line).limit(MOST_LINES).toList();
    court = line(court);
    address = line(address);
    contact = line(contact);
    web = line(web);
    city = line(city);
    unit = line(unit);
    numberForm = line(numberForm);
    classCode = line(classCode);
    signer = line(signer);
    logo = line(logo);
    sopNumber = line(sopNumber);
  }

  private static String line(@Nullable String text) {
    String whole = Wording.kept(text).replaceAll("\\s+", " ");
    int length = whole.codePointCount(0, whole.length());
    return length <= LONGEST ? whole : whole.substring(0, whole.offsetByCodePoints(0, LONGEST));
  }
}
