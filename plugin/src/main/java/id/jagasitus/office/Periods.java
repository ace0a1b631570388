package id.jagasitus.office;

/**
 * How often the checks of steps 1 to 3 are signed, and reports are due.
 *
 * @param monitorDays content and availability (1), calendar days; 1 for every working day
 * @param backupDays backups (2)
 * @param visitorDays visitors (3)
 * @param reportDay working day of the next month on which the monthly report is due
 */
public record Periods(int monitorDays, int backupDays, int visitorDays, int reportDay)
    implements Setting {
  private static final int MOST_DAYS = 92;
  private static final int MOST_REPORT_DAY = 20;

  /** Daily, weekly, daily; the fifth working day. */
  public static final Periods INITIAL = new Periods(1, 7, 1, 5);

  public Periods {
    range(monitorDays, MOST_DAYS);
    range(backupDays, MOST_DAYS);
    range(visitorDays, MOST_DAYS);
    range(reportDay, MOST_REPORT_DAY);
  }

  private static void range(int value, int most) {
    if (value < 1 || value > most) {
      throw new IllegalArgumentException(value + ": expected 1 to " + most);
    }
  }

  /** Calendar days between two checks of a step. */
  public int days(Step step) {
    return switch (step) {
      case MONITOR -> monitorDays;
      case BACK_UP -> backupDays;
      default -> visitorDays;
    };
  }
}
