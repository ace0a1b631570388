package id.jagasitus.chart;

/**
 * A value axis from zero to a round number.
 *
 * @param top highest value of the axis; at least 1
 * @param step distance of the grid lines
 */
record Scale(double top, double step) {

  /** An axis that holds {@code highest} with three to five grid lines at 1, 2 or 5 × 10ⁿ. */
  static Scale upTo(double highest) {
    double wanted = Math.max(highest, 1);
    double power = Math.pow(10, Math.floor(Math.log10(wanted / 4)));
    double step = power;
    for (int factor : new int[] {1, 2, 5, 10}) {
      step = factor * power;
      if (step * 4 >= wanted) {
        break;
      }
    }
    step = Math.max(step, 1);
    return new Scale(Math.ceil(wanted / step) * step, step);
  }

  /** Part of the axis that a value fills, 0 to 1. */
  double share(double value) {
    return Math.clamp(value / top, 0, 1);
  }

  int lines() {
    return (int) Math.round(top / step);
  }
}
