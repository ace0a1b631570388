package id.jagasitus.console.office;

import id.jagasitus.console.Viewer;
import id.jagasitus.office.Check;
import id.jagasitus.office.Duty;
import id.jagasitus.office.Inspection;
import id.jagasitus.office.Renewal;
import id.jagasitus.office.Result;
import id.jagasitus.office.Step;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** <em>Hari ini</em>: what is to be done now, and the record of the days before. */
public interface DayDesk {

  /** The viewer's day. */
  Day today(Viewer viewer);

  /** Signs a check with what the machine shows at this moment. */
  Result sign(Viewer viewer, Step step, String note);

  /** The signed and missed days of a month. */
  List<Line> month(YearMonth month);

  /**
   * A day as one person sees it.
   *
   * @param day the date
   * @param works whether the court works on it
   * @param off name of the day off; empty on others
   * @param mine what the viewer has to do
   * @param others what waits for somebody else
   * @param checks the checks 1 to 3
   * @param renewals services and when they run out
   */
  record Day(
      LocalDate day,
      boolean works,
      String off,
      List<Duty> mine,
      List<Duty> others,
      List<Seen> checks,
      List<Renewal> renewals) {
    public Day {
      mine = List.copyOf(mine);
      others = List.copyOf(others);
      checks = List.copyOf(checks);
      renewals = List.copyOf(renewals);
    }
  }

  /**
   * A check with what the machine knows about it.
   *
   * @param check how it stands
   * @param seen what was signed, or what is known now
   * @param maySign whether the viewer may sign it now
   */
  record Seen(Check check, Inspection seen, boolean maySign) {}

  /**
   * One day of the record.
   *
   * @param day the date
   * @param works whether the court worked
   * @param off name of the day off; empty on others
   * @param signed signatures by step
   * @param missed steps that were due on this day and not signed
   */
  record Line(
      LocalDate day, boolean works, String off, Map<Step, Check.Signed> signed, Set<Step> missed) {
    public Line {
      signed = Map.copyOf(signed);
      missed = Set.copyOf(missed);
    }

    /** The signature of a step. */
    public Optional<Check.Signed> of(Step step) {
      return Optional.ofNullable(signed.get(step));
    }
  }
}
