package id.jagasitus.accesslog;

/** Is told now and then how far an import is. */
public interface Progress {

  /**
   * So far.
   *
   * @param bytes bytes of the file read, as it lies on disk
   * @param ofBytes its length
   * @param lines lines done
   */
  void at(long bytes, long ofBytes, long lines);

  /** Tells nobody. */
  Progress SILENT = (bytes, ofBytes, lines) -> {};
}
