package id.jagasitus.console.office;

import id.jagasitus.journal.Head;
import java.util.List;
import java.util.function.Supplier;

/** The journal for reading, from memory. */
final class JournalConsole implements JournalDesk {
  private final Trail trail;
  private final Supplier<Head> head;

  JournalConsole(Trail trail, Supplier<Head> head) {
    this.trail = trail;
    this.head = head;
  }

  @Override
  public Page page(Filter wanted) {
    Trail.Found found = trail.find(wanted);
    return new Page(found.lines(), found.older(), found.total(), head.get().hash());
  }

  @Override
  public List<String> authors() {
    return trail.authors();
  }
}
