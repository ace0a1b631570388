package id.jagasitus;

import id.jagasitus.accesslog.ImportException;
import id.jagasitus.console.OfficeDesk.OfficeSettings;
import id.jagasitus.event.Blur;
import id.jagasitus.visitorlog.FollowerStats;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.BooleanSupplier;
import java.util.function.IntSupplier;

/**
 * Hides the host part of addresses in what is older than so many days: in the files first, which
 * the index is made of, then in the index.
 */
final class AddressBlur {

  private static final Logger LOG = System.getLogger(AddressBlur.class.getName());

  private final Installation home;
  private final ZoneId zone;
  private final IntSupplier days;
  private final BooleanSupplier stopping;

  /**
   * @param zone whose days the log files hold
   * @param days after how many; 0 for never
   * @param stopping asked between two rounds
   */
  AddressBlur(Installation home, ZoneId zone, IntSupplier days, BooleanSupplier stopping) {
    this.home = home;
    this.zone = zone;
    this.days = days;
    this.stopping = stopping;
  }

  /** Places in files move, so nothing is done while the index is behind the log. */
  void runOnce() throws IOException {
    int after = days.getAsInt();
    if (after == 0 || behind()) {
      return;
    }
    OfficeSettings masks = home.office().settings();
    var blur = new Blur(masks.maskIpv4(), masks.maskIpv6());
    LocalDate day = LocalDate.ofInstant(home.machine().clock().instant(), zone).minusDays(after);
    Instant before = day.atStartOfDay(zone).toInstant();
    home.visitorLog().blur(blur, day);
    imported(blur, before);
    long left = 1;
    while (left > 0 && !stopping.getAsBoolean()) {
      left = home.store().blur(blur, before.toEpochMilli());
    }
  }

  /** Lines that an earlier process left behind are waited for, but not counted. */
  private boolean behind() {
    FollowerStats stats = home.record().behind();
    return stats.waiting() > 0 || stats.behindMillis() > 0;
  }

  private void imported(Blur blur, Instant before) throws IOException {
    try {
      home.importer().blur(blur, before);
    } catch (ImportException e) {
      LOG.log(Level.INFO, "Imported logs are blurred in an hour; one is being imported", e);
    }
  }
}
