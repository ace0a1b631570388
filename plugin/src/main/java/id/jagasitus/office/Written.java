package id.jagasitus.office;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The shapes of the office's journal entries. */
final class Written {
  private Written() {}

  /**
   * A case is opened.
   *
   * @param id its number
   * @param findings what it was made of
   */
  record Opened(
      long id,
      String post,
      String deputy,
      boolean drill,
      List<KeptFinding> findings,
      CaseAct.Describe act) {}

  /** An act of one case; the act itself is read by its kind. */
  record OfCase(long id, String post, String deputy, CaseAct act) {}

  /** The parts of {@link OfCase} that are the same for every kind. */
  record Signed(long id, String post, String deputy) {}

  /** A report is submitted, for the first time or again. */
  record Submitted(long id, String post, String deputy, Submission.Sheet sheet) {}

  /** A report is forwarded or returned. */
  record Passed(
      long id, String post, String deputy, List<Long> cases, String note, @Nullable Post to) {}
}
