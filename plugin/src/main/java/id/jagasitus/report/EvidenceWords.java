package id.jagasitus.report;

import java.time.YearMonth;
import java.util.List;

/** What the files of a period's evidence are called in its index. */
public final class EvidenceWords {
  private EvidenceWords() {}

  /** An approved monthly report. */
  public static String sealed(YearMonth month) {
    return Words.get("evidence.of.sealed", Indonesian.month(month));
  }

  /** A monthly report that nobody approved yet. */
  public static String draft(YearMonth month) {
    return Words.get("evidence.of.draft", Indonesian.month(month));
  }

  /** The signed scan of a paper. */
  public static String scan(String paper) {
    return Words.get("evidence.of.scan", paper);
  }

  /** A file of a case. */
  public static String file(String number, String about) {
    return Words.get("evidence.of.file", number, about.isEmpty() ? "–" : about);
  }

  /** A paper of a service: the proof of its renewal, or what somebody called it. */
  public static String service(String name, String about) {
    return about.isEmpty()
        ? Words.get("evidence.of.proof", name)
        : Words.get("evidence.of.servicepaper", name, about);
  }

  /** The requests a case was made of. */
  public static String requests(String number) {
    return Words.get("evidence.of.requests", number);
  }

  /** Heads of their table. */
  public static List<String> requestColumns() {
    return List.of(Words.get("evidence.of.requests.columns").split("\\|"));
  }
}
