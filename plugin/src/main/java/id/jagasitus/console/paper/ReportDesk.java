package id.jagasitus.console.paper;

import id.jagasitus.console.Outcome;
import id.jagasitus.console.Viewer;
import id.jagasitus.report.Part;
import id.jagasitus.report.Report;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Monthly reports: made by the machine, edited and approved by people. */
public interface ReportDesk {
  /** Largest scan that is taken. */
  int MOST_BYTES = 20 << 20;

  /** All reports, newest month first. */
  List<Report> list();

  /** The last month that is over. */
  YearMonth lastMonth();

  /** Makes the report of a month that has begun. */
  Outcome make(Viewer viewer, YearMonth month);

  /** A report as a page shows it. */
  Optional<Shown> view(String id, String logoLink) throws IOException;

  /**
   * Writes a new version.
   *
   * @param read version the person had before them
   */
  Outcome edit(Viewer viewer, String id, int read, Map<Part, String> parts);

  /**
   * Approves a version and keeps its PDF.
   *
   * @param number the letter's number as typed; empty for the next of the template
   */
  Outcome seal(Viewer viewer, String id, int read, String number);

  /** The PDF: the sealed one where the text is sealed, else a draft. */
  Optional<Download> pdf(String id) throws IOException;

  /** One table of a report, counted from 0, as CSV. */
  Optional<Download> table(String id, int number) throws IOException;

  /** Takes in the scan of the signed paper: a PDF. */
  Outcome signed(Viewer viewer, String id, String name, InputStream file) throws IOException;

  /** A scan, by its hash. */
  Optional<Download> scan(String id, String hash) throws IOException;

  /** All papers and files of a period with their index and check sums, ZIP. */
  Optional<Bundle> evidence(String id) throws IOException;

  /** Tells whether a file is one that was sealed here, or a scan that was handed in. */
  Verdict verify(InputStream file) throws IOException;

  /**
   * A report with its paper.
   *
   * @param html the paper, escaped and ready
   * @param tables captions
   * @param number the letter's number it has or would get
   */
  record Shown(Report report, String html, List<String> tables, String number) {
    public Shown {
      tables = List.copyOf(tables);
    }
  }

  /** A file to hand out. */
  @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
  record Download(String name, String type, byte[] content) {}

  /**
   * Files to hand out in one, which are read as it is written.
   *
   * @param body writes it once
   */
  record Bundle(String name, Body body) {}

  /** Writes a long file. */
  @FunctionalInterface
  interface Body {
    void write(OutputStream out) throws IOException;
  }

  /** What a file is. */
  sealed interface Verdict {
    /** The sealed version of a report; {@code current} unless a newer version was sealed. */
    record Sealed(
        String report, int version, String author, Instant when, String hash, boolean current)
        implements Verdict {}

    /** A scan that was handed in. */
    record Scanned(String report, String author, Instant when, String hash) implements Verdict {}

    /** Nothing we know: changed, or never ours. */
    record Unknown(String hash) implements Verdict {}

    /** Larger than {@link #MOST_BYTES}. */
    record TooLarge() implements Verdict {}
  }
}
