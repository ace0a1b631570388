package id.jagasitus.finding;

import id.jagasitus.event.Signal;
import id.jagasitus.event.Subject;
import java.util.Map;

/**
 * What a person judged legitimate, bound to its place and to the fingerprint of its content: the
 * same content there stays quiet, another one comes back. Not thread-safe.
 */
final class Cleared {

  /** Where a signal's facts have the fingerprint of what it is about. */
  static final String CONTENT = "content";

  private static final int MOST = 10_000;

  private final Map<Register.Key, String> contents = new BoundedMap<>(() -> MOST, () -> {});

  /** Takes in a judgement; any other than legitimate takes an earlier one back. */
  void judge(Subject subject, String intent, Steps.Judged judged) {
    String content = judged.content();
    var key = new Register.Key(subject, intent);
    if (judged.verdict() == Finding.Judgement.LEGITIMATE && content != null && !content.isEmpty()) {
      contents.put(key, content);
    } else {
      contents.remove(key);
    }
  }

  /** Whether a signal tells of nothing but what was judged legitimate. */
  boolean hide(Signal signal) {
    String content = signal.facts().get(CONTENT);
    String known = contents.get(new Register.Key(signal.subject(), signal.intent()));
    return content != null && content.equals(known);
  }

  /** Whether something was judged legitimate there that had another content. */
  boolean other(Subject subject, String intent, String content) {
    String known = contents.get(new Register.Key(subject, intent));
    return known != null && !content.isEmpty() && !known.equals(content);
  }
}
