package id.jagasitus.vault;

/**
 * Something that is to be done now.
 *
 * @param what kind of run
 * @param place where
 */
record Due(String what, String place) {

  static final String TAKE = "take";
  static final String VISITORS = "visitors";
  static final String COPY = "copy";
  static final String READ_BACK = "read-back";
  static final String DRILL = "drill";
  static final String LET_GO = "let-go";
  static final String PRUNE = "prune";
  static final String EXPORT = "export";
  static final String RESTORE = "restore";
  static final String UNDO = "undo";
}
