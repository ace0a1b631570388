package id.jagasitus.console.office;

import id.jagasitus.integrity.Integrity;
import id.jagasitus.integrity.Outgoing;
import id.jagasitus.journal.Entry;
import id.jagasitus.office.Case;
import id.jagasitus.office.Moment;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * What people decided about changed files and what is served, folded from the journal: once
 * decided, a change is not pending any more, and a timeline would lose it. Remembers the latest.
 * Safe for many threads.
 */
final class DecidedFiles implements Moment.Source {

  private static final int REMEMBERED = 5_000;
  private static final int MOST = 200;

  private final Deque<Moment> decided = new ArrayDeque<>();

  private record Approved(boolean whole, int files, List<String> paths) {}

  private record Undone(String path) {}

  private record Served(int count, List<String> ties) {}

  void fold(Entry entry) {
    switch (entry.kind()) {
      case Integrity.APPROVED -> approved(entry, entry.data().as(Approved.class));
      case Integrity.UNDONE ->
          add(entry, Moment.Kind.UNDONE, "/" + entry.data().as(Undone.class).path());
      case Outgoing.APPROVED -> served(entry, entry.data().as(Served.class));
      default -> {} // of another feature
    }
  }

  private void approved(Entry entry, Approved approved) {
    if (approved.whole()) {
      add(entry, Moment.Kind.APPROVED, "/ (" + approved.files() + ")");
      return;
    }
    approved.paths().forEach(path -> add(entry, Moment.Kind.APPROVED, "/" + path));
    unnamed(entry, approved.files() - approved.paths().size());
  }

  private void served(Entry entry, Served served) {
    served.ties().forEach(tie -> add(entry, Moment.Kind.APPROVED, tie));
    unnamed(entry, served.count() - served.ties().size());
  }

  private void unnamed(Entry entry, int count) {
    if (count > 0) {
      add(entry, Moment.Kind.APPROVED, "… (" + count + ")");
    }
  }

  private synchronized void add(Entry entry, Moment.Kind kind, String text) {
    decided.addLast(new Moment(entry.time(), kind, entry.author(), text));
    if (decided.size() > REMEMBERED) {
      decided.removeFirst();
    }
  }

  @Override
  public synchronized List<Moment> between(Case about, Instant from, Instant to) {
    return decided.stream()
        .filter(moment -> !moment.time().isBefore(from) && moment.time().isBefore(to))
        .limit(MOST)
        .toList();
  }
}
