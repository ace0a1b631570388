package id.jagasitus.admin;

import id.jagasitus.office.Case;
import id.jagasitus.office.Moment;
import java.util.List;

/**
 * What happened around a case.
 *
 * @param about the case
 * @param moments in order of time
 * @param hour whether only the hour before the first sign is shown
 */
record TimelinePage(Case about, List<Moment> moments, boolean hour) {

  /** What happened, in the reader's language where it is a word of ours. */
  static String words(Frame frame, Moment moment) {
    return switch (moment.kind()) {
      case ACT -> frame.t("act." + moment.text());
      case OUTAGE -> frame.outage(moment.text());
      case FINDING -> Words.intent(frame, moment.text());
      case MAIL -> frame.t("moment.mail." + moment.text());
      default -> frame.raw(moment.text(), 400);
    };
  }

  /** Who did it, or whom it was for. */
  static String who(Frame frame, Moment moment) {
    boolean post = moment.kind() == Moment.Kind.MAIL && !moment.who().isEmpty();
    return post ? frame.t("post." + moment.who()) : frame.raw(moment.who(), 80);
  }
}
