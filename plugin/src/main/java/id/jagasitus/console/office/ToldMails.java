package id.jagasitus.console.office;

import id.jagasitus.journal.Entry;
import id.jagasitus.office.Case;
import id.jagasitus.office.Moment;
import id.jagasitus.office.Notice;
import id.jagasitus.office.Post;
import id.jagasitus.office.Reminders;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The messages about cases and reports that went into the mail queue, folded from the journal, for
 * their timelines. Remembers the latest. Safe for many threads.
 */
final class ToldMails implements Moment.Source {

  private static final int REMEMBERED = 5_000;
  private static final int MOST = 200;
  private static final Pattern KEY = Pattern.compile("([cr])([0-9]{1,15})\\..*");

  private final Deque<Mail> mails = new ArrayDeque<>();

  private record Told(String key, Notice.Level level, @Nullable Post to) {}

  private record Mail(boolean report, long about, Moment moment) {
    boolean belongsTo(Case to) {
      return report ? to.report().equals(Optional.of(about)) : to.id() == about;
    }
  }

  void fold(Entry entry) {
    if (entry.kind().equals(Reminders.TOLD)) {
      Told told = entry.data().as(Told.class);
      Matcher key = KEY.matcher(told.key());
      if (key.matches()) {
        String to = told.to() == null ? "" : told.to().name();
        var moment = new Moment(entry.time(), Moment.Kind.MAIL, to, told.level().name());
        add(new Mail(key.group(1).equals("r"), Long.parseLong(key.group(2)), moment));
      }
    }
  }

  private synchronized void add(Mail mail) {
    mails.addLast(mail);
    if (mails.size() > REMEMBERED) {
      mails.removeFirst();
    }
  }

  @Override
  public synchronized List<Moment> between(Case about, Instant from, Instant to) {
    return mails.stream()
        .filter(mail -> mail.belongsTo(about))
        .map(Mail::moment)
        .filter(moment -> !moment.time().isBefore(from) && moment.time().isBefore(to))
        .limit(MOST)
        .toList();
  }
}
