package id.jagasitus.admin;

import id.jagasitus.console.watch.WatchDesk.Watched;
import id.jagasitus.expiry.CertificateFacts;
import id.jagasitus.expiry.KnownCertificate;
import id.jagasitus.service.Service;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * <em>Layanan</em>.
 *
 * @param now how the site stands
 * @param edit id of the service that is being changed, or empty
 * @param links what is noticed and worked at about each
 */
record ServicesPage(Watched now, String edit, ServiceLinks links) {

  /** A month of the calendar with what expires in it. */
  record CalendarMonth(YearMonth month, List<Service> services) {}

  static String tone(Service.State state) {
    return switch (state) {
      case GOOD -> "vGOOD";
      case SOON -> "vREVIEW";
      case LATE, EXPIRED -> "vCRITICAL";
    };
  }

  /** Where a paper can be had. */
  static String link(Service.Document paper) {
    return Links.with("/layanan/berkas", "berkas", paper.sha256());
  }

  Optional<Service> edited() {
    return now.services().stream().filter(at -> at.id().equals(edit)).findFirst();
  }

  /** The last day of a service as it was read outside; empty for none. */
  Optional<LocalDate> read(Service service) {
    return now.expiry().read(service);
  }

  /** Days between the entered and the read date, without their sign. */
  long apart(Service service) {
    return Math.abs(now.expiry().difference(service).orElse(0L));
  }

  /** Whether the last renewal was seen to take effect, as the key of a sentence. */
  static String confirmation(Service service) {
    boolean readable =
        service.kind() == Service.Kind.DOMAIN || service.kind() == Service.Kind.CERTIFICATE;
    if (service.confirmed()) {
      return "services.confirmed";
    }
    return readable ? "services.unconfirmed" : "services.unreadable";
  }

  /** Days until something ends, or since it did. */
  String left(Frame frame, long days) {
    return days < 0
        ? frame.t("services.over", frame.format().number(-days))
        : frame.t("services.left", frame.format().number(days));
  }

  /** How a certificate stands. */
  static String tone(KnownCertificate known) {
    if (known.facts().isEmpty()) {
      return "vOFF";
    }
    CertificateFacts facts = known.facts().get();
    long left = facts.daysLeft(known.at());
    boolean good = facts.fits() && facts.trusted() && left > facts.notice();
    return left < 0 ? "vCRITICAL" : good ? "vGOOD" : "vREVIEW";
  }

  /** What is wrong with a certificate, as keys of sentences. */
  static List<String> faults(CertificateFacts facts) {
    var faults = new ArrayList<String>();
    if (!facts.fits()) {
      faults.add("read.fits.not");
    }
    if (!facts.trusted()) {
      faults.add("read.trusted.not");
    }
    return faults;
  }

  /** The next twelve months. */
  List<CalendarMonth> calendar() {
    var months = new ArrayList<CalendarMonth>();
    YearMonth first = YearMonth.from(now.today());
    for (int i = 0; i < 12; i++) {
      YearMonth month = first.plusMonths(i);
      months.add(
          new CalendarMonth(
              month,
              now.services().stream()
                  .filter(at -> YearMonth.from(at.expires()).equals(month))
                  .toList()));
    }
    return months;
  }
}
