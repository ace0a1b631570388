package id.jagasitus.chart;

/**
 * What a chart is called, for those who hear it and for the pointer that rests on it.
 *
 * @param id unique in the page; letters, digits and hyphens
 * @param title short name, for example {@code Permintaan per jam}
 * @param description the picture in a sentence: range, highest value; may be empty
 */
public record Caption(String id, String title, String description) {

  public Caption {
    if (!id.matches("[A-Za-z][A-Za-z0-9-]*")) {
      throw new IllegalArgumentException(
          "chart id \"" + id + "\": expected a letter, then letters, digits or hyphens");
    }
  }
}
