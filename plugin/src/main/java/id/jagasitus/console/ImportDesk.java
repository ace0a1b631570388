package id.jagasitus.console;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;

/** Access logs handed over by people. */
public interface ImportDesk {

  /** Largest file that is taken, bytes. */
  long mostBytes();

  /** Whether a file of this size fits on the disk with room to spare; −1 for unknown. */
  Outcome room(long bytes);

  /**
   * Keeps the file and begins to read it in the background. For Admin only.
   *
   * @param name the file's name as the browser sent it; hostile
   * @param body the file, plain or gzip; read to its end or to {@link #mostBytes}
   * @throws IOException when the browser's stream breaks; nothing is kept then
   */
  Outcome begin(Viewer viewer, String name, InputStream body) throws IOException;

  /** Imports of this run and earlier ones, newest first, at most a screenful. */
  List<ImportLine> list(Viewer viewer);

  /** How an import is doing. */
  enum Progress {
    /** Being read. */
    RUNNING,
    /** Read to its end. */
    DONE,
    /** Stopped by an error. */
    FAILED
  }

  /**
   * One import.
   *
   * @param name file name; hostile
   * @param author who handed it over
   * @param percent 0 to 100
   * @param lines lines read
   * @param imported new requests
   * @param duplicates lines that were imported before
   * @param rejected lines that do not parse
   * @param examples first lines that do not parse, cut, addresses masked; hostile
   * @param error what went wrong, or empty
   */
  record ImportLine(
      String name,
      String author,
      Instant began,
      Progress progress,
      int percent,
      long lines,
      long imported,
      long duplicates,
      long rejected,
      List<String> examples,
      String error) {
    public ImportLine {
      examples = List.copyOf(examples);
    }
  }
}
