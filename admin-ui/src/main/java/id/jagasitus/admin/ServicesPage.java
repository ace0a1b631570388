package id.jagasitus.admin;

import id.jagasitus.console.watch.WatchDesk.Watched;
import id.jagasitus.service.Service;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * <em>Layanan</em>.
 *
 * @param now how the site stands
 * @param edit id of the service that is being changed, or empty
 */
record ServicesPage(Watched now, String edit) {

  /** A month of the calendar with what expires in it. */
  record CalendarMonth(YearMonth month, List<Service> services) {}

  static String tone(Service.State state) {
    return switch (state) {
      case GOOD -> "vGOOD";
      case SOON -> "vREVIEW";
      case LATE, EXPIRED -> "vCRITICAL";
    };
  }

  Optional<Service> edited() {
    return now.services().stream().filter(at -> at.id().equals(edit)).findFirst();
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
