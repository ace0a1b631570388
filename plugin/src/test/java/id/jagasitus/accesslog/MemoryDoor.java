package id.jagasitus.accesslog;

import id.jagasitus.event.LineDoor;
import id.jagasitus.event.LogLine;
import id.jagasitus.event.RequestEvent;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** A store that can be killed before it commits. */
final class MemoryDoor implements LineDoor {

  final List<RequestEvent> committed = new ArrayList<>();
  private final List<RequestEvent> accepted = new ArrayList<>();
  private Optional<String> mark = Optional.empty();
  private boolean killed;

  void killNextCommit() {
    killed = true;
  }

  @Override
  public synchronized void accept(Iterator<LogLine> lines) {
    lines.forEachRemaining(line -> accepted.add(line.toEvent()));
  }

  @Override
  public synchronized void commit(String newMark) {
    if (killed) {
      killed = false;
      throw new IllegalStateException("killed");
    }
    committed.addAll(accepted);
    accepted.clear();
    mark = Optional.of(newMark);
  }

  @Override
  public Optional<String> mark() {
    return mark;
  }

  @Override
  public synchronized void abandon() {
    accepted.clear();
  }
}
