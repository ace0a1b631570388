package id.jagasitus.service;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** The register as an iCalendar file (RFC 5545): one all-day event a service, with alarms. */
public final class CalendarFile {

  private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
  private static final int LONGEST_LINE = 75;

  private CalendarFile() {}

  /** The file's text; lines end with CR LF and are folded at 75 octets. */
  public static String of(List<Service> services, Instant at) {
    var out = new StringBuilder();
    line(out, "BEGIN:VCALENDAR");
    line(out, "VERSION:2.0");
    line(out, "PRODID:-//Jagasitus//Layanan//ID");
    services.forEach(service -> event(out, service, at));
    line(out, "END:VCALENDAR");
    return out.toString();
  }

  private static void event(StringBuilder out, Service service, Instant at) {
    LocalDate day = service.expires();
    line(out, "BEGIN:VEVENT");
    line(out, "UID:" + service.id() + "@jagasitus");
    line(out, "DTSTAMP:" + STAMP.format(at));
    line(out, "DTSTART;VALUE=DATE:" + DAY.format(day));
    line(out, "DTEND;VALUE=DATE:" + DAY.format(day.plusDays(1)));
    line(out, "SUMMARY:" + text(service.name() + " berakhir"));
    line(
        out,
        "DESCRIPTION:"
            + text(
                service.provider()
                    + "\nNo. pelanggan: "
                    + service.customerNumber()
                    + "\nAjukan perpanjangan paling lambat "
                    + service.actBy()));
    for (int days : List.of(30, 7, 1)) {
      line(out, "BEGIN:VALARM");
      line(out, "ACTION:DISPLAY");
      line(out, "DESCRIPTION:" + text(service.name()));
      line(out, "TRIGGER:-P" + (days + service.leadDays()) + "D");
      line(out, "END:VALARM");
    }
    line(out, "END:VEVENT");
  }

  private static String text(String plain) {
    return plain
        .replace("\\", "\\\\")
        .replace(";", "\\;")
        .replace(",", "\\,")
        .replace("\r", "")
        .replace("\n", "\\n");
  }

  /** Folds at 75 octets without cutting a character. */
  private static void line(StringBuilder out, String line) {
    int octets = 0;
    for (int i = 0; i < line.length(); ) {
      int point = line.codePointAt(i);
      int size = new String(Character.toChars(point)).getBytes(StandardCharsets.UTF_8).length;
      if (octets + size > LONGEST_LINE) {
        out.append("\r\n ");
        octets = 1;
      }
      out.appendCodePoint(point);
      octets += size;
      i += Character.charCount(point);
    }
    out.append("\r\n");
  }
}
