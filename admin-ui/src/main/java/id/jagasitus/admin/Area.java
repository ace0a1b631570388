package id.jagasitus.admin;

import java.util.Locale;

/**
 * Where a page belongs in the frame. The order is the menu's; an area shows up in the menu once it
 * has a route.
 */
enum Area {
  TODAY("/hari-ini", Group.WORK),
  DASHBOARD("/", Group.SEE),
  VISITORS("/pengunjung", Group.SEE),
  FINDINGS("/temuan", Group.SEE),
  RULES("/aturan", Group.SEE),
  WATCH("/pantauan", Group.SEE),
  CONTENT("/konten", Group.SEE),
  CHANGES("/perubahan", Group.SEE),
  CASES("/insiden", Group.WORK),
  REPORTS("/laporan", Group.WORK),
  SERVICES("/layanan", Group.WORK),
  EXERCISE("/latihan", Group.WORK),
  SNAPSHOTS("/cadangan", Group.KEEP),
  JOURNAL("/jejak", Group.KEEP),
  PRIVACY("/privasi", Group.KEEP),
  IMPORT("/impor", Group.KEEP),
  HEALTH("/kesehatan", Group.KEEP),
  ACCOUNTS("/akun", Group.KEEP),
  SETTINGS("/pengaturan", Group.KEEP),
  COURT("/kop", Group.KEEP),
  MAIL("/surel", Group.KEEP),
  VERIFY("/verifikasi", Group.KEEP),
  GUIDE("/penyiapan", Group.KEEP),
  /** Belongs to a person, not to the menu. */
  OWN("", Group.NONE),
  /** Before log-in, and problems. */
  NONE("", Group.NONE);

  /** A heading of the menu. */
  enum Group {
    WORK,
    SEE,
    KEEP,
    NONE;

    String key() {
      return "menu.group." + name().toLowerCase(Locale.ROOT);
    }
  }

  private final String path;
  private final Group group;

  Area(String path, Group group) {
    this.path = path;
    this.group = group;
  }

  String path() {
    return path;
  }

  Group group() {
    return group;
  }

  String key() {
    return "menu." + name().toLowerCase(Locale.ROOT);
  }
}
