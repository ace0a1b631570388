package id.jagasitus.admin;

import id.jagasitus.console.office.DayDesk.Line;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/**
 * The record of a month.
 *
 * @param month which
 * @param lines a line for each day
 * @param today the day it is asked for
 */
record MonthPage(YearMonth month, List<Line> lines, LocalDate today) {}
