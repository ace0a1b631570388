package id.jagasitus.account;

import org.jspecify.annotations.Nullable;

/**
 * Personal data of an official, as papers and mails need them; any part may be empty.
 *
 * @param fullName with degrees, as it is printed under a signature
 * @param nip <em>Nomor Induk Pegawai</em>, 18 digits
 * @param title of the post
 * @param email where notices go
 * @param phone for people to call
 */
public record Profile(String fullName, String nip, String title, String email, String phone) {
  /** Nothing known yet. */
  public static final Profile EMPTY = new Profile("", "", "", "", "");

  private static final int LONGEST = 200;

  /** Texts of an older journal may be missing; long ones and line breaks are cut. */
  public Profile {
    fullName = line(fullName);
    nip = line(nip);
    title = line(title);
    email = line(email);
    phone = line(phone);
  }

  private static String line(@Nullable String text) {
    String whole = text == null ? "" : text.replaceAll("\\p{Cntrl}+", " ").strip();
    return whole.codePointCount(0, whole.length()) <= LONGEST
        ? whole
        : whole.substring(0, whole.offsetByCodePoints(0, LONGEST));
  }
}
