package id.jagasitus.report;

import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;

/** Numbers and dates as Indonesian papers write them. */
final class Indonesian {
  private static final Locale LOCALE = Locale.of("id", "ID");
  private static final String[] ROMAN = {
    "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"
  };
  private static final String[] SMALL = {
    "nol",
    "satu",
    "dua",
    "tiga",
    "empat",
    "lima",
    "enam",
    "tujuh",
    "delapan",
    "sembilan",
    "sepuluh",
    "sebelas"
  };
  private static final String[] SIZES = {"B", "KiB", "MiB", "GiB", "TiB"};

  private Indonesian() {}

  /** {@code 05 Januari 2026}. */
  static String date(LocalDate date) {
    return pattern("dd MMMM uuuu", date);
  }

  /** {@code 05 Januari 2026}; a dash for none. */
  static String dateOrDash(List<LocalDate> date) {
    return date.isEmpty() ? "–" : date(date.getFirst());
  }

  /** {@code 05 Januari 2026 14.30 WIB}. */
  static String moment(Instant instant, ZoneId zone) {
    return pattern("dd MMMM uuuu HH.mm", instant.atZone(zone)) + " " + zone(zone);
  }

  /** {@code 14.30 WIB}. */
  static String hour(Instant instant, ZoneId zone) {
    return pattern("HH.mm", instant.atZone(zone)) + " " + zone(zone);
  }

  /** {@code Januari 2026}. */
  static String month(YearMonth month) {
    return pattern("MMMM uuuu", month);
  }

  /** {@code Senin}. */
  static String weekday(LocalDate date) {
    return pattern("EEEE", date);
  }

  private static String pattern(String pattern, TemporalAccessor when) {
    return DateTimeFormatter.ofPattern(pattern, LOCALE).format(when);
  }

  static String zone(ZoneId zone) {
    return switch (zone.getId()) {
      case "Asia/Jakarta" -> "WIB";
      case "Asia/Makassar" -> "WITA";
      case "Asia/Jayapura" -> "WIT";
      default -> zone.getId();
    };
  }

  static String roman(int month) {
    return ROMAN[month - 1];
  }

  /** {@code 1.234.567}. */
  static String number(long value) {
    return NumberFormat.getIntegerInstance(LOCALE).format(value);
  }

  /** {@code 99,87}; two decimals at most. */
  static String decimal(double value) {
    NumberFormat format = NumberFormat.getNumberInstance(LOCALE);
    format.setMaximumFractionDigits(2);
    return format.format(value);
  }

  /** {@code 1,4 MiB}. */
  static String bytes(long bytes) {
    double size = bytes;
    int unit = 0;
    while (size >= 1024 && unit < SIZES.length - 1) {
      size /= 1024;
      unit++;
    }
    return decimal(size) + " " + SIZES[unit];
  }

  /** {@code 2 jam 5 menit}. */
  static String minutes(long minutes) {
    if (minutes < 60) {
      return minutes + " menit";
    }
    String days = minutes >= 1440 ? minutes / 1440 + " hari " : "";
    return days + minutes % 1440 / 60 + " jam " + minutes % 60 + " menit";
  }

  /** {@code lima Januari dua ribu dua puluh enam}, for <em>berita acara</em>. */
  static String spelled(LocalDate date) {
    return spelled(date.getDayOfMonth())
        + " bulan "
        + pattern("MMMM", date)
        + " tahun "
        + spelled(date.getYear());
  }

  /** A number from 0 to 999,999 in words. */
  static String spelled(int number) {
    if (number < 12) {
      return SMALL[number];
    }
    if (number < 20) {
      return SMALL[number - 10] + " belas";
    }
    if (number < 100) {
      return SMALL[number / 10] + " puluh" + rest(number % 10);
    }
    if (number < 200) {
      return "seratus" + rest(number - 100);
    }
    if (number < 1000) {
      return SMALL[number / 100] + " ratus" + rest(number % 100);
    }
    return (number < 2000 ? "seribu" : spelled(number / 1000) + " ribu") + rest(number % 1000);
  }

  private static String rest(int number) {
    return number == 0 ? "" : " " + spelled(number);
  }
}
