package id.jagasitus.exercise;

/** Kinds of journal entries. */
final class Kinds {
  static final String BEGUN = "exercise.begun";
  static final String CHOSEN = "exercise.chosen";
  static final String ATTACKED = "exercise.attacked";
  static final String PLANTED = "exercise.planted";
  static final String SCANNED = "exercise.scanned";
  static final String RESTORED = "exercise.restored";
  static final String ENDED = "exercise.ended";

  private Kinds() {}
}
