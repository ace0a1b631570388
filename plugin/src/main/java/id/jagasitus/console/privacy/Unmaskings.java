package id.jagasitus.console.privacy;

import id.jagasitus.console.privacy.PrivacyDesk.Unmasking;
import id.jagasitus.journal.Entry;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The latest looks at whole addresses, folded from the journal. */
public final class Unmaskings {

  private static final String REVEALED = "address.revealed";

  /** So many are kept. */
  public static final int REMEMBERED = 500;

  private final Deque<Unmasking> latest = new ArrayDeque<>();

  private record Written(String network, String reason) {}

  /** Takes in an entry of the journal. */
  public synchronized void fold(Entry entry) {
    if (entry.kind().equals(REVEALED)) {
      Written written = entry.data().as(Written.class);
      latest.addFirst(
          new Unmasking(entry.time(), entry.author(), written.network(), written.reason()));
      if (latest.size() > REMEMBERED) {
        latest.removeLast();
      }
    }
  }

  synchronized List<Unmasking> latest() {
    return List.copyOf(latest);
  }
}
