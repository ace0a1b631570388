package id.jagasitus.console;

import java.time.ZoneId;

/** What the office decides; kept in the journal, every change with its author. */
public interface OfficeDesk {

  /** The settings in force. */
  OfficeSettings settings();

  /** Changes them. For Admin only. */
  Outcome change(Viewer viewer, OfficeSettings wanted);

  /**
   * Settings of the office.
   *
   * @param court name of the court, as pages and papers print it
   * @param zone WIB, WITA or WIT
   * @param language {@code id} or {@code en}: language of pages for those who chose none
   * @param keepDays days that requests stay searchable, 1 to 3,650
   * @param keepMiB size the index may have, 64 or more
   * @param maskIpv4 leading bits of an IPv4 address that stay visible, 8 to 24
   * @param maskIpv6 leading bits of an IPv6 address that stay visible, 16 to 48
   */
  record OfficeSettings(
      String court,
      ZoneId zone,
      String language,
      int keepDays,
      long keepMiB,
      int maskIpv4,
      int maskIpv6) {}
}
