package id.jagasitus.admin;

import id.jagasitus.console.AccountDesk.AccountLine;
import id.jagasitus.console.paper.MailDesk.MailSettings;
import id.jagasitus.console.paper.MailDesk.QueueLine;
import id.jagasitus.mail.Recipient;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;

/**
 * <em>Surel</em>.
 *
 * @param settings in force, or as they were typed
 * @param password whether one is kept
 * @param queue what did not surely arrive yet
 * @param accounts whose mail addresses may be among the recipients
 */
record MailPage(
    MailSettings settings, boolean password, List<QueueLine> queue, List<AccountLine> accounts) {

  /** Accounts whose address this is; mails about steps go to those who have the turn. */
  List<AccountLine> owners(String address) {
    return accounts.stream()
        .filter(each -> !address.isEmpty())
        .filter(each -> each.profile().email().equalsIgnoreCase(address.strip()))
        .toList();
  }

  /** Recipients, and an empty line for one more. */
  List<Recipient> lines() {
    var lines = new ArrayList<>(settings.recipients());
    var none = EnumSet.noneOf(id.jagasitus.mail.Notice.Kind.class);
    lines.add(new Recipient("", none, Recipient.Pace.AT_ONCE));
    return lines;
  }
}
