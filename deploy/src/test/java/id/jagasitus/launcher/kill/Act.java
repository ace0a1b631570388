package id.jagasitus.launcher.kill;

/**
 * Something a person does that can be found again.
 *
 * @param kind of the journal entry it makes
 * @param mark text that stands in that entry and in no other of its kind
 * @param page that shows the mark from then on; empty where a later act may cover it
 */
record Act(String kind, String mark, String page) {

  /** Whether a line of the journal is its entry. */
  boolean in(String line) {
    return line.contains("\"kind\":\"" + kind + "\"") && line.contains(mark);
  }
}
