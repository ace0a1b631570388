package id.jagasitus.console.paper;

import id.jagasitus.paper.Paper;
import id.jagasitus.report.Court;
import id.jagasitus.report.Letter;
import id.jagasitus.report.Signers;
import id.jagasitus.report.Stamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Something a paper can be written about.
 *
 * @param title what to call the paper
 * @param when it is about
 * @param subject of its letter; empty for a paper that is no letter
 * @param to whom the letter goes
 * @param writing makes the paper
 */
record Topic(String title, Instant when, String subject, List<String> to, Writing writing) {

  /** Makes a paper of what is known. */
  @FunctionalInterface
  interface Writing {
    Paper paper(Court court, Signers signers, Letter letter, Stamp stamp);
  }

  /** A paper without a letter's head. */
  static Topic plain(String title, Instant when, Writing writing) {
    return new Topic(title, when, "", List.of(), writing);
  }

  Paper paper(Court court, Signers signers, String number, LocalDate day, Stamp stamp) {
    return writing.paper(court, signers, new Letter(number, "–", subject, day, to), stamp);
  }
}
