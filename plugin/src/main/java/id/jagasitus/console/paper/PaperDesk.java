package id.jagasitus.console.paper;

import id.jagasitus.console.Outcome;
import id.jagasitus.console.Viewer;
import id.jagasitus.console.paper.ReportDesk.Download;
import id.jagasitus.report.KeptPaper;
import id.jagasitus.report.PaperKind;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Papers about one case, backup, drill or service: shown, approved, printed, handed in signed. */
public interface PaperDesk {

  /** Papers of each kind that can be made now, the newest first. */
  List<Line> list();

  /** A paper as a page shows it; empty where there is nothing to write about. */
  Optional<Shown> view(PaperKind kind, String about, String logoLink) throws IOException;

  /**
   * The PDF.
   *
   * @param draft made of what is known now, though an approved one is kept
   */
  Optional<Download> pdf(PaperKind kind, String about, boolean draft) throws IOException;

  /**
   * Approves a paper as it is now and keeps its PDF.
   *
   * @param read how many approved versions the person saw
   * @param number the letter's number as typed; empty for the next of the template
   */
  Outcome seal(Viewer viewer, PaperKind kind, String about, int read, String number);

  /** Takes in the scan of the signed paper: a PDF. */
  Outcome signed(Viewer viewer, PaperKind kind, String about, String name, InputStream file)
      throws IOException;

  /** A scan, by its hash. */
  Optional<Download> scan(PaperKind kind, String about, String hash) throws IOException;

  /**
   * Keeps a file that is to belong to a case and answers its hash; empty when it is larger than
   * {@link ReportDesk#MOST_BYTES} or neither PDF, JPEG nor PNG.
   */
  Optional<String> keep(InputStream file) throws IOException;

  /** A file that belongs to a case, by its hash. */
  Optional<Download> attached(long caseNumber, String hash) throws IOException;

  /**
   * A file that was kept, by its hash; the caller knows that the reader may have it.
   *
   * @param stem how the download's name begins: letters, digits and hyphens
   */
  Optional<Download> file(String stem, String hash) throws IOException;

  /**
   * A paper that can be made.
   *
   * @param title what it says on top
   * @param when it is about
   * @param kept what was approved and handed in
   */
  record Line(PaperKind kind, String about, String title, Instant when, KeptPaper kept) {}

  /**
   * A paper.
   *
   * @param html escaped and ready
   * @param number the letter's number it has or would get; empty where it has none
   */
  record Shown(KeptPaper kept, String title, String html, String number) {}
}
