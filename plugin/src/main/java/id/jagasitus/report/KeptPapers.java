package id.jagasitus.report;

import id.jagasitus.journal.Appender;
import id.jagasitus.journal.Entry;
import id.jagasitus.journal.JournalException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The register of papers that were approved or came back signed. Acts are checked and written one
 * at a time: of two people who approve the same paper the second is told.
 */
public final class KeptPapers {
  private static final String SEALED = "paper.sealed";
  private static final String SIGNED = "paper.signed";

  private final Appender journal;
  private final Object acting = new Object();
  private final Map<Key, KeptPaper> papers = new LinkedHashMap<>();

  private record Key(PaperKind kind, String about) {}

  private record Sealed(String kind, String about, String number, String file, long bytes) {}

  private record Signed(String kind, String about, String name, String file, long bytes) {}

  public KeptPapers(Appender journal) {
    this.journal = journal;
  }

  /** Takes in an entry of the journal. */
  public void fold(Entry entry) {
    switch (entry.kind()) {
      case SEALED -> sealed(entry, entry.data().as(Sealed.class));
      case SIGNED -> signed(entry, entry.data().as(Signed.class));
      default -> {} // of another feature, or of a newer version
    }
  }

  private void sealed(Entry entry, Sealed sealed) {
    change(
        sealed.kind(),
        sealed.about(),
        paper ->
            paper.with(
                new Report.Seal(
                    paper.seals().size() + 1,
                    sealed.number(),
                    sealed.file(),
                    sealed.bytes(),
                    entry.author(),
                    entry.time())));
  }

  private void signed(Entry entry, Signed signed) {
    var scan =
        new Report.Scan(signed.name(), signed.file(), signed.bytes(), entry.author(), entry.time());
    change(signed.kind(), signed.about(), paper -> paper.with(scan));
  }

  private void change(String kind, String about, UnaryOperator<KeptPaper> how) {
    Optional<PaperKind> known = PaperKind.of(kind);
    synchronized (papers) {
      known.ifPresent(
          which ->
              papers.compute(
                  new Key(which, about),
                  (key, paper) -> how.apply(paper == null ? KeptPaper.none(which, about) : paper)));
    }
  }

  /** Everything that is kept, in the order it first was. */
  public List<KeptPaper> all() {
    synchronized (papers) {
      return new ArrayList<>(papers.values());
    }
  }

  /** What is kept of one paper; without seals and scans when nothing is. */
  public KeptPaper find(PaperKind kind, String about) {
    synchronized (papers) {
      return papers.getOrDefault(new Key(kind, about), KeptPaper.none(kind, about));
    }
  }

  /**
   * Approves a paper: the file that was made of it is the one that counts.
   *
   * @param read how many seals the person saw
   */
  public Optional<Reports.Refused> seal(
      Reports.By by, PaperKind kind, String about, int read, String number, String file, long bytes)
      throws JournalException {
    synchronized (acting) {
      if (find(kind, about).seals().size() != read) {
        return Optional.of(Reports.Refused.CHANGED);
      }
      var data = new Sealed(kind.key(), about, number, file, bytes);
      journal.append(by.name(), by.address(), SEALED, data);
      return Optional.empty();
    }
  }

  /** Takes in the scan of the signed paper. */
  public void signed(
      Reports.By by, PaperKind kind, String about, String name, String file, long bytes)
      throws JournalException {
    synchronized (acting) {
      var data = new Signed(kind.key(), about, name, file, bytes);
      journal.append(by.name(), by.address(), SIGNED, data);
    }
  }
}
