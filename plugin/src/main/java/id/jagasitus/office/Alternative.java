package id.jagasitus.office;

/**
 * One way to solve a problem.
 *
 * @param title in a few words
 * @param time how long it takes, in words
 * @param cost what it costs, in words
 * @param risk what may go wrong
 */
public record Alternative(String title, String time, String cost, String risk) {
  public Alternative {
    title = Wording.kept(title);
    time = Wording.kept(time);
    cost = Wording.kept(cost);
    risk = Wording.kept(risk);
  }
}
